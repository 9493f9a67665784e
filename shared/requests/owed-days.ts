import { limitEnd } from '../calendar/limit-end.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { LawBook } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { dueDay } from './due-day.ts'
import type { DeadlineFacts, Extension } from './request-deadline.ts'
import type { MilestoneKind } from './request-milestones.ts'
import { usedLimits } from './used-limits.ts'

/** What of an open request decides the days it owes something. */
export type OwingRequest = { readonly facts: DeadlineFacts; readonly extension: Extension | null }

/** A day something is still to be done by. */
export type OwedDay = {
  readonly kind: MilestoneKind
  /** Tells several of one kind apart: the event that opened it, 0 where a request has one. */
  readonly of: number
  readonly dueOn: LocalDate
}

/**
 * Answers what an open request still owes: the notice of its time limit where the governing law asks for one, the information
 * by the day that holds (after the extension when there is one). The same days as `requestMilestones` gives a request for which
 * neither a notice nor costs were recorded, without their proofs, so that thousands can be asked; what requests share is
 * remembered. A request the law book has no answer for owes nothing here; its own page says what is missing.
 */
export const owedDayCounter = (
  book: LawBook,
  calendar: WorkingCalendar,
): ((request: OwingRequest) => readonly OwedDay[]) => {
  const known = new Map<string, readonly OwedDay[]>()
  return (request) => {
    const { channel, sentOn, validOn, complexity } = request.facts
    const key = `${channel}|${sentOn}|${validOn}|${complexity}|${request.extension?.amount}`
    const found = known.get(key) ?? owedDays(book, calendar, request)
    known.set(key, found)
    return found
  }
}

const owedDays = (book: LawBook, calendar: WorkingCalendar, { facts, extension }: OwingRequest): readonly OwedDay[] => {
  const { validOn } = facts
  if (validOn === null) return []
  try {
    const answer = dueDay(calendar, usedLimits(book, facts, extension !== null), validOn, extension)
    return [
      ...notice(book, calendar, facts, validOn),
      { kind: extension === null ? 'provide' : 'extended', of: 0, dueOn: answer },
    ]
  } catch (error) {
    if (error instanceof LawUnknownError) return []
    throw error
  }
}

const notice = (
  book: LawBook,
  calendar: WorkingCalendar,
  { channel, complexity, sentOn }: DeadlineFacts,
  validOn: LocalDate,
): readonly OwedDay[] => {
  const { law } = governingLaw(book, sentOn)
  const query = { law, act: 'notifyTimeLimit', channel, complexity, on: sentOn } as const
  if (!hasTimeLimit(book, query)) return []
  return [{ kind: 'notifyTimeLimit', of: 0, dueOn: limitEnd(calendar, validOn, timeLimit(book, query).duration) }]
}
