import { inTransaction, type WritableDatabase } from '../../electron/database/database.ts'
import { appendEvent, insertRequest, nextNumber, readRequest } from '../../electron/requests/request-repository.ts'
import { addDays, type LocalDate, yearOf } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { foldEvents } from '../../shared/requests/fold-events.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import type { RequestEvent } from '../../shared/requests/request-events.ts'
import { variedFacts } from './request-texts.ts'

/** Requests come in over this many days before today, so that both laws govern some. */
const SPAN_DAYS = 700
/** Requests older than this have been answered. */
const ANSWERED_AFTER_DAYS = 20

/**
 * Adds `count` requests to a register that already holds some, in the order of their days: the facts of those it holds, by
 * other people about other things, sent on other days under the same law. Numbers, rows and events are written as the register itself writes them. With `allOpen`
 * nothing was ever answered: every limit still runs.
 */
export const addRequests = (
  database: WritableDatabase,
  book: LawBook,
  count: number,
  today: LocalDate,
  { allOpen = false }: { readonly allOpen?: boolean } = {},
): void => {
  const known = knownFacts(database, book)
  const clock = `${today}T08:00:00.000Z`
  inTransaction(database, () => {
    for (let index = 0; index < count; index += 1) {
      const daysAgo = SPAN_DAYS - Math.floor((index * SPAN_DAYS) / count)
      const day = addDays(today, -daysAgo)
      const { law } = governingLaw(book, day)
      const facts = known.get(law) ?? []
      const varied = variedFacts(facts[index % facts.length] as RequestFacts, index)
      const shifted = { ...varied, sentOn: day, receivedOn: day, validOn: day }
      const stamp = { on: day, at: clock, by: 'Cán bộ đầu mối' }
      const received = { kind: 'received', facts: shifted } as const
      const provided = { kind: 'provide', ...answer, method: shifted.provisionForm } as const
      const bodies = !allOpen && daysAgo > ANSWERED_AFTER_DAYS ? [received, provided] : [received]
      const events = bodies.map((body, at) => ({ ...body, ...stamp, id: at, sequence: at + 1 }) as RequestEvent)
      const year = yearOf(day)
      const id = insertRequest(database, { ...foldEvents(events), law, year, number: nextNumber(database, year) })
      for (const body of bodies) appendEvent(database, id, body, stamp)
    }
  })
}

const answer = { extent: 'full', screening: 'clear', address: '', withheld: '', cost: 0, note: '' } as const

const knownFacts = (database: WritableDatabase, book: LawBook): Map<string, RequestFacts[]> => {
  const ids = database.prepare<[], number>('SELECT id FROM request ORDER BY id').pluck().all()
  const byLaw = new Map<string, RequestFacts[]>()
  for (const id of ids) {
    const facts = readRequest(database, id)?.facts
    if (!facts || facts.validOn === null) continue
    const { law } = governingLaw(book, facts.sentOn)
    byLaw.set(law, [...(byLaw.get(law) ?? []), facts])
  }
  return byLaw
}
