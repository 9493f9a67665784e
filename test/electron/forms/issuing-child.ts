import { writeSync } from 'node:fs'
import { fixedClock } from '../../../electron/clock.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { voidDocument } from '../../../electron/forms/void-document.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { noDetails } from '../../../shared/forms/form-order.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

/**
 * Issues receipts of requests `from`, `from` + 1 … one after another, declares every tenth void and issues it anew. Says each number,
 * and each void paper, once the call has returned, until it is killed.
 */
const [file = '', from = '1'] = process.argv.slice(2)
const opened = openDatabase(file)
if (!opened.ok) throw new Error(opened.error.code)
const deps = {
  database: opened.value,
  book,
  calendar,
  clock: fixedClock(localDate('2026-11-22')),
  officer: () => 'Lương Thị Hà',
}
const issue = (requestId: number): number => {
  const issued = issueForm(deps, { requestId, form: 'receipt', details: noDetails })
  if (!issued.ok) throw new Error(issued.error.code)
  // Straight to the pipe: what the parent has read was acknowledged before the blow.
  writeSync(1, `issued ${issued.value.documentId} ${issued.value.number}\n`)
  return issued.value.documentId
}
for (let requestId = Number(from); ; requestId++) {
  const documentId = issue(requestId)
  if (documentId % 10 !== 0) continue
  const voided = voidDocument(deps, { documentId, reason: 'Sai họ tên' })
  if (!voided.ok) throw new Error(voided.error.code)
  writeSync(1, `void ${documentId}\n`)
  issue(requestId)
}
