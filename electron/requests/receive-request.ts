import { yearOf } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { factIssues } from '../../shared/requests/check-facts.ts'
import { foldEvents } from '../../shared/requests/fold-events.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { appendFile, filesPicked, type PickedForRequest } from './append-file.ts'
import { readRequest } from './read-request.ts'
import { appendEvent, insertRequest, nextNumber } from './request-repository.ts'

/** What the acts on requests need of a session. */
export type RequestDeps = Pick<Session, 'database' | 'book' | 'calendar' | 'clock' | 'officer'>

/**
 * Enters a request in the register (Điều 26 Luật 104/2016/QH13): its number is the next of the year it was received, its law the
 * one of the day it was sent. Number, row and event are on disk together or not at all. A request received in December may
 * be entered in January: it takes December's year. Files picked while it was typed are attached in the same step.
 */
export const receiveRequest = (
  deps: RequestDeps,
  facts: RequestFacts,
  picked: readonly PickedForRequest[] = [],
): Result<RequestDetails> => {
  const { database, book, clock } = deps
  const issues = factIssues(book, facts, clock.today())
  if (issues.length > 0) {
    return refusal('invalidInput', 'Chưa tiếp nhận được: có ô chưa đúng. Hãy sửa các ô được chỉ ra.', issues)
  }
  const files = filesPicked(database, picked)
  if (!files.ok) return files
  const { law } = governingLaw(book, facts.sentOn)
  const year = yearOf(facts.receivedOn)
  const stamp = { on: facts.receivedOn, at: clock.now(), by: deps.officer() }
  const body = { kind: 'received', facts } as const
  const id = inTransaction(database, () => {
    const folded = foldEvents([{ ...body, ...stamp, id: 0, sequence: 1 }])
    const newId = insertRequest(database, { ...folded, law, year, number: nextNumber(database, year) })
    appendEvent(database, newId, body, stamp)
    for (const file of files.value) appendFile(database, newId, file, { ...stamp, on: clock.today() })
    return newId
  })
  return readRequest(deps, id)
}
