import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { addCheck, takeBackChecks } from './law-check-repository.ts'
import { noSuchDatum } from './law-refusals.ts'

type CheckSession = Pick<Session, 'book' | 'database' | 'clock' | 'officer' | 'lawChanged'>

/** Records that the officer compared a datum, as it stands now, with the official text; once is enough. */
export const checkDatum = (session: CheckSession, id: string): Result<null> => {
  const { book, database, clock } = session
  const datum = book.data.find((one) => one.id === id)
  if (!datum) return noSuchDatum()
  if (book.checks.some((check) => check.datum === id)) return ok(null)
  const moment = { on: clock.today(), at: clock.now(), by: session.officer() }
  inTransaction(database, () => addCheck(database, datum, moment))
  session.lawChanged()
  return ok(null)
}

/** Takes the tick of a datum back; nothing happens when there is none. */
export const uncheckDatum = (session: CheckSession, id: string): Result<null> => {
  const { book, database, clock } = session
  if (!book.data.some((one) => one.id === id)) return noSuchDatum()
  const taken = inTransaction(database, () => takeBackChecks(database, id, clock.now(), session.officer()))
  if (taken > 0) session.lawChanged()
  return ok(null)
}
