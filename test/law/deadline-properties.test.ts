import { assert, constantFrom, integer, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agencyCalendar } from '../../shared/calendar/agency-calendar.ts'
import { limitEnd } from '../../shared/calendar/limit-end.ts'
import { addDays, type LocalDate, localDate } from '../../shared/calendar/local-date.ts'
import {
  isProvisionalYear,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
  workingDaysBetween,
} from '../../shared/calendar/working-calendar.ts'
import type { Channel, Complexity, Duration } from '../../shared/law/law-book.ts'
import { hasTimeLimit, timeLimit } from '../../shared/law/time-limits.ts'
import { type DeadlineFacts, type Extension, requestDeadline } from '../../shared/requests/request-deadline.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import { withDay } from './changed-law.ts'
import { book, calendar, saturdayCalendar } from './shipped-law-book.ts'

/** From the first day of the 2016 law over the years with decisions into those without. */
const start = localDate('2018-07-01')
const anyDay = integer({ min: 0, max: 365 * 13 }).map((count) => addDays(start, count))
const anyDuration = oneof(
  constantFrom<Duration>({ unit: 'immediately' }),
  record({
    unit: constantFrom('day' as const, 'workingDay' as const),
    amount: integer({ min: 1, max: 60 }),
  }),
  record({ unit: constantFrom('month' as const), amount: integer({ min: 1, max: 12 }) }),
)
const channels: readonly Channel[] = ['inPerson', 'electronic', 'post', 'fax']
/** Whether Saturday counts. */
const anySaturday = constantFrom(false, true)
const calendarOf = (saturdayCounts: boolean): WorkingCalendar => (saturdayCounts ? saturdayCalendar : calendar)

type Request = { readonly facts: DeadlineFacts & { readonly validOn: LocalDate }; readonly longest: number }

/** Any request either law may meet: sent on a day, valid some days later, and how far it may be extended. */
const anyRequest = record({
  sentOn: anyDay,
  wait: integer({ min: 0, max: 90 }),
  channel: constantFrom(...channels),
  complexity: constantFrom<Complexity>('simple', 'complex'),
}).map(({ sentOn, wait, channel, complexity }): Request => {
  const old = sentOn < '2026-09-01'
  const facts = {
    sentOn,
    validOn: addDays(sentOn, wait),
    channel: !old && channel === 'fax' ? 'post' : channel,
    complexity: old ? complexity : null,
  } as const
  const law = old ? 'luat-104-2016' : 'luat-01-2026'
  const query = { law, act: 'extend', channel: facts.channel, complexity: facts.complexity, on: sentOn } as const
  if (!hasTimeLimit(book, query)) return { facts, longest: 0 }
  const { duration } = timeLimit(book, query)
  return { facts, longest: duration.unit === 'immediately' ? 0 : duration.amount }
})

const deadlineOf = ({ facts }: Pick<Request, 'facts'>, amount = 0, by: WorkingCalendar = calendar): RequestDeadline => {
  const extension: Extension | null = amount === 0 ? null : { on: facts.validOn, amount }
  const deadline = requestDeadline(book, by, facts, extension)
  if (!deadline) throw new Error('A valid request has a deadline.')
  return deadline
}

/** An extension the law allows for the request, 0 for none; `share` chooses how much of it. */
const amountOf = ({ longest }: Request, share: number): number => Math.round((longest * share) / 100)
const anyShare = integer({ min: 0, max: 100 })

describe('every deadline', () => {
  test('is a working day, not before the request was valid', () => {
    assert(
      property(anyRequest, anyShare, anySaturday, (request, share, saturday) => {
        const by = calendarOf(saturday)
        const { dueOn } = deadlineOf(request, amountOf(request, share), by)
        expect(isWorkingDay(by, dueOn)).toBe(true)
        expect(dueOn >= request.facts.validOn).toBe(true)
      }),
    )
  })

  test('is never earlier than that of a request valid a day before', () => {
    assert(
      property(anyRequest, anyShare, anySaturday, (request, share, saturday) => {
        const by = calendarOf(saturday)
        const amount = amountOf(request, share)
        const later = { facts: { ...request.facts, validOn: addDays(request.facts.validOn, 1) } }
        expect(deadlineOf(later, amount, by).dueOn >= deadlineOf(request, amount, by).dueOn).toBe(true)
      }),
    )
  })

  test('is never earlier after an extension, and a longer extension never ends earlier', () => {
    assert(
      property(anyRequest, anyShare, anySaturday, (request, share, saturday) => {
        const by = calendarOf(saturday)
        const amount = amountOf(request, share)
        const plain = deadlineOf(request, 0, by)
        const extended = deadlineOf(request, amount, by)
        expect(extended.firstDueOn).toBe(plain.dueOn)
        expect(extended.dueOn >= plain.dueOn).toBe(true)
        if (amount > 0) expect(deadlineOf(request, amount + 1, by).dueOn >= extended.dueOn).toBe(true)
      }),
    )
  })

  test('is proved day by day: no day left out, none twice, the last one due, the first not counted', () => {
    assert(
      property(anyRequest, anyShare, anySaturday, (request, share, saturday) => {
        const by = calendarOf(saturday)
        const { steps, dueOn } = deadlineOf(request, amountOf(request, share), by)
        expect(steps.map(({ day }) => day)).toEqual(
          Array.from(steps, (_, index) => addDays(request.facts.validOn, index)),
        )
        expect(steps.at(-1)).toMatchObject({ day: dueOn, kind: 'due' })
        expect(steps.slice(0, -1).some(({ kind }) => kind === 'due')).toBe(false)
        expect(steps[0]?.count).toBeNull()
        expect(steps.every(({ why }) => why !== '')).toBe(true)
      }),
    )
  })

  test('says «tạm tính» exactly when a day of its working lies in a year without a decision', () => {
    assert(
      property(anyRequest, anyShare, anySaturday, (request, share, saturday) => {
        const by = calendarOf(saturday)
        const { steps, provisional } = deadlineOf(request, amountOf(request, share), by)
        expect(provisional).toBe(steps.some(({ day }) => isProvisionalYear(by, Number(day.slice(0, 4)))))
      }),
    )
  })

  test('is never later where Saturday counts', () => {
    assert(
      property(anyRequest, anyShare, (request, share) => {
        const amount = amountOf(request, share)
        expect(deadlineOf(request, amount, saturdayCalendar).dueOn <= deadlineOf(request, amount).dueOn).toBe(true)
      }),
    )
  })
})

/**
 * With one more day off H the new last day is the old one or, when H lies in the way, the next working day after it.
 * Days of the calendar: they run over H, so only a limit whose last day came to be H itself moves, to the first working day
 * after H. Working days: when H was one of those counted, one more must be counted after the old last day.
 */
const afterNewHoliday = (changed: WorkingCalendar, from: LocalDate, duration: Duration, off: LocalDate): LocalDate => {
  const before = limitEnd(calendar, from, duration)
  const hit = duration.unit === 'workingDay' ? from < off && off <= before : off === before
  return hit ? nextWorkingDay(changed, addDays(before, 1)) : before
}

const anyCase = [anyDay, integer({ min: -5, max: 400 }), anyDuration] as const

describe('one day decided otherwise', () => {
  test('a new day off moves a limit by nothing or to the very next working day', () => {
    assert(
      property(...anyCase, (from, offset, duration) => {
        const off = addDays(from, offset)
        if (!isWorkingDay(calendar, off)) return
        const changed = workingCalendar(withDay(off, 'off').calendar)
        const before = limitEnd(calendar, from, duration)
        const after = limitEnd(changed, from, duration)
        expect(after).toBe(afterNewHoliday(changed, from, duration, off))
        expect([0, 1]).toContain(workingDaysBetween(calendar, before, after))
      }),
      { numRuns: 400 },
    )
  })

  test('a day off that becomes a working day moves a limit by nothing or to the working day just before', () => {
    assert(
      property(...anyCase, (from, offset, duration) => {
        const day = addDays(from, offset)
        if (isWorkingDay(calendar, day)) return
        const changed = workingCalendar(withDay(day, 'working').calendar)
        const before = limitEnd(calendar, from, duration)
        const after = limitEnd(changed, from, duration)
        expect(after <= before).toBe(true)
        expect([0, 1]).toContain(workingDaysBetween(changed, after, before))
        if (day > before || day < from) expect(after).toBe(before)
      }),
      { numRuns: 400 },
    )
  })

  test('a new day off never brings a deadline forward, and one outside its working leaves it', () => {
    assert(
      property(anyRequest, anyShare, integer({ min: -10, max: 120 }), (request, share, offset) => {
        const off = addDays(request.facts.validOn, offset)
        if (!isWorkingDay(calendar, off)) return
        const amount = amountOf(request, share)
        const before = deadlineOf(request, amount)
        const changed = deadlineOf(request, amount, workingCalendar(withDay(off, 'off').calendar))
        expect(changed.dueOn >= before.dueOn).toBe(true)
        if (!before.steps.some(({ day }) => day === off)) expect(changed.dueOn).toBe(before.dueOn)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a year without a decision', () => {
  const anyYear = integer({ min: 2027, max: 2060 })
  const daysOf = (year: number) => [...calendar.computed(localDate(`${year}-01-01`)).days.values()]

  test('has its eleven holidays, Tết counting five, each with its source, and none of them worked', () => {
    assert(
      property(anyYear, anySaturday, (year, saturday) => {
        const by = calendarOf(saturday)
        const days = [...by.computed(localDate(`${year}-01-01`)).days.values()]
        expect(days.filter(({ name }) => !name.startsWith('Nghỉ bù'))).toHaveLength(11)
        for (const day of days) {
          expect(day.source).toMatch(/luật|Nghị quyết/)
          expect(day.date.slice(0, 4)).toBe(String(year))
          expect(isWorkingDay(by, day.date)).toBe(false)
        }
      }),
    )
  })

  test('gives as many working days back as holidays fall on weekly rest', () => {
    assert(
      property(anyYear, (year) => {
        const days = daysOf(year)
        const lost = days.filter(({ date, name }) => !name.startsWith('Nghỉ bù') && isWeekend(date))
        const inLieu = days.filter(({ name }) => name.startsWith('Nghỉ bù'))
        expect(inLieu).toHaveLength(lost.length)
        expect(inLieu.some(({ date }) => isWeekend(date))).toBe(false)
      }),
    )
  })

  test('keeps nothing computed once its decision is entered', () => {
    const decided = {
      ...book.calendar,
      years: [...book.calendar.years, { year: 2027, status: 'official' as const, days: [] }],
    }
    for (const pack of [decided, agencyCalendar(decided, true)]) {
      const entered = workingCalendar(pack)
      for (const day of daysOf(2027))
        expect(isWorkingDay(entered, day.date)).toBe(!entered.weeklyRest.has(weekday(day)))
    }
  })

  test('keeps what is computed beside what was only announced', () => {
    const announced = workingCalendar(withDay('2027-02-12', 'off').calendar)
    expect(isWorkingDay(announced, localDate('2027-02-12'))).toBe(false)
    expect(isWorkingDay(announced, localDate('2027-02-08'))).toBe(false)
    expect(isProvisionalYear(announced, 2027)).toBe(true)
  })
})

const weekday = ({ date }: { readonly date: LocalDate }): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date: LocalDate): boolean => [0, 6].includes(weekday({ date }))
