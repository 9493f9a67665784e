import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { decodeCell } from '../../shared/text/guess-encoding.ts'
import { fontEncoding } from '../../shared/text/legacy-encodings.ts'
import { parseWord, type WordNode } from './parse-word.ts'
import { narrow, type Sheet, type SheetMerge, type SheetRow } from './sheet.ts'

/** The tables of a Word document in their order, each as a sheet «Bảng 1», «Bảng 2»…; a table inside a cell is part of the cell's text. */
export const readWordTables = async (bytes: Uint8Array): Promise<Sheet[]> => {
  return tablesIn(await parseWord(bytes)).map((table, index) => sheetOf(table, `Bảng ${index + 1}`))
}

const tablesIn = (node: WordNode): WordNode[] =>
  node.type === 'table' ? [node] : (node.children ?? []).flatMap(tablesIn)

const sheetOf = (table: WordNode, name: string): Sheet => {
  const merges: SheetMerge[] = []
  const covered = new Set<string>()
  const rows: SheetRow[] = []
  for (const [index, row] of (table.children ?? []).filter((child) => child.type === 'tableRow').entries()) {
    const cells: SheetCell[] = []
    const links = new Map<number, string>()
    let column = 0
    for (const cell of row.children ?? []) {
      while (covered.has(`${index},${column}`)) column += 1
      const { colSpan = 1, rowSpan = 1 } = cell
      while (cells.length < column) cells.push(null)
      cells[column] = textOf(cell).trim()
      const link = linkIn(cell)
      if (link !== undefined) links.set(column, link)
      for (let down = 1; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) covered.add(`${index + down},${column + across}`)
      if (rowSpan > 1 || colSpan > 1)
        merges.push({ startRow: index, startCol: column, endRow: index + rowSpan - 1, endCol: column + colSpan - 1 })
      column += colSpan
    }
    rows.push({ index, cells: narrow(cells), ...(links.size > 0 && { links }) })
  }
  return { name, rows: () => rows, facts: async () => ({ merges, fonts: new Map() }) }
}

/** Letters in a font of an old encoding are turned at once: Word tells the font of every piece of text. */
const textOf = (node: WordNode, font = ''): string => {
  if (node.type === 'text') {
    const old = fontEncoding(font)
    return old ? decodeCell(node.value ?? '', old.encoding, old.capitals) : (node.value ?? '')
  }
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  const inside = (node.children ?? []).map((child) => textOf(child, node.font ?? font)).join('')
  return node.type === 'paragraph' ? `${inside}\n` : inside
}

const linkIn = (node: WordNode): string | undefined => {
  if (node.type === 'hyperlink' && node.href) return node.href
  for (const child of node.children ?? []) {
    const found = linkIn(child)
    if (found !== undefined) return found
  }
  return undefined
}
