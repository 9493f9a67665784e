import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { PdfLine } from './pdf-page.ts'

/** Headers and footers stand within this share of the page's height from its edges. */
const MARGIN = 0.13
/** At most so many lines at either edge. */
const DEEPEST = 3

type Lines = { readonly height: number; readonly lines: readonly PdfLine[] }

/** What a line says apart from its numbers, so that «3 CÔNG BÁO/Số 12» and «CÔNG BÁO/Số 12 4» are one. */
const wordsOf = (line: PdfLine): string =>
  foldedTerms(line.text)
    .filter((term) => !/^\d+$/.test(term))
    .join(' ')

const isPageNumber = (line: PdfLine): boolean =>
  /\d/.test(line.text) &&
  /^(?:trang|page)?$/.test(
    wordsOf(line)
      .replace(/\bcua\b/g, '')
      .trim(),
  ) &&
  foldedTerms(line.text).length <= 4

/** The lines at both edges of a page, outermost first. */
const edgesOf = ({ height, lines }: Lines): readonly (readonly PdfLine[])[] => [
  lines.slice(0, DEEPEST).filter(({ y }) => y < height * MARGIN),
  lines
    .slice(-DEEPEST)
    .filter(({ y }) => y > height * (1 - MARGIN))
    .toReversed(),
]

/** The pages without page numbers and without the headers and footers that come back from page to page. */
export const withoutFurniture = <Page extends Lines>(pages: readonly Page[]): readonly Page[] => {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const words = new Set(edgesOf(page).flat().map(wordsOf))
    for (const text of words) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.4))
  const comesBack = (line: PdfLine) => wordsOf(line) !== '' && (seen.get(wordsOf(line)) ?? 0) >= often
  return pages.map((page) => {
    const dropped = new Set<PdfLine>()
    for (const edge of edgesOf(page))
      for (const line of edge) {
        if (!isPageNumber(line) && !comesBack(line)) break
        dropped.add(line)
      }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
}
