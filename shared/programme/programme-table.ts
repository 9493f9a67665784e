import type { Block } from '../forms/paper-document.ts'
import { fieldText, type ProgrammeField } from './programme-field.ts'
import { fieldValue, type ProgrammeKind, type ProgrammeRecord, programmeFieldTables } from './programme-record.ts'

const ordinalWidth = 5

/** A record as one row of the printed table of its kind. */
const cellsOf = (fields: readonly ProgrammeField[], record: ProgrammeRecord): readonly string[] =>
  fields.map((field) => fieldText(field, fieldValue(record, field.key)))

/** Above the parts of a table. */
const partNumbers = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** Fields that have a column on paper. */
const printed = (kind: ProgrammeKind, without: readonly string[]): readonly ProgrammeField[] =>
  programmeFieldTables[kind].filter(({ key, width }) => width !== undefined && !without.includes(key))

/** Records of a kind as a table on paper, `without` some of its columns; parts carry a heading row of their own where they have a title. */
export const recordsTable = (
  kind: ProgrammeKind,
  parts: readonly { readonly title: string; readonly records: readonly ProgrammeRecord[] }[],
  without: readonly string[] = [],
): Block => {
  const fields = printed(kind, without)
  let ordinal = 0
  const rowsOf = (records: readonly ProgrammeRecord[]): string[][] =>
    records.map((record) => {
      ordinal += 1
      return [String(ordinal), ...cellsOf(fields, record)]
    })
  return {
    kind: 'table',
    compact: true,
    columns: [
      { heading: 'TT', width: ordinalWidth, align: 'center' },
      ...fields.map(({ label, heading, width, input }) => ({
        heading: heading ?? label,
        width: width ?? 0,
        align: input === 'dong' || input === 'count' ? ('right' as const) : ('left' as const),
      })),
    ],
    rows: parts.flatMap(({ title, records }, part) => [
      ...(title === ''
        ? []
        : [[partNumbers[part] ?? '', title.toLocaleUpperCase('vi'), ...fields.slice(1).map(() => '')]]),
      ...rowsOf(records),
    ]),
  }
}
