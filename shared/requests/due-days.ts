import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { LawBook } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import { dueDay } from './due-day.ts'
import type { DeadlineFacts, Extension } from './request-deadline.ts'
import { usedLimits } from './used-limits.ts'

/** Answers the last day of a request, null where no limit runs or the law book has no answer. */
export type DueDays = (facts: DeadlineFacts, extension: Extension | null) => LocalDate | null

/**
 * The last days of thousands of requests under one law book and its calendar: the same days as `requestDeadline(…).dueOn`,
 * without their proofs. What requests share is remembered with the calendar of the book, so that another law book, or the
 * same one read anew, begins afresh.
 */
export const dueDays = (book: LawBook, calendar: WorkingCalendar): DueDays => {
  const ofBook = kept.get(book) ?? new WeakMap<WorkingCalendar, Map<string, LocalDate | null>>()
  kept.set(book, ofBook)
  const known = ofBook.get(calendar) ?? new Map<string, LocalDate | null>()
  ofBook.set(calendar, known)
  return (facts, extension) => {
    const { channel, sentOn, validOn, complexity } = facts
    if (validOn === null) return null
    const key = `${channel}|${sentOn}|${validOn}|${complexity}|${extension?.amount}`
    const found = known.get(key)
    if (found !== undefined) return found
    const day = dayOrNull(() => dueDay(calendar, usedLimits(book, facts, extension !== null), validOn, extension))
    known.set(key, day)
    return day
  }
}

const kept = new WeakMap<LawBook, WeakMap<WorkingCalendar, Map<string, LocalDate | null>>>()

const dayOrNull = (count: () => LocalDate): LocalDate | null => {
  try {
    return count()
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}
