import { fieldText } from '../../shared/programme/programme-field.ts'
import { fieldValue, type ProgrammeRecord, programmeFieldTables } from '../../shared/programme/programme-record.ts'
import { fold, hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'

const textOf = (record: ProgrammeRecord): string =>
  fold(programmeFieldTables[record.kind].map((field) => fieldText(field, fieldValue(record, field.key))).join('\n'))

/** The records in which every word looked for stands, whatever its marks; all of them for no words. */
export const recordsWith = (records: readonly ProgrammeRecord[], text: string): readonly ProgrammeRecord[] => {
  const terms = searchTerms(text)
  return terms.length === 0 ? records : records.filter((record) => hasAllTerms(textOf(record), terms))
}
