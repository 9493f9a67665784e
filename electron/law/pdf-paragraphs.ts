import { cleanLine } from '../../shared/text/clean-lines.ts'
import type { PdfPage } from '../pdf/open-pdf.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOfPage, type PdfLine } from './pdf-page.ts'

type Margins = { readonly left: number; readonly right: number; readonly leading: number }
type Placed = PdfLine & { readonly margins: Margins; readonly page: number }

const PART_START =
  /^(?:Điều\s+\d+[a-zđ]?\s*(?:[.:]|$)|(?:Phần|Chương|Mục|Tiểu mục)\s+(?:thứ\s|[IVXLC\d]+\b)|PHỤ LỤC|Phụ lục\s+[IVXLC\d])/u
const ITEM_START = /^(?:\d{1,3}[a-zđ]?\s*\.(?!\d)|[a-zđ]\d?\s*\)|[-–+•*])\s*\S/u
const LOWER_START = /^\p{Ll}/u
const SENTENCE_END = /[.;:!?…”"»)\]]$/u

/** Paragraphs of the whole document: printed lines joined where the page's layout, not the writer, broke them. */
export const pdfParagraphs = (pages: readonly PdfPage[]): readonly string[] => {
  const placed = withoutFurniture(pages.map((page) => ({ ...page, lines: linesOfPage(page) }))).flatMap(
    (page, index) => {
      const margins = marginsOf(page.width, page.lines)
      return page.lines.map((line): Placed => ({ ...line, margins, page: index }))
    },
  )
  const paragraphs: string[] = []
  let before: Placed | undefined
  for (const line of placed) {
    const last = paragraphs.length - 1
    if (before && last >= 0 && continues(before, line)) paragraphs[last] = `${paragraphs[last]} ${line.text}`
    else paragraphs.push(line.text)
    before = line
  }
  return paragraphs.map(cleanLine).filter((text) => text !== '')
}

/** Where the running text of a page begins and ends, and how far its lines stand apart. */
const marginsOf = (width: number, lines: readonly PdfLine[]): Margins => {
  const long = lines.filter((line) => line.right - line.left > width * 0.4)
  const measured = long.length > 0 ? long : lines
  const gaps = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? line.y))
    .toSorted((a, b) => a - b)
  return {
    left: Math.min(...measured.map(({ left }) => left)),
    right: Math.max(...measured.map(({ right }) => right)),
    leading: gaps[Math.floor(gaps.length / 4)] ?? 0,
  }
}

/** Whether the next word would have fitted on the line before: then the paragraph ended there. */
const hadRoom = (before: Placed, line: Placed): boolean => {
  const word = line.text.split(' ')[0] ?? ''
  const wordWidth = ((line.right - line.left) * (word.length + 1)) / Math.max(1, line.text.length)
  return before.right + wordWidth + before.size * 0.5 < before.margins.right
}

/** True when `line` goes on with the paragraph of the line `before` it. */
const continues = (before: Placed, line: Placed): boolean => {
  if (PART_START.test(line.text)) return false
  const item = ITEM_START.test(line.text)
  const ended = SENTENCE_END.test(before.text)
  if (item && ended) return false
  if (LOWER_START.test(line.text) && !item && !ended) return true
  const apart = before.page === line.page && line.y - before.y > line.margins.leading * 1.3 && line.margins.leading > 0
  if (apart || hadRoom(before, line)) return false
  const indent = line.left - line.margins.left
  const indentBefore = before.left - before.margins.left
  const step = line.size * 0.6
  if (indent - indentBefore <= step) return !item || indent < step
  // Deeper than the line before: a first line, unless the text hangs behind the number of its item.
  return ITEM_START.test(before.text) && !item
}
