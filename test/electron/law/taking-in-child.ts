import { writeSync } from 'node:fs'
import { inTransaction } from '../../../electron/database/database.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { addUpdate, undoUpdate } from '../../../electron/law/law-update-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { lawUpdateSchema } from '../../../shared/law/law-update.ts'
import { someRule, someUpdate } from './some-update.ts'

/** Takes updates in and undoes each the moment after, until it is killed; says what is on disk. */
const [, , file = ''] = process.argv
const opened = openDatabase(file)
if (!opened.ok) throw new Error(opened.error.code)
const database = opened.value
const moment = { on: localDate('2026-11-20'), at: '2026-11-20T09:00:00.000+07:00', by: 'Cán bộ' }
const difference = { changes: [], calendarChanges: [], recomputed: 0, moved: [] }
// Large enough to fill many pages of the file.
const data = Array.from({ length: 400 }, (_, index) => someRule(`thu.${index}`, { note: 'Ghi chú dài. '.repeat(40) }))
for (let version = 1; ; version++) {
  const update = lawUpdateSchema.parse(JSON.parse(JSON.stringify(someUpdate(data, {}, { version }))))
  const kept = { origin: 'file', update, hash: String(version), signature: { state: 'unsigned' }, difference } as const
  const id = inTransaction(database, () => addUpdate(database, { ...kept, ...moment }))
  writeSync(1, `in ${id}\n`)
  inTransaction(database, () => undoUpdate(database, id, moment))
  writeSync(1, `out ${id}\n`)
}
