import { addDays, type LocalDate, localDate, weekdayOf } from '../../../shared/calendar/local-date.ts'

/**
 * A second counting of the limits, written from the articles alone: it shares nothing with the product but the arithmetic of days.
 * Days off as decided for 2026 and as the law has them for 2027.
 */
const daysOff = new Set([
  ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27'],
  ...['2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
  ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-04-16', '2027-04-30'],
  '2027-05-03',
])
/** Saturdays worked in place of a day off. */
const workedSaturdays = new Set(['2026-01-10', '2026-08-22'])

const isOff = (day: LocalDate): boolean =>
  daysOff.has(day) || ((weekdayOf(day) === 0 || weekdayOf(day) === 6) && !workedSaturdays.has(day))

/** The day itself, or the first working day after it. */
export const rolled = (day: LocalDate): LocalDate => (isOff(day) ? rolled(addDays(day, 1)) : day)

export const workingDaysAfter = (day: LocalDate, count: number): LocalDate => {
  if (count === 0) return day
  const next = addDays(day, 1)
  return workingDaysAfter(next, isOff(next) ? count : count - 1)
}

export const daysAfter = (day: LocalDate, count: number): LocalDate => rolled(addDays(day, count))

export type LimitFacts = {
  readonly newLaw: boolean
  readonly channel: 'inPerson' | 'electronic' | 'post' | 'fax'
  readonly complex: boolean
}

/** Luật 01/2026/QH16 governs what was sent from this day on (Điều 30, Điều 31 khoản 4). */
export const newLawFrom = localDate('2026-09-01')

/** How much longer at most, 0 where nothing may be extended (Điều 26.3 of 2026; Điều 29, 30, 31 of 2016). */
export const longestExtension = ({ newLaw, channel, complex }: LimitFacts): number => {
  if (newLaw) return 12
  if (!complex) return 0
  return channel === 'inPerson' ? 10 : 15
}

/** The day the answer is due; `extendedBy` 0 without an extension. */
export const answerDue = (facts: LimitFacts, validOn: LocalDate, extendedBy: number): LocalDate => {
  const { newLaw, channel, complex } = facts
  // One limit of both lengths, rolled once at its end.
  if (newLaw) return daysAfter(validOn, 12 + extendedBy)
  if (!complex) {
    if (channel === 'inPerson') return rolled(validOn)
    return workingDaysAfter(validOn, channel === 'electronic' ? 3 : 5)
  }
  const first = workingDaysAfter(validOn, channel === 'inPerson' ? 10 : 15)
  if (extendedBy === 0) return first
  return channel === 'inPerson' ? workingDaysAfter(first, extendedBy) : daysAfter(first, extendedBy)
}

/** The day of each step of a correction, null where the law knows no such step (Điều 32 of 2016, Điều 28 of 2026). */
export const correctionDue = {
  own: (_newLaw: boolean, from: LocalDate): LocalDate => workingDaysAfter(from, 5),
  asked: (newLaw: boolean, from: LocalDate): LocalDate => daysAfter(from, newLaw ? 10 : 15),
  askCreator: (newLaw: boolean, from: LocalDate): LocalDate | null => (newLaw ? null : workingDaysAfter(from, 5)),
  creator: (_newLaw: boolean, from: LocalDate): LocalDate => daysAfter(from, 15),
  passOn: (_newLaw: boolean, from: LocalDate): LocalDate => workingDaysAfter(from, 3),
} as const
