import { writeXlsx } from 'hucre/xlsx'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { spreadsheetSerial } from '../../shared/calendar/spreadsheet-day.ts'
import { listTitle } from '../../shared/programme/plan-paper.ts'
import { fieldText, type ProgrammeField } from '../../shared/programme/programme-field.ts'
import {
  fieldValue,
  type ProgrammeKind,
  type ProgrammeRecord,
  programmeFieldTables,
} from '../../shared/programme/programme-record.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { listSheet } from '../files/list-sheet.ts'

const sheetNames: Readonly<Record<ProgrammeKind, string>> = {
  task: 'Nhiệm vụ',
  activity: 'Hoạt động',
  review: 'Rà soát văn bản',
  regulation: 'Quy chế',
  inspection: 'Kiểm tra',
  need: 'Nhu cầu',
}

const columnOf = ({ label, input }: ProgrammeField) => ({
  heading: label,
  width: input === 'text' ? 40 : input === 'line' ? 26 : input === 'choice' ? 22 : 14,
  kind:
    input === 'day'
      ? ('day' as const)
      : input === 'count' || input === 'dong'
        ? ('number' as const)
        : ('text' as const),
})

const cellOf = (field: ProgrammeField, record: ProgrammeRecord): string | number | null => {
  const value = fieldValue(record, field.key)
  if (field.input === 'day') return typeof value === 'string' ? spreadsheetSerial(value as LocalDate) : null
  if (typeof value === 'number') return value
  return printableText(fieldText(field, value)) || null
}

/** Everything kept of a kind as .xlsx with real days and numbers; what was typed stays text. Tasks can be taken in again. */
export const recordsWorkbook = (
  kind: ProgrammeKind,
  records: readonly ProgrammeRecord[],
  training: boolean,
): Promise<Uint8Array> => {
  const fields = programmeFieldTables[kind]
  const sheet = listSheet({
    name: sheetNames[kind],
    lines: [`${training ? 'DỮ LIỆU TẬP HUẤN – ' : ''}${listTitle(kind)}`, ''],
    columns: [{ heading: 'STT', width: 6, kind: 'ordinal' }, ...fields.map(columnOf)],
    rows: records.map((record, index) => [index + 1, ...fields.map((field) => cellOf(field, record))]),
    frozenColumns: 2,
    paperSize: 'a4',
    shaded: false,
  })
  return writeXlsx({
    sheets: [sheet],
    properties: { title: sheetNames[kind] },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}
