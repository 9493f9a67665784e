import { getDocumentProxy } from 'unpdf'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { lockedText } from './law-text-kind.ts'
import { overlaidPieces, type PdfPage, type PdfPiece } from './pdf-page.ts'
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

/** What is used of a page of pdf.js. */
type SourcePage = {
  getViewport(options: { scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<{ readonly items: readonly object[] }>
  cleanup(): unknown
}
type SourceItem = { readonly str: string; readonly width: number; readonly transform: readonly number[] }

/**
 * The paragraphs of a PDF: pages joined, page numbers and returning headers left out. Refuses a locked file, one made of
 * pictures, and stops when asked. Throws for a file that is damaged.
 */
export const readPdfLines = async (
  bytes: Uint8Array,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
): Promise<Result<PdfLines>> => {
  // A copy of its own: the reader takes the bytes away, and wants no Buffer.
  const opened = await openPdf(new Uint8Array(bytes))
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
      const page: SourcePage = await opened.getPage(number)
      pages.push(await readPage(page))
      page.cleanup()
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

const openPdf = async (bytes: Uint8Array) => {
  try {
    return await getDocumentProxy(bytes, { useSystemFonts: false, verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked'
    throw error
  }
}

const lettersOf = ({ pieces }: PdfPage): number =>
  pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)

const readPage = async (page: SourcePage): Promise<PdfPage> => {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const pieces = items.filter(isText).map((item): PdfPiece => {
    const [, , c = 0, d = 0, e = 0, f = 0] = item.transform
    const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = transform
    return {
      text: item.str,
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      width: item.width,
      size: Math.hypot(c, d),
    }
  })
  return { width, height, pieces }
}

const isText = (item: object): item is SourceItem => 'str' in item && typeof item.str === 'string'
