import { localDate } from '../../../shared/calendar/local-date.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import type { RequestEvent, RequestEventBody } from '../../../shared/requests/request-events.ts'
import { book } from '../../law/shipped-law-book.ts'

/** A request as its events make it; each act bears the day given with it. */
export const requestWith = (
  facts: RequestFacts,
  ...acts: readonly (readonly [day: string, act: RequestEventBody])[]
): InformationRequest => {
  const bodies: readonly (readonly [string, RequestEventBody])[] = [
    [facts.receivedOn, { kind: 'received', facts }],
    ...acts,
  ]
  const events = bodies.map(
    ([on, body], index): RequestEvent => ({
      ...body,
      id: index + 1,
      sequence: index + 1,
      on: localDate(on),
      at: '',
      by: '',
    }),
  )
  return { id: 1, number: 1, year: 2026, law: governingLaw(book, facts.sentOn).law, ...foldEvents(events), events }
}
