import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LawBook } from '../law/law-book.ts'
import { wasGiven, whyNotAct } from './act-rules.ts'
import type { InformationRequest, RequestState } from './information-request.ts'
import type { RequestDeadline } from './request-deadline-types.ts'
import type { ActName } from './request-events.ts'
import type { NextAct } from './request-log.ts'

/** In the order the screen offers them. */
const order: readonly ActName[] = [
  'complete',
  'provide',
  'classify',
  'notifyTimeLimit',
  'announceCosts',
  'recordPayment',
  'extend',
  'providePart',
  'refuse',
  'unitAnswered',
  'askUnit',
  'askForCompletion',
  'redirect',
  'withdraw',
  'assign',
  'note',
  'correct',
  'creatorAnswered',
  'askCreator',
  'askCorrection',
  'complaintOutcome',
  'complain',
  'reopen',
  'amend',
  'revoke',
]

const usualActs: Readonly<Partial<Record<RequestState, ActName>>> = {
  waitingCompletion: 'complete',
  open: 'provide',
}

/** What is not accessible is usually refused; of what is settled a correction may wait to be made, or its creator to answer. */
const usualAct = (request: InformationRequest): ActName | undefined => {
  const { state, classification, corrections } = request
  if (state === 'open' && classification?.class === 'notAccessible' && !wasGiven(request)) return 'refuse'
  const correction = corrections.find(({ settledOn }) => settledOn === null)
  const forCorrection = correction?.creator?.answeredOn === null ? 'creatorAnswered' : correction && 'correct'
  return usualActs[state] ?? forCorrection
}

/**
 * Every act with whether it may be done today and, if not, why not; the usual one of the state first.
 * `deadline` is the request's own, null while no limit runs.
 */
export const nextActs = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: InformationRequest,
  deadline: RequestDeadline | null,
  today: LocalDate,
): NextAct[] => {
  const acts = order.map((act): NextAct => {
    const whyNot = whyNotAct({ book, calendar, request, deadline, on: today }, act)
    return { act, possible: whyNot === null, usual: usualAct(request) === act, whyNot: whyNot ?? '' }
  })
  return acts.sort((a, b) => Number(b.usual) - Number(a.usual) || Number(b.possible) - Number(a.possible))
}
