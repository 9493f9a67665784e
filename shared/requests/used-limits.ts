import type { LocalDate } from '../calendar/local-date.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Channel, Complexity, Duration, Law, LawBook, TimeLimit } from '../law/law-book.ts'
import { LawUnknownError } from '../law/law-unknown-error.ts'
import { timeLimit } from '../law/time-limits.ts'

/** What of a request chooses its limits. */
export type LimitFacts = {
  readonly channel: Channel
  readonly sentOn: LocalDate
  readonly complexity: Complexity | null
}

/** The limits that decide a request's last day; `extensionLimit` is null for one not extended. */
export type UsedLimits = {
  readonly law: Law
  readonly limit: TimeLimit
  readonly extensionLimit: TimeLimit | null
}

/** Which limits hold for a request, by the day it was sent. Throws LawUnknownError where the law book has no answer. */
export const usedLimits = (book: LawBook, facts: LimitFacts, extended: boolean): UsedLimits => {
  const { sentOn, channel, complexity } = facts
  const law = governingLaw(book, sentOn)
  const query = { law: law.law, channel, complexity, on: sentOn }
  return {
    law,
    limit: timeLimit(book, { ...query, act: 'provide' }),
    extensionLimit: extended ? timeLimit(book, { ...query, act: 'extend' }) : null,
  }
}

/** The length of an extension in the unit of the law's own limit. Throws RangeError for no whole number of days. */
export const addedDuration = (extensionLimit: TimeLimit, amount: number): Duration => {
  const { unit } = extensionLimit.duration
  if (unit === 'immediately' || !Number.isInteger(amount) || amount < 1)
    throw new RangeError(`Not an extension: ${amount}`)
  return { unit, amount }
}

/** Both lengths as one limit; throws LawUnknownError where their units differ. */
export const sumOfLengths = (limit: TimeLimit, added: Duration): Duration => {
  const { duration } = limit
  if (duration.unit === 'immediately' || added.unit === 'immediately' || duration.unit !== added.unit) {
    throw new LawUnknownError(
      'Không cộng được thời hạn và gia hạn vì khác đơn vị tính; hãy kiểm tra gói dữ liệu pháp luật.',
    )
  }
  return { unit: duration.unit, amount: duration.amount + added.amount }
}
