import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { deadlineStatus, dueText, soonUntil } from '../../../shared/requests/deadline-status.ts'
import { calendar } from '../../law/shipped-law-book.ts'

const due = { dueOn: localDate('2026-11-27') }
const openOn = (today: string) => deadlineStatus(calendar, due, 'open', null, localDate(today))
const closedOn = (day: string) => deadlineStatus(calendar, due, 'provided', localDate(day), localDate('2026-12-31'))

describe('deadlineStatus', () => {
  test('an open request runs, comes soon, is due today, is overdue', () => {
    // Five working days before 27/11 is 19/11, for 24/11 is a holiday.
    expect(soonUntil(calendar, localDate('2026-11-19'))).toBe('2026-11-27')
    expect(openOn('2026-11-18')).toBe('running')
    expect(openOn('2026-11-19')).toBe('soon')
    expect(openOn('2026-11-26')).toBe('soon')
    expect(openOn('2026-11-27')).toBe('today')
    expect(openOn('2026-11-28')).toBe('overdue')
  })

  test('a closed request is judged by the day it was closed', () => {
    expect(closedOn('2026-11-20')).toBe('doneOnTime')
    expect(closedOn('2026-11-27')).toBe('doneOnTime')
    expect(closedOn('2026-11-28')).toBe('doneLate')
  })

  test('nothing runs without a deadline or while waiting for completion', () => {
    const today = localDate('2026-11-27')
    expect(deadlineStatus(calendar, null, 'open', null, today)).toBe('notRunning')
    expect(deadlineStatus(calendar, due, 'waitingCompletion', null, today)).toBe('notRunning')
    expect(deadlineStatus(calendar, null, 'withdrawn', today, today)).toBe('notRunning')
  })
})

describe('dueText', () => {
  test.each([
    ['2026-11-27', '2026-11-24', 'còn 3 ngày (thứ Sáu 27/11)'],
    ['2026-11-27', '2026-11-26', 'còn 1 ngày (thứ Sáu 27/11)'],
    ['2026-11-27', '2026-11-27', 'hôm nay'],
    ['2026-11-27', '2026-11-29', 'quá hạn 2 ngày (thứ Sáu 27/11)'],
    ['2026-09-07', '2026-09-03', 'còn 4 ngày (thứ Hai 07/9)'],
    ['2027-01-04', '2026-12-30', 'còn 5 ngày (thứ Hai 04/01/2027)'],
    ['2026-11-24', '2026-11-22', 'còn 2 ngày (thứ Ba 24/11, ngày nghỉ)'],
  ])('due %s seen on %s: «%s»', (dueOn, today, text) => {
    expect(dueText(calendar, localDate(dueOn), localDate(today))).toBe(text)
  })
})
