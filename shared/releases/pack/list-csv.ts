import { csvLine } from '../../text/csv-line.ts'
import { publicFields, publicText } from '../public-fields.ts'
import type { ReleasedList, ReleaseItem } from '../release.ts'

/**
 * A list as CSV after RFC 4180: UTF-8 with its mark so that Excel reads the letters, CRLF, days as yyyy-mm-dd for machines. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const listCsv = (list: ReleasedList, items: readonly ReleaseItem[]): string => {
  const fields = publicFields(list)
  const value = (item: ReleaseItem, { key, kind }: (typeof fields)[number]): string => {
    const raw = item.fields[key]
    return kind === 'day' ? (typeof raw === 'string' ? raw : '') : publicText(item, key)
  }
  const rows = items
    .filter((item) => item.list === list)
    .map((item) => [String(item.id), ...fields.map((field) => value(item, field))])
  return `\ufeff${[['Mã', ...fields.map(({ label }) => label)], ...rows].map(csvLine).join('')}`
}
