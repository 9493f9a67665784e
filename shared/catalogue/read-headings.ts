import { fold, foldedTerms } from '../text/vietnamese-fold.ts'
import { fieldsOfList } from './catalogue-fields.ts'
import type { ColumnMapping } from './catalogue-import.ts'
import type { CatalogueList } from './catalogue-item.ts'
import { fieldHeadings } from './field-headings.ts'
import { cellText, type SheetCell } from './read-cells.ts'

/** Rows searched for the headings. */
export const headingRowsRead = 30
const NUMBERING = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'sott'])

const words = (text: string): string => foldedTerms(text.replace(/\([^)]*\)/g, ' ')).join(' ')

/** True for the column of running numbers. */
export const isNumbering = (heading: string): boolean => NUMBERING.has(words(heading))

type NamedField = { readonly key: string; readonly names: readonly string[] }
const namedFields = new Map<CatalogueList, readonly NamedField[]>()
/** What the fields of a list may be called, in plain words; found once, for every cell of the first rows is held against them. */
const fieldsNamed = (list: CatalogueList): readonly NamedField[] => {
  const known =
    namedFields.get(list) ??
    fieldsOfList(list).map(({ key, label }) => ({ key, names: [words(label), ...fieldHeadings[key].map(words)] }))
  namedFields.set(list, known)
  return known
}

/** How well a heading fits a field; 0 when not at all. A long name inside a heading counts, a short one only at its start. */
const fitOf = (heading: string, { names }: NamedField): number => {
  if (heading === '' || NUMBERING.has(heading)) return 0
  if (names.includes(heading)) return 1000
  const scores = names.map((name) => {
    if (name.includes(' ') && ` ${heading} `.includes(` ${name} `)) return 100 + name.length
    return heading.startsWith(`${name} `) ? 10 + name.length : 0
  })
  return Math.max(0, ...scores)
}

/** Which column holds which field, the best fitting pairs first, each column and each field once. */
export const mapHeadings = (headings: readonly string[], list: CatalogueList): ColumnMapping => {
  const fields = fieldsNamed(list)
  const pairs = headings.flatMap((heading, column) => {
    const plain = words(heading)
    return fields
      .map((field) => ({ column, key: field.key, score: fitOf(plain, field) }))
      .filter((pair) => pair.score > 0)
  })
  pairs.sort((a, b) => b.score - a.score || a.column - b.column)
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  for (const { column, key } of pairs) {
    if (mapping[String(column)] !== undefined || taken.has(key)) continue
    mapping[String(column)] = key
    taken.add(key)
  }
  return mapping
}

export type HeadingGuess = { readonly row: number; readonly mapping: ColumnMapping; readonly columns: number }

/** A long sentence is a title of the sheet or a row of content, not a heading. */
const LONGEST_HEADING = 150

/** Headings in two rows («Công khai» above «Hình thức» and «Thời điểm»): the lower row, its blanks filled from the one above. */
const twoRows = (above: readonly string[], own: readonly string[]): string[] | undefined => {
  if (above.filter((text) => text !== '').length < 2) return undefined
  const both = Array.from(
    { length: Math.max(above.length, own.length) },
    (_, column) => own[column] || above[column] || '',
  )
  return both.some((text, column) => text !== (own[column] ?? '')) ? both : undefined
}

/**
 * The headings that stand in a row (0-based), together with those in the row above where the two name more fields as one;
 * blank ones are ''.
 */
export const headingsAt = (
  rows: readonly (readonly SheetCell[])[],
  row: number,
  list: CatalogueList,
): readonly string[] => {
  const own = (rows[row] ?? []).map(cellText)
  const both = twoRows((rows[row - 1] ?? []).map(cellText), own)
  if (!both || own.some((text) => text.length > LONGEST_HEADING)) return own
  const columns = (headings: readonly string[]) => Object.keys(mapHeadings(headings, list)).length
  return columns(both) > columns(own) && columns(own) > 0 ? both : own
}

/**
 * Finds the row of headings among the first rows (0-based): the one naming most fields, the title among them; undefined when
 * no row names the title beside another field, or alone in a one-column file.
 */
export const guessHeadings = (
  rows: readonly (readonly SheetCell[])[],
  list: CatalogueList,
): HeadingGuess | undefined => {
  let best: HeadingGuess | undefined
  for (const row of rows.slice(0, headingRowsRead).keys()) {
    const headings = headingsAt(rows, row, list)
    const filled = headings.filter((heading) => heading !== '')
    const mapping = mapHeadings(headings, list)
    const columns = Object.keys(mapping).length
    const enough = columns >= 2 || filled.length === 1 || headings.some(isNumbering)
    if (!Object.values(mapping).includes('title') || !enough || filled.some((text) => text.length > LONGEST_HEADING))
      continue
    if (best === undefined || columns > best.columns) best = { row, mapping, columns }
  }
  return best
}

const ROMAN = /^(?=[ivxlc])(x{0,3}|xl|l?x{0,3})(ix|iv|v?i{0,3})\.?$/
/** A number, a name, and a stray blank or two. */
const MOST_GROUP_CELLS = 4
const COLUMN_NUMBER = /^\(?(\d{1,2}|[a-z])\)?$/

/** A row of (1) (2) (3) under the headings. */
export const isColumnNumbers = (cells: readonly SheetCell[]): boolean => {
  const filled = cells.map(cellText).filter((text) => text !== '')
  return filled.length >= 2 && filled.every((text) => COLUMN_NUMBER.test(fold(text)))
}

/**
 * The name of a group of rows («I | Lĩnh vực đất đai»), or undefined for a row of content: a row with one filled cell, or a Roman
 * numeral or capital letter in the numbering column beside one.
 */
export const groupRowName = (
  cells: readonly SheetCell[],
  numberingColumn: number,
  mappedColumns: number,
): string | undefined => {
  // Most rows are content and are known by this alone; a group has a number and a name.
  if (cells.filter((cell) => cell !== null && cell !== '').length > MOST_GROUP_CELLS) return undefined
  const texts = cells.map(cellText)
  const number = numberingColumn >= 0 ? (texts[numberingColumn] ?? '') : ''
  const others = texts.filter((text, column) => text !== '' && column !== numberingColumn)
  const [only] = others
  if (others.length !== 1 || only === undefined) return undefined
  if (ROMAN.test(fold(number)) || /^[A-ZĐ]\.?$/u.test(number)) return only
  return number === '' && mappedColumns + (numberingColumn >= 0 ? 1 : 0) >= 2 ? withoutNumber(only) : undefined
}

/** «I. Đất đai», «A) Đất đai» → «Đất đai». */
const withoutNumber = (text: string): string => text.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)\-–:]\s*/u, '')
