import { ok, type Result, refusal } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { openPdf, type PdfPage, readPdfPage } from '../pdf/open-pdf.ts'
import { lockedText } from './law-text-kind.ts'
import { overlaidPieces } from './pdf-page.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import { readingStopped } from './reading-stopped.ts'

export type PdfLines = {
  readonly lines: readonly string[]
  /** Pages (from 1) on which there is no letter: scanned, or blank. */
  readonly emptyPages: readonly number[]
}

/** No law is longer; a file that claims more is a trap. */
const MOST_PAGES = 3000
/** Fewer letters on all pages together are a stamp or a page number, not a text. */
const FEWEST_LETTERS = 40

/** More letters from a second font than this, and words come out torn. */
const OVERLAID_SHARE = 0.02

const patchwork = () =>
  refusal(
    'fileUnreadable',
    'Chữ trong tệp .pdf này ghép từ nhiều phông (máy xuất tệp thiếu phông có dấu tiếng Việt) nên đọc ra bị lẫn. Hãy lấy bản .docx, hoặc xuất lại .pdf trên máy có đủ phông, rồi chọn lại.',
  )
const picture = () =>
  refusal(
    'fileUnreadable',
    'Tệp này là ảnh chụp, không có chữ để đọc. Hãy lấy bản có chữ (.docx, .pdf xuất từ Word, .txt), ví dụ trên Cơ sở dữ liệu quốc gia về pháp luật, rồi chọn lại.',
  )

/**
 * The paragraphs of a PDF: pages joined, page numbers and returning headers left out. Refuses a locked file, one made of
 * pictures, and stops when asked. Throws for a file that is damaged.
 */
export const readPdfLines = async (
  bytes: Uint8Array,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
): Promise<Result<PdfLines>> => {
  const opened = await openPdf(bytes)
  if (opened === 'locked') return lockedText()
  try {
    if (opened.numPages > MOST_PAGES)
      return refusal(
        'fileUnreadable',
        `Tệp có hơn ${MOST_PAGES} trang nên không được đọc. Hãy tách lấy phần văn bản cần dùng.`,
      )
    const pages: PdfPage[] = []
    for (let number = 1; number <= opened.numPages; number += 1) {
      if (context.cancelled()) return readingStopped()
      context.progress(number - 1, opened.numPages, 'Đang đọc từng trang')
      pages.push(await readPdfPage(await opened.getPage(number)))
    }
    const letters = pages.map(lettersOf)
    if (letters.reduce((sum, count) => sum + count, 0) < FEWEST_LETTERS) return picture()
    const overlaid = pages.reduce((sum, page) => sum + overlaidPieces(page), 0)
    if (overlaid > OVERLAID_SHARE * pages.reduce((sum, { pieces }) => sum + pieces.length, 0)) return patchwork()
    const emptyPages = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []))
    return ok({ lines: pdfParagraphs(pages), emptyPages })
  } finally {
    await opened.loadingTask.destroy()
  }
}

const lettersOf = ({ pieces }: PdfPage): number =>
  pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
