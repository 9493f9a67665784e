import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { channels } from '../../../shared/law/law-book.ts'
import { LawUnknownError } from '../../../shared/law/law-unknown-error.ts'
import { dueDays } from '../../../shared/requests/due-days.ts'
import { type DeadlineFacts, type Extension, requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const someDay = fc.integer({ min: 0, max: 2200 }).map((days) => addDays(localDate('2024-06-01'), days))
const someFacts = fc.record({
  channel: fc.constantFrom(...channels),
  sentOn: someDay,
  validOn: fc.option(someDay, { freq: 20 }),
  complexity: fc.constantFrom('simple', 'complex', null),
}) satisfies fc.Arbitrary<DeadlineFacts>
const someExtension: fc.Arbitrary<Extension | null> = fc.option(
  fc.record({ on: someDay, amount: fc.integer({ min: 1, max: 15 }) }),
)

const provenDay = (facts: DeadlineFacts, extension: Extension | null) => {
  try {
    return requestDeadline(book, calendar, facts, extension)?.dueOn ?? null
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

it('gives the day that the proof ends with, whatever was asked before', () => {
  const dueOf = dueDays(book, calendar)
  fc.assert(
    fc.property(someFacts, someExtension, (facts, extension) => {
      expect(dueOf(facts, extension)).toBe(provenDay(facts, extension))
      expect(dueOf(facts, extension)).toBe(provenDay(facts, extension))
    }),
    { numRuns: 2000 },
  )
})

it('remembers nothing of another calendar', () => {
  const facts = { channel: 'inPerson', sentOn: '2026-11-02', validOn: '2026-11-02', complexity: null } as never
  const dueOn = dueDays(book, calendar)(facts, null)
  if (dueOn === null) throw new Error('No day')
  const years = book.calendar.years.map((year) => ({
    ...year,
    days: [
      ...year.days,
      { date: dueOn, name: 'Nghỉ thêm', kind: 'off', certainty: 'confirmed', source: '' } as const,
    ].filter((day) => day.date.startsWith(String(year.year))),
  }))
  const changed = { ...book, calendar: { ...book.calendar, years } }
  const changedCalendar = workingCalendar(changed.calendar)
  const after = dueDays(changed, changedCalendar)(facts, null)
  expect(after).toBe(requestDeadline(changed, changedCalendar, facts, null)?.dueOn)
  expect(after).not.toBe(dueOn)
  expect(dueDays(book, calendar)(facts, null)).toBe(dueOn)
})
