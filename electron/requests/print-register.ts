import { basename } from 'node:path'
import { bookHeaderTemplate, forPrinter, withPageCount } from '../../shared/forms/register-book-html.ts'
import type { BookOrder } from '../../shared/requests/register-book.ts'
import { periodFileText } from '../../shared/requests/register-period.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import type { JobHere } from '../jobs/job-runner.ts'
import { type PdfOptions, type Ports, paperFontsBase } from '../ports.ts'
import type { Session } from '../session.ts'
import type { BookDrawing, DrawnBook } from './draw-register-book.ts'
import { countPdfPages } from './pdf-page-count.ts'

export type BookSession = Pick<Session, 'mode' | 'book' | 'clock' | 'jobs'>
/** `jobId` names the work, so that its progress is told and «Dừng» stops it. */
export type BookInput = { readonly jobId: string; readonly book: BookOrder }

const printerRefused = refusal(
  'notAllowedNow',
  'Máy in không nhận lệnh in; nội dung trong sổ vẫn nguyên. Hãy kiểm tra máy in rồi in lại, hoặc lưu tệp PDF.',
)

const drawBook = (session: BookSession, { jobId, book }: BookInput, first?: number): Promise<Result<DrawnBook>> =>
  session.jobs.run<BookDrawing, DrawnBook>('requests-book', jobId, {
    order: book,
    book: session.book,
    today: session.clock.today(),
    training: session.mode === 'training',
    fontsBase: paperFontsBase,
    ...(first === undefined ? {} : { first }),
  })

/** Lays the pages out once to learn how many there are: the closing page says it. */
const countPages = async (
  ports: Pick<Ports, 'pdfFromHtml'>,
  { html }: DrawnBook,
  book: BookOrder,
  signal: AbortSignal,
): Promise<number> =>
  countPdfPages(
    await ports.pdfFromHtml(withPageCount(html, longestCount), book.size, { ...pageOptions, tagged: false, signal }),
  )

/** As long on the closing page as a real count may be. */
const longestCount = 9999
/** Requests of a book that is tagged for screen readers; the tags of a thicker one would make its file ten times as large. */
const mostTagged = 500
const pageOptions: PdfOptions = { landscape: true, headerTemplate: bookHeaderTemplate }

type Pages = { readonly html: string; readonly pages: number; readonly rows: number }

const layOut = async (
  ports: Pick<Ports, 'pdfFromHtml'>,
  drawn: DrawnBook,
  book: BookOrder,
  { progress, signal }: JobHere,
): Promise<Pages> => {
  progress(0, null, 'Đang dàn trang và đếm số trang')
  const pages = await countPages(ports, drawn, book, signal)
  return { html: withPageCount(drawn.html, pages), pages, rows: drawn.rows }
}

/**
 * Asks where, then writes «Sổ theo dõi» of a period as one PDF with numbered pages, whole or not at all; null when the officer closed the
 * dialog. Requests are read in a thread of their own and pages are drawn by the desktop, so that the window stays usable.
 */
export const saveRegisterBook = async (
  current: () => BookSession,
  ports: Pick<Ports, 'chooseSavePath' | 'pdfFromHtml'>,
  input: BookInput,
): Promise<Result<{ readonly fileName: string; readonly pages: number; readonly rows: number } | null>> => {
  const { book, jobId } = input
  const path = await ports.chooseSavePath(`so-theo-doi-${periodFileText(book.period)}.pdf`, [
    { name: 'Tệp PDF', extensions: ['pdf'] },
  ])
  if (path === null) return ok(null)
  // The dialog may have stood open while the session changed: what is printed is the register open now.
  const session = current()
  const drawn = await drawBook(session, input)
  if (!drawn.ok) return drawn
  const pdf = await session.jobs.runHere(jobId, async (here) => {
    const { html, ...counts } = await layOut(ports, drawn.value, book, here)
    here.progress(0, null, `Đang vẽ ${counts.pages} trang`)
    const options = { ...pageOptions, tagged: counts.rows <= mostTagged, signal: here.signal }
    return ok({ bytes: await ports.pdfFromHtml(html, book.size, options), ...counts })
  })
  if (!pdf.ok) return pdf
  const { bytes, pages, rows } = pdf.value
  const written = await writeWholeFile(path, bytes)
  return written.ok ? ok({ fileName: basename(path), pages, rows }) : written
}

/**
 * The same sheets as a PDF for the window to draw: the first requests alone (`first`), so that one sees something at once, or the whole
 * book. `whole` says that nothing follows.
 */
export const previewRegisterBook = async (
  session: BookSession,
  ports: Pick<Ports, 'pdfFromHtml'>,
  { first, ...input }: BookInput & { readonly first: number | null },
): Promise<Result<{ readonly bytes: Uint8Array; readonly whole: boolean }>> => {
  const drawn = await drawBook(session, input, first ?? undefined)
  if (!drawn.ok) return drawn
  const { whole } = drawn.value
  return session.jobs.runHere(input.jobId, async (here) => {
    const html = whole ? (await layOut(ports, drawn.value, input.book, here)).html : drawn.value.html
    const options = { ...pageOptions, tagged: false, signal: here.signal }
    return ok({ bytes: await ports.pdfFromHtml(html, input.book.size, options), whole })
  })
}

/** Shows the print dialog for the same pages; `printed` is false when the officer closed it. */
export const printRegisterBook = async (
  session: BookSession,
  ports: Pick<Ports, 'printHtml' | 'pdfFromHtml'>,
  input: BookInput,
): Promise<Result<{ readonly printed: boolean; readonly pages: number }>> => {
  const drawn = await drawBook(session, input)
  if (!drawn.ok) return drawn
  const laidOut = await session.jobs.runHere(input.jobId, async (here) =>
    ok(await layOut(ports, drawn.value, input.book, here)),
  )
  if (!laidOut.ok) return laidOut
  const { html, pages } = laidOut.value
  try {
    return ok({ printed: await ports.printHtml(forPrinter(html), input.book.size, { landscape: true }), pages })
  } catch {
    return printerRefused
  }
}
