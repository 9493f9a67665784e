import { formatDay } from '../calendar/local-date.ts'
import type { CostStatement } from '../requests/cost-statement.ts'
import { provisionFormLabels } from '../requests/information-request.ts'
import { requestFileKindLabels, standingFiles } from '../requests/request-files.ts'
import { dongFigures } from '../text/dong-text.ts'
import type { FormInput } from './form-input.ts'
import type { FieldRow, RowFieldName, RowValues } from './row-fields.ts'

const numbered = (name: RowFieldName, rows: readonly FieldRow[]): readonly FieldRow[] =>
  rows.map((row, index) => ({ [name]: String(index + 1), ...row }))

const costRows = ({ lines, sending }: Pick<CostStatement, 'lines' | 'sending'>): readonly FieldRow[] => [
  ...lines.map(({ description, per, quantity, unitPrice, percent, amount }) => ({
    costWhat: description,
    costPer: per,
    costQuantity: dongFigures(quantity),
    costUnitPrice: dongFigures(unitPrice),
    costPercent: `${percent} %`,
    costAmount: dongFigures(amount),
  })),
  ...(sending === null || sending.amount === 0
    ? []
    : [
        {
          costWhat: `Gửi thông tin ${provisionFormLabels[sending.form].toLowerCase()}`,
          costPer: 'lần',
          costQuantity: '1',
          costUnitPrice: dongFigures(sending.amount),
          costPercent: '–',
          costAmount: dongFigures(sending.amount),
        },
      ]),
]

/** The entries that repeated rows of a Word template are written for, as the register has them; the form itself chooses none. */
export const formRows = ({ request }: Pick<FormInput, 'request'>): RowValues => ({
  costs: numbered('costNumber', request.costs?.statement ? costRows(request.costs.statement) : []),
  members: numbered(
    'memberNumber',
    request.facts.requester.members.map(({ name, idNumber, reason }) => ({
      memberName: name,
      memberIdNumber: idNumber,
      memberReason: reason,
    })),
  ),
  files: numbered(
    'fileNumber',
    standingFiles(request.events).map(({ name, fileKind, on }) => ({
      fileName: name,
      fileKind: requestFileKindLabels[fileKind],
      fileDay: formatDay(on),
    })),
  ),
})

/** Lines left for names on a form handed out blank, as many as on the app's own. */
export const blankMemberRows = 20

/** The rows of a form handed out blank: room for a list of people, nothing of costs and files. */
export const blankRows: RowValues = {
  costs: [],
  members: Array.from({ length: blankMemberRows }, (_, index) => ({ memberNumber: String(index + 1) })),
  files: [],
}
