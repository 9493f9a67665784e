import { basename } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { boardStateLabels, collectionName } from '../../shared/consolidation/collection.ts'
import { reminderMailText, reminderPaper, toRemind } from '../../shared/consolidation/reminder.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { base64Lines, headerWords } from '../delivery/write-eml.ts'
import { listSheet } from '../files/list-sheet.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import type { PapersDocxOrder } from '../word/papers-docx-job.ts'
import { readBoard, readCollection } from './collection-repository.ts'

type Deps = Pick<Session, 'database' | 'clock' | 'mode' | 'jobs'>
export type ReminderFormat = 'word' | 'excel' | 'mail'

const gather = ({ database, clock }: Pick<Deps, 'database' | 'clock'>, collectionId: number) => {
  const agency = readAgency(database)
  const collection = readCollection(database, collectionId)
  return agency && collection
    ? ok({ agency, collection, rows: readBoard(database, collection, clock.today()) })
    : refusal('notFound', 'Chưa khai báo cơ quan hoặc chưa có đợt thu báo cáo này.')
}

/** The list of agencies to be reminded, as a paper. */
export const drawReminder = (
  deps: Pick<Deps, 'database' | 'clock' | 'mode'>,
  collectionId: number,
): Result<PaperDocument> => {
  const gathered = gather(deps, collectionId)
  if (!gathered.ok) return gathered
  const { agency, collection, rows } = gathered.value
  const about = { today: deps.clock.today(), training: deps.mode === 'training' }
  return ok(reminderPaper(agency, collection, rows, about))
}

/** A mail that is not sent yet, to many who do not see each other's addresses; mail programs open it to be sent. */
export const reminderMail = (subject: string, text: string, addresses: readonly string[]): string =>
  [
    'X-Unsent: 1',
    ...(addresses.length > 0 ? [`Bcc: ${addresses.join(',\r\n ')}`] : []),
    `Subject: ${headerWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text)),
    '',
  ].join('\r\n')

const kinds = {
  word: { name: 'danh-sach-chua-gui-bao-cao.docx', filter: { name: 'Tệp Word', extensions: ['docx'] } },
  excel: { name: 'danh-sach-chua-gui-bao-cao.xlsx', filter: { name: 'Bảng tính Excel', extensions: ['xlsx'] } },
  mail: { name: 'thu-nhac-gui-bao-cao.eml', filter: { name: 'Thư điện tử', extensions: ['eml'] } },
} as const

const makeBytes = async (
  deps: Deps,
  {
    collectionId,
    format,
    jobId,
  }: { readonly collectionId: number; readonly format: ReminderFormat; readonly jobId: string },
): Promise<Result<Uint8Array>> => {
  const gathered = gather(deps, collectionId)
  if (!gathered.ok) return gathered
  const { agency, collection, rows } = gathered.value
  const reminded = toRemind(rows)
  if (format === 'mail') {
    const addresses = reminded.flatMap(({ email }) => (email === '' ? [] : [email]))
    if (addresses.length === 0)
      return refusal(
        'notAllowedNow',
        'Chưa có địa chỉ thư điện tử của cơ quan nào cần nhắc. Hãy ghi địa chỉ ở thẻ «Danh sách».',
      )
    const { subject, text } = reminderMailText(agency, collection)
    return ok(Buffer.from(reminderMail(subject, text, addresses)))
  }
  if (format === 'excel') {
    const sheet = listSheet({
      name: 'Chưa gửi',
      lines: ['Danh sách cơ quan chưa gửi báo cáo', collectionName(collection)],
      columns: [
        { heading: 'Mã đơn vị', width: 12, kind: 'text' },
        { heading: 'Tên cơ quan', width: 44, kind: 'text' },
        { heading: 'Tỉnh, thành phố', width: 26, kind: 'text' },
        { heading: 'Thư điện tử', width: 34, kind: 'text' },
        { heading: 'Tình trạng', width: 22, kind: 'text' },
        { heading: 'Hạn gửi', width: 14, kind: 'text' },
      ],
      rows: reminded.map((row) => [
        row.code,
        printableText(row.name),
        printableText(row.province),
        row.email,
        boardStateLabels[row.state],
        collection.dueOn === null ? '' : formatDay(collection.dueOn),
      ]),
      frozenColumns: 2,
      paperSize: 'a4',
      shaded: true,
    })
    return ok(await writeXlsx({ sheets: [sheet], defaultFont: { name: 'Times New Roman', size: 12 } }))
  }
  const paper = drawReminder(deps, collectionId)
  if (!paper.ok) return paper
  const made = await deps.jobs.run<PapersDocxOrder, readonly Uint8Array[]>('papers-docx', jobId, {
    files: [[paper.value]],
  })
  return made.ok ? ok(made.value[0] ?? new Uint8Array()) : made
}

/** Asks where, then writes the list of who is to be reminded, or the mail that reminds; null when the dialog was closed. */
export const saveReminder = async (
  deps: Deps,
  ports: Pick<Ports, 'chooseSavePath'>,
  order: { readonly collectionId: number; readonly format: ReminderFormat; readonly jobId: string },
): Promise<Result<{ readonly fileName: string } | null>> => {
  const bytes = await makeBytes(deps, order)
  if (!bytes.ok) return bytes
  const { name, filter } = kinds[order.format]
  const path = await ports.chooseSavePath(name, [{ name: filter.name, extensions: [...filter.extensions] }])
  if (path === null) return ok(null)
  const written = await writeWholeFile(path, bytes.value)
  return written.ok ? ok({ fileName: basename(path) }) : written
}
