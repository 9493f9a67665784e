import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { registerBookHtml } from '../../shared/forms/register-book-html.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { type BookOrder, bookColumnWidths } from '../../shared/requests/register-book.ts'
import type { RegisterColumnId } from '../../shared/requests/register-column-names.ts'
import { cellText, type RegisterColumn, registerColumns } from '../../shared/requests/register-columns.ts'
import { periodQuery } from '../../shared/requests/register-period.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { newestAuditEntry } from '../safety/audit-repository.ts'
import { readEntries } from './register-entries.ts'

/** The book as ordered, of the register as it stands on `today`. */
export type BookDrawing = {
  readonly order: BookOrder
  readonly book: LawBook
  readonly today: LocalDate
  readonly training: boolean
  /** Address of the folder of paper fonts, without a closing slash. */
  readonly fontsBase: string
  /** Only so many requests, and no closing page when there are more: the first pages for a look. */
  readonly first?: number
}
/** `html` waits for the number of its pages. */
export type DrawnBook = { readonly html: string; readonly rows: number; readonly whole: boolean }

/** A book of more is bound in several volumes; Chromium lays no more pages out in the memory of a small computer. */
export const mostInBook = 20_000

const noAgency = refusal(
  'notAllowedNow',
  'Chưa khai báo cơ quan nên chưa in được sổ. Hãy khai báo cơ quan ở trang Cơ quan trước.',
)
const nothing = refusal('notFound', 'Không có yêu cầu nào trong kỳ này nên không có sổ để in. Hãy chọn kỳ khác.')
const tooMany = refusal(
  'invalidInput',
  `Kỳ này có hơn ${mostInBook} yêu cầu, quá dày cho một quyển. Hãy chọn kỳ ngắn hơn và in thành nhiều quyển.`,
)
const tooNarrow = refusal('invalidInput', 'Khổ giấy không đủ chỗ cho chừng ấy cột. Hãy bỏ bớt cột hoặc chọn khổ A3.', [
  { field: 'columns', message: 'Quá nhiều cột cho khổ giấy này.' },
])
const cancelled = refusal('cancelled', 'Đã dừng; không có tệp nào được ghi.')

const columnsOf = (ids: readonly RegisterColumnId[]): readonly RegisterColumn[] =>
  ids.flatMap((id) => registerColumns.filter((column) => column.id === id))

/**
 * Reads the requests of a period and draws them as the pages of «Sổ theo dõi». Refuses an empty period, more requests than a volume
 * holds, and more columns than the sheet has room for.
 */
export const drawRegisterBook = async (drawing: BookDrawing, context: JobContext): Promise<Result<DrawnBook>> => {
  const { order, book, today, training, fontsBase, first } = drawing
  const columns = columnsOf(order.columns)
  if (bookColumnWidths(columns, order.size) === null) return tooNarrow
  const database = openReadOnly(context.databaseFile)
  try {
    const agency = readAgency(database)
    if (!agency) return noAgency
    const clock = { today: () => today, now: () => context.clock.now() }
    const deps = { database, book, calendar: workingCalendar(book.calendar), clock }
    const read = readEntries(deps, periodQuery(order.period), context, first === undefined ? undefined : first + 1)
    if (read === null) return cancelled
    const whole = first === undefined || read.length <= first
    const entries = whole ? read : read.slice(0, first)
    if (entries.length === 0) return nothing
    if (entries.length > mostInBook) return tooMany
    context.progress(entries.length, entries.length, 'Đang dàn trang')
    const html = registerBookHtml(
      {
        agency,
        period: order.period,
        size: order.size,
        columns,
        rows: entries.map((entry) => columns.map((column) => cellText(column, entry))),
        requests: entries.map(({ request }) => request),
        on: today,
        auditHead: newestAuditEntry(database)?.hash ?? null,
        training,
        open: !whole,
      },
      fontsBase,
    )
    return context.cancelled() ? cancelled : ok({ html, rows: entries.length, whole })
  } finally {
    closeDatabase(database)
  }
}
