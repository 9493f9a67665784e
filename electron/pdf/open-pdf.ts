import { getDocumentProxy } from 'unpdf'

/** A piece of text on a page as the PDF places it; points, x from the left, y from the top. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
export type PdfPage = { readonly width: number; readonly height: number; readonly pieces: readonly PdfPiece[] }

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

/** Opens a PDF for its text; `locked` when a password keeps it shut. Throws for a file that is damaged. */
export const openPdf = async (bytes: Uint8Array) => {
  try {
    // A copy of its own: the reader takes the bytes away, and wants no Buffer.
    return await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked'
    throw error
  }
}

/** The pieces of text of an opened page; the page gives up what it held. */
export const readPdfPage = async (page: SourcePage): Promise<PdfPage> => {
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
  page.cleanup()
  return { width, height, pieces }
}

const isText = (item: object): item is SourceItem => 'str' in item && typeof item.str === 'string'
