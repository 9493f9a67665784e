import { formatDay } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { costBooking } from '../law/cost-rules.ts'
import type { CostLine, CostStatement } from '../requests/cost-statement.ts'
import { owedCosts, takings } from '../requests/costs-paid.ts'
import { provisionFormLabels } from '../requests/information-request.ts'
import { dongFigures } from '../text/dong-text.ts'
import { dongWords } from '../text/number-words.ts'
import type { FormInput } from './form-input.ts'
import { certaintyNote } from './form-notes.ts'
import { lineBlock } from './paper-blocks.ts'
import type { Block } from './paper-document.ts'

type Column = Extract<Block, { kind: 'table' }>['columns'][number]

const column = (heading: string, width: number, align: Column['align']): Column => ({ heading, width, align })

const lineRow = ({ description, per, quantity, unitPrice, percent, amount }: CostLine, withShare: boolean) => [
  description,
  per,
  dongFigures(quantity),
  dongFigures(unitPrice),
  ...(withShare ? [`${percent} %`] : []),
  dongFigures(amount),
]

const sendingRow = (sending: NonNullable<CostStatement['sending']>, withShare: boolean) => [
  `Gửi thông tin ${provisionFormLabels[sending.form].toLowerCase()}`,
  'lần',
  '1',
  dongFigures(sending.amount),
  ...(withShare ? ['–'] : []),
  dongFigures(sending.amount),
]

/** The calculation line by line, with its sum. The share of the area has a column only where it takes something off. */
const costTable = ({ lines, sending, sum }: CostStatement): Block => {
  const withShare = lines.some(({ percent }) => percent !== 100)
  const rows = [
    ...lines.map((line) => lineRow(line, withShare)),
    ...(sending === null || sending.amount === 0 ? [] : [sendingRow(sending, withShare)]),
  ]
  return {
    kind: 'table',
    compact: true,
    columns: [
      column('STT', 8, 'center'),
      column('Khoản chi phí', withShare ? 32 : 38, 'left'),
      column('Đơn vị tính', 14, 'center'),
      column('Số lượng', 10, 'right'),
      column('Đơn giá (đồng)', 14, 'right'),
      ...(withShare ? [column('Mức trả', 8, 'right')] : []),
      column('Thành tiền (đồng)', withShare ? 14 : 16, 'right'),
    ],
    rows: [
      ...rows.map((row, index) => [String(index + 1), ...row]),
      ['', 'Cộng', '', '', '', ...(withShare ? [''] : []), dongFigures(sum)],
    ],
  }
}

const sharesLine = ({ rate }: CostStatement): readonly Block[] =>
  rate === null
    ? []
    : [lineBlock('Mức trả theo địa bàn', `${rate.percent} % đơn giá in, sao, chụp (${citationText(rate.citation)})`)]

const freedomLines = ({ freedom, sending }: CostStatement): readonly Block[] => [
  ...(sending?.freedom ? [lineBlock('Chi phí gửi', `không phải trả (${citationText(sending.freedom.citation)})`)] : []),
  ...(freedom
    ? [lineBlock('Không phải trả chi phí', `${freedom.reason || freedom.wording} (${citationText(freedom.citation)})`)]
    : []),
]

const statementBlocks = (statement: CostStatement): readonly Block[] => [
  ...(statement.lines.length === 0 && (statement.sending?.amount ?? 0) === 0 ? [] : [costTable(statement)]),
  ...sharesLine(statement),
  ...freedomLines(statement),
]

/** «24.000 đồng (Hai mươi tư nghìn đồng)». */
export const dongBothWays = (dong: number): string => `${dongFigures(dong)} đồng (${dongWords(dong)})`

/** «Mục 4900, tiểu mục 4949»; empty where the law book knows none. */
export const bookingText = ({ book, request, on }: Pick<FormInput, 'book' | 'request' | 'on'>): string => {
  const booking = costBooking(book, request.law, on)
  return booking ? `mục ${booking.section}, tiểu mục ${booking.subsection}` : ''
}

/** Beside the paper: what is not sure of where the money is booked. */
export const bookingNotes = ({ book, request, on }: Pick<FormInput, 'book' | 'request' | 'on'>): readonly string[] => {
  const booking = costBooking(book, request.law, on)
  if (!booking) return ['Phần mềm chưa có quy định về mục, tiểu mục nộp tiền; hãy hỏi bộ phận tài chính rồi ghi tay.']
  return [
    ...certaintyNote(`Mục, tiểu mục theo ${citationText(booking.citation)}`, booking.certainty),
    ...(booking.note === undefined ? [] : [booking.note]),
  ]
}

/** How, where and until when the announced costs are paid (Điều 4 Thông tư 46/2018/TT-BTC); places not set are left to be written in. */
const payingLines = (input: FormInput): readonly Block[] => {
  const { agency, request } = input
  const payBy = request.costs?.payBy ?? null
  const paidOn = owedCosts(request) > 0 ? undefined : takings(request.events).at(-1)?.on
  const until = payBy === null ? '' : `chậm nhất ngày ${formatDay(payBy)}`
  return [
    { kind: 'subheading', text: 'Phương thức, thời hạn thanh toán' },
    lineBlock('Tên cơ quan quản lý thu', agency.collectingOffice),
    lineBlock('Tên cơ quan kho bạc nhà nước tiếp nhận', agency.treasury),
    lineBlock('Nộp vào', bookingText(input)),
    lineBlock('Thời hạn nộp', paidOn === undefined ? until : `đã nộp đủ ngày ${formatDay(paidOn)}`),
  ]
}

/** The costs of a request as they were announced; one line where nothing is to be paid. */
export const costBlocks = (input: FormInput): readonly Block[] => {
  const { costs } = input.request
  if (costs === null) return [lineBlock('Chi phí in, sao, chụp, gửi thông tin', 'không thu')]
  const { statement, total } = costs
  return [
    { kind: 'subheading', text: 'Chi phí in, sao, chụp, gửi thông tin' },
    ...(statement === null ? [] : statementBlocks(statement)),
    lineBlock('Tổng số tiền phải trả', dongBothWays(total)),
    ...(total === 0 ? [] : payingLines(input)),
  ]
}
