import { describe, expect, test } from 'vitest'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { addMonths, limitEnd } from '../../shared/calendar/limit-end.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { timeLimit } from '../../shared/law/time-limits.ts'
import { countDays } from '../../shared/requests/count-days.ts'
import { usesProvisionalYear } from '../../shared/requests/deadline-notes.ts'
import { actCases } from './acts.cases.ts'
import { monthCases } from './months.cases.ts'
import { book, calendar, saturdayCalendar } from './shipped-law-book.ts'

describe('các thời hạn khác của luật', () => {
  test.each(actCases)('$act $channel từ $from → $dueOn ($article)', (one) => {
    const from = localDate(one.from)
    const counted = one.saturdayCounts ? saturdayCalendar : calendar
    const limit = timeLimit(book, {
      law: governingLaw(book, from).law,
      act: one.act,
      complexity: one.act === 'notifyTimeLimit' ? 'complex' : null,
      on: from,
      ...(one.channel ? { channel: one.channel } : {}),
    })
    const { dueOn, steps } = countDays(counted, from, limit.duration)
    expect(dueOn).toBe(one.dueOn)
    expect(limitEnd(counted, from, limit.duration)).toBe(one.dueOn)
    expect(weekdayName(dueOn)).toBe(one.weekday)
    expect(limit.citation.article).toBe(one.article)
    expect(usesProvisionalYear(counted, steps)).toBe(one.provisional)
  })
})

describe('thời hạn theo tháng', () => {
  test.each(monthCases)('$months tháng từ $from: ngày cuối $lastDay, đến hạn $dueOn', (one) => {
    const from = localDate(one.from)
    expect(addMonths(from, one.months)).toBe(one.lastDay)
    const dueOn = limitEnd(calendar, from, { unit: 'month', amount: one.months })
    expect(dueOn).toBe(one.dueOn)
    expect(weekdayName(dueOn)).toBe(one.weekday)
  })
})
