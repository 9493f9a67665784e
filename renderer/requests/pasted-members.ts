import type { Member } from '../../shared/requests/information-request.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'

type Column = keyof Member

const headings: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(ho|ten)\b/],
  ['idNumber', /^(so (the|giay|can|cccd|cmnd|ho chieu|dinh danh)|cccd|cmnd|can cuoc|giay to)/],
  ['reason', /^(ly do|muc dich)/],
]

const headingOf = (cell: string): Column | null => headings.find(([, pattern]) => pattern.test(fold(cell)))?.[0] ?? null

const isCount = (cell: string): boolean => /^\d{1,4}\.?$/.test(cell)

/** The columns in their order, as a heading names them; without one: a running number (if any), name, ID number, reason. */
const columnsOf = (
  first: readonly string[],
): { readonly columns: readonly (Column | null)[]; readonly heading: boolean } => {
  const named = first.map(headingOf)
  if (named.includes('name') && named.filter((column) => column !== null).length > 1)
    return { columns: named, heading: true }
  const columns: readonly Column[] = ['name', 'idNumber', 'reason']
  return { columns: isCount(first[0] ?? '') ? [null, ...columns] : columns, heading: false }
}

/**
 * People of a list copied from a spreadsheet: rows by line, cells by tab. A heading row and a column of running numbers are
 * recognised; rows without a name are left out. Empty when the text is no table, for the box to take it as it is.
 */
export const pastedMembers = (text: string): readonly Member[] => {
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').trim()))
  const first = rows[0]
  if (!first || (rows.length === 1 && first.length === 1)) return []
  const { columns, heading } = columnsOf(first)
  return (heading ? rows.slice(1) : rows).flatMap((cells) => {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? ''
    const member = { name: cell('name'), idNumber: cell('idNumber').replace(/[\s']/g, ''), reason: cell('reason') }
    return member.name === '' ? [] : [member]
  })
}
