import { describe, expect, test } from 'vitest'
import { weekdayName } from '../../shared/calendar/day-text.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { isWorkingDay } from '../../shared/calendar/working-calendar.ts'
import type { LawId } from '../../shared/law/law-book.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import type { DeadlineCase } from './deadline-case.ts'
import { endsOnDaysOffCases, extensionEndCases } from './ends-on-days-off.cases.ts'
import { extensionCases } from './extension.cases.ts'
import { casesOf2026 } from './luat-01-2026.cases.ts'
import { casesOf2016 } from './luat-104-2016.cases.ts'
import { saturdayCases } from './saturday.cases.ts'
import { book, calendar, saturdayCalendar } from './shipped-law-book.ts'
import { swappedDayCases, yearEndCases } from './swapped-days.cases.ts'
import { tetCases } from './tet.cases.ts'
import { transitionCases } from './transition.cases.ts'

const lawOf = (one: DeadlineCase): LawId => (one.sentOn < '2026-09-01' ? 'luat-104-2016' : 'luat-01-2026')

const check = (one: DeadlineCase, law = lawOf(one)): void => {
  const counted = one.saturdayCounts ? saturdayCalendar : calendar
  const validOn = localDate(one.validOn)
  const facts = { channel: one.channel, complexity: one.complexity, sentOn: localDate(one.sentOn), validOn }
  const extension = one.extendedBy === undefined ? null : { on: validOn, amount: one.extendedBy }
  const deadline = requestDeadline(book, counted, facts, extension)
  expect(deadline).toMatchObject({
    law,
    dueOn: one.dueOn,
    extendedBy: one.extendedBy ?? null,
    provisional: one.provisional ?? false,
    limit: { citation: { article: one.article } },
  })
  expect(weekdayName(localDate(one.dueOn))).toBe(one.weekday)
  expect(isWorkingDay(counted, localDate(one.dueOn))).toBe(true)
  const steps = deadline?.steps ?? []
  expect(steps.at(-1)).toMatchObject({ day: one.dueOn, kind: 'due' })
  expect(steps.every((step) => step.why.length > 0)).toBe(true)
}

describe('Luật 104/2016/QH13, yêu cầu gửi trước ngày 01/9/2026', () => {
  test.each(casesOf2016)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one, 'luat-104-2016'))
})

describe('Luật 01/2026/QH16, yêu cầu gửi từ ngày 01/9/2026', () => {
  test.each(casesOf2026)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one, 'luat-01-2026'))
})

describe('gia hạn', () => {
  test.each(extensionCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
  test.each(extensionEndCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
})

describe('ngày nghỉ, ngày làm bù', () => {
  test.each(tetCases)('$name, $channel, $complexity (hợp lệ $validOn → $dueOn)', (one) => check(one))
  test.each(swappedDayCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
  test.each(yearEndCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
  test.each(endsOnDaysOffCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
})

describe('chuyển từ luật 2016 sang luật 2026', () => {
  test.each(transitionCases)('$name, $channel (hợp lệ $validOn → $dueOn)', (one) => check(one))
})

describe('thứ Bảy là ngày làm việc hay không, theo thiết lập của cơ quan', () => {
  test.each(saturdayCases)('$name (hợp lệ $validOn → $dueOn)', (one) => check(one))
})
