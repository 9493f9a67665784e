import { writeSync } from 'node:fs'
import { inTransaction } from '../../../electron/database/database.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'

/** Saves request-like rows with their event one after another and prints each number once its save has returned, until it is killed. */
const [file = '', from = '1'] = process.argv.slice(2)
const opened = openDatabase(file)
if (!opened.ok) throw new Error(opened.error.code)
const database = opened.value
const insertRequest = database.prepare(
  `INSERT INTO request (id, year, number, law, sent_on, received_on, channel, requester_kind, requester_name, id_number, content, facts, state, folded, sort_key)
   VALUES (?, 2026, ?, 'luat-01-2026', '2026-11-20', '2026-11-20', 'inPerson', 'citizen', 'A', '', ?, '{}', 'running', '', '')`,
)
const insertEvent = database.prepare(
  "INSERT INTO request_event (request_id, sequence, kind, on_day, at, by, body) VALUES (?, 1, 'received', '2026-11-20', '', '', '{}')",
)
for (let number = Number(from); ; number++) {
  inTransaction(database, () => {
    insertRequest.run(number, number, 'x'.repeat(500))
    insertEvent.run(number)
  })
  // Straight to the pipe: what the parent has read was acknowledged before the blow.
  writeSync(1, `${number}\n`)
}
