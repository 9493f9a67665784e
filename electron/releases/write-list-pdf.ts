import type { ListTable } from '../../shared/releases/list-table.ts'
import { makePdfFile, pdfText } from '../pdf/pdf-file.ts'
import { type PdfTypeface, readTypeface } from '../pdf/pdf-typeface.ts'
import {
  type Faces,
  Pages,
  padding,
  page,
  partsOf,
  rowHeight,
  size,
  textWidth,
  UnknownSign,
  wrapped,
} from './list-pages.ts'

type Drawing = { readonly under: string; readonly training: boolean }

/** Numbers and days stay on one line: their columns take what they need, the others share the rest as they are meant to. */
const columnWidths = (
  { normal, bold }: Faces,
  columns: ListTable['columns'],
  rows: ListTable['rows'],
): readonly number[] => {
  const longest = (index: number): string =>
    rows.reduce((found, row) => ((row[index]?.length ?? 0) > found.length ? (row[index] ?? '') : found), '')
  const widest = (text: string, face: PdfTypeface): number => wrapped(text, face, size, page.width)[0]?.width ?? 0
  const needed = columns.map(({ heading, align }, index) =>
    align === 'left'
      ? 0
      : Math.max(widest(longest(index), normal), ...heading.split(' ').map((word) => widest(word, bold))) +
        2 * padding.across +
        1,
  )
  const fixed = needed.reduce((sum, each) => sum + each, 0)
  const shared = columns.reduce((sum, { width, align }) => sum + (align === 'left' ? width : 0), 0)
  return columns.map(({ width }, index) => needed[index] || ((textWidth - fixed) * width) / shared)
}

const drawTable = (pages: Pages, faces: Faces, { title, columns, rows }: ListTable, drawing: Drawing): void => {
  pages.begin()
  if (drawing.training) pages.heading('DỮ LIỆU TẬP HUẤN', faces.bold, size)
  pages.heading(title.toLocaleUpperCase('vi'), faces.bold, 13)
  pages.down -= 2
  pages.heading(drawing.under, faces.italic, size)
  pages.down -= 8
  const widths = columnWidths(faces, columns, rows)
  const lefts = [page.left]
  for (const width of widths) lefts.push((lefts.at(-1) ?? 0) + width)
  const room = widths.map((width) => width - 2 * padding.across)
  const head = columns.map(({ heading }, index) => ({
    lines: wrapped(heading, faces.bold, size, room[index] ?? 0),
    centred: true,
  }))
  const body = page.height - page.top - page.bottom - rowHeight(head)
  pages.row(head, lefts, faces.bold, true)
  for (const row of rows) {
    const cells = columns.map(({ align }, index) => ({
      lines: wrapped(row[index] ?? '', faces.normal, size, room[index] ?? 0),
      centred: align === 'center',
    }))
    for (const part of partsOf(cells, body)) {
      if (pages.down - rowHeight(part) < page.bottom) {
        pages.begin()
        pages.row(head, lefts, faces.bold, true)
      }
      pages.row(part, lefts, faces.normal)
    }
  }
}

/**
 * The lists as a PDF, each from a page of its own, A4 across, headings on every page. Drawn here and not by the browser, which
 * takes more than a minute for ten thousand rows. null when a text has a sign that the paper typeface lacks (Chinese, Greek …): then the
 * browser must draw it. `fontsFolder`: resources/fonts.
 */
export const writeListPdf = (
  tables: readonly ListTable[],
  drawing: Drawing & { readonly fontsFolder: string },
): Uint8Array | null => {
  const face = (style: 'normal' | 'bold' | 'italic') => readTypeface(drawing.fontsFolder, style)
  const faces: Faces = { normal: face('normal'), bold: face('bold'), italic: face('italic') }
  const pages = new Pages(faces)
  try {
    for (const table of tables) drawTable(pages, faces, table, drawing)
  } catch (error) {
    if (error instanceof UnknownSign) return null
    throw error
  }
  pages.end()
  const file = makePdfFile()
  const tree = file.reserve()
  const contents = pages.drawn.map((instructions) => file.addStream(instructions))
  const fonts = [faces.normal, faces.bold, faces.italic].map((each) => each.embed(file)).join('')
  const means = file.add(`<</Font<<${fonts}>>>>`)
  const leaves = contents.map((content) =>
    file.add(`<</Type/Page/Parent ${tree} 0 R/Resources ${means} 0 R/Contents ${content} 0 R>>`),
  )
  file.add(
    `<</Type/Pages/Count ${leaves.length}/Kids[${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]/MediaBox[0 0 ${page.width} ${page.height}]>>`,
    tree,
  )
  const title = pdfText('Danh mục thông tin')
  const catalogue = file.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>>>`,
  )
  return file.finish(catalogue, file.add(`<</Title ${title}/Producer ${pdfText('Đầu Mối')}>>`))
}
