import { csvLine } from '../../shared/text/csv-line.ts'
import { dayOfSheet, type ListSheet } from './list-sheet.ts'

/** A list as CSV: UTF-8 with its mark so that Excel reads the letters, headings first, days as yyyy-mm-dd for machines. */
export const writeListCsv = ({ columns, rows }: ListSheet): Uint8Array => {
  const lines = rows.map((row) =>
    columns.map(({ kind }, index) => {
      const value = row[index] ?? ''
      return typeof value === 'number' && kind === 'day' ? dayOfSheet(value) : String(value)
    }),
  )
  return Buffer.from(`\ufeff${[columns.map(({ heading }) => heading), ...lines].map(csvLine).join('')}`)
}
