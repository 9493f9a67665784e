import { printableText } from '../../shared/text/printable-text.ts'
import type { PdfTypeface } from '../pdf/pdf-typeface.ts'
import { type WrittenLine, wrapText } from '../pdf/wrap-text.ts'

const mm = 72 / 25.4
/** A4 across, in points. */
export const page = {
  width: 841.89,
  height: 595.28,
  top: 15 * mm,
  right: 15 * mm,
  bottom: 15 * mm,
  left: 20 * mm,
} as const
export const textWidth = page.width - page.left - page.right
/** Letter height of the rows, pt. */
export const size = 11
const lineHeight = 13.75
export const padding = { across: 3, down: 2 } as const

export type Faces = { readonly normal: PdfTypeface; readonly bold: PdfTypeface; readonly italic: PdfTypeface }
export type Cell = { readonly lines: readonly WrittenLine[]; readonly centred: boolean }

/** A sign that the paper typeface has no letter for. */
export class UnknownSign extends Error {}

const points = (length: number): number => Math.round(length * 100) / 100

/** A text in lines; throws UnknownSign. */
export const wrapped = (text: string, face: PdfTypeface, letters: number, width: number): readonly WrittenLine[] => {
  const lines = wrapText(printableText(text).normalize('NFC').replaceAll('\t', ' '), face, letters, width)
  if (!lines) throw new UnknownSign()
  return lines
}

/** Draws pages one after the other; `down` is where the next thing begins, in points from the foot of the page. */
export class Pages {
  readonly drawn: string[] = []
  down = 0
  private readonly faces: Faces
  private instructions: string[] = []

  constructor(faces: Faces) {
    this.faces = faces
  }

  begin(): void {
    this.end()
    this.down = page.height - page.top
    // The number stands in the middle of the top margin and not on the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    const number = this.drawn.length + 1
    if (number > 1) {
      const [line] = wrapped(String(number), this.faces.normal, 13, textWidth)
      if (line) this.write(line, this.faces.normal, 13, (page.width - line.width) / 2, page.height - 10 * mm)
    }
  }

  end(): void {
    if (this.instructions.length > 0) this.drawn.push(`.5 w\n${this.instructions.join('\n')}`)
    this.instructions = []
  }

  write({ text }: WrittenLine, face: PdfTypeface, letters: number, x: number, y: number): void {
    if (text !== '') this.instructions.push(`BT ${points(x)} ${points(y)} Td ${face.show(text, letters)} ET`)
  }

  /** Lines in the middle of the page, below what stands there. */
  heading(text: string, face: PdfTypeface, letters: number): void {
    const height = letters * 1.25
    for (const line of wrapped(text, face, letters, textWidth)) {
      this.write(
        line,
        face,
        letters,
        page.left + (textWidth - line.width) / 2,
        baseline(face, letters, this.down, height),
      )
      this.down -= height
    }
  }

  /** A row of cells with its borders; `middle`: the words stand in the middle of its height. */
  row(cells: readonly Cell[], lefts: readonly number[], face: PdfTypeface, middle = false): void {
    const height = rowHeight(cells)
    const [top, foot] = [this.down, this.down - height]
    for (const [index, { lines, centred }] of cells.entries()) {
      const [left = 0, right = 0] = [lefts[index], lefts[index + 1]]
      let y = top - padding.down - (middle ? (height - 2 * padding.down - lines.length * lineHeight) / 2 : 0)
      for (const line of lines) {
        const x = centred ? (left + right - line.width) / 2 : left + padding.across
        this.write(line, face, size, x, baseline(face, size, y, lineHeight))
        y -= lineHeight
      }
    }
    const [first = 0, last = 0] = [lefts[0], lefts.at(-1)]
    const edges = lefts.map((x) => `${points(x)} ${points(top)} m ${points(x)} ${points(foot)} l`).join(' ')
    const across = [top, foot].map((y) => `${points(first)} ${points(y)} m ${points(last)} ${points(y)} l`).join(' ')
    this.instructions.push(`${edges} ${across} S`)
    this.down = foot
  }
}

const baseline = (face: PdfTypeface, letters: number, top: number, height: number): number =>
  top - (height - ((face.ascent - face.descent) * letters) / 1000) / 2 - (face.ascent * letters) / 1000

/** Height of a row, pt. */
export const rowHeight = (cells: readonly Cell[]): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight + 2 * padding.down

/** The cells of one row in parts that each fit into `room` points: a row taller than a page goes on over the next. */
export const partsOf = (cells: readonly Cell[], room: number): readonly (readonly Cell[])[] => {
  const most = Math.max(1, Math.floor((room - 2 * padding.down) / lineHeight))
  const count = Math.ceil(Math.max(1, ...cells.map(({ lines }) => lines.length)) / most)
  return count === 1
    ? [cells]
    : Array.from({ length: count }, (_, part) =>
        cells.map(({ lines, centred }) => ({ lines: lines.slice(part * most, (part + 1) * most), centred })),
      )
}
