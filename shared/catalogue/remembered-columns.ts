import { fold } from '../text/vietnamese-fold.ts'
import type { ColumnMapping } from './catalogue-import.ts'

/** Columns without a heading, or with one that stands twice, are known by their place. */
const namesOf = (headings: readonly string[]): string[] => {
  const folded = headings.map(fold)
  return folded.map((heading, column) =>
    heading === '' || folded.indexOf(heading) !== column ? `#${column}` : heading,
  )
}

/** What tells files with the same headings, wherever their columns stand. */
export const headingsKey = (headings: readonly string[]): string =>
  namesOf(headings)
    .filter((name) => !name.startsWith('#'))
    .sort()
    .join('|')
    .slice(0, 2000)

/** A mapping by the names of columns, to be kept. */
export const columnsByName = (headings: readonly string[], mapping: ColumnMapping): Record<string, string> => {
  const names = namesOf(headings)
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([column, field]) => {
      const name = names[Number(column)]
      return name === undefined ? [] : [[name, field]]
    }),
  )
}

/** The mapping of a file's columns from what was kept for its headings. */
export const mappingByName = (headings: readonly string[], kept: Readonly<Record<string, string>>): ColumnMapping =>
  Object.fromEntries(
    namesOf(headings).flatMap((name, column) => {
      const field = kept[name]
      return field === undefined ? [] : [[String(column), field]]
    }),
  )
