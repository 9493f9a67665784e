import { describe, expect, test } from 'vitest'
import { agencyHabits } from '../../../shared/agency/agency-habits.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import { receiptOutOfHours, withReceipt } from '../../../shared/requests/received-time.ts'
import { requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { book, calendar, saturdayCalendar } from '../../law/shipped-law-book.ts'

const { workingHours } = agencyHabits
const came = (receivedOn: string, receivedTime: string, validOn: string | null = receivedOn) => ({
  receivedOn: localDate(receivedOn),
  receivedTime,
  validOn: validOn === null ? null : localDate(validOn),
})
const noteOf = (facts: Pick<RequestFacts, 'receivedOn' | 'receivedTime' | 'validOn'>, counted = calendar) =>
  receiptOutOfHours(counted, workingHours, facts)?.note ?? null

describe('a request that came out of hours', () => {
  test.each([
    ['2026-11-20', '18:30', 'Nhận lúc 18:30, ngoài giờ làm việc: vẫn là ngày nhận'],
    ['2026-11-20', '07:29', 'Nhận lúc 07:29, ngoài giờ làm việc: vẫn là ngày nhận'],
    ['2026-11-20', '07:30', null],
    ['2026-11-20', '11:29', null],
    ['2026-11-20', '11:30', 'Nhận lúc 11:30, ngoài giờ làm việc: vẫn là ngày nhận'],
    ['2026-11-20', '13:30', null],
    ['2026-11-20', '16:59', null],
    ['2026-11-20', '17:00', 'Nhận lúc 17:00, ngoài giờ làm việc: vẫn là ngày nhận'],
    ['2026-11-20', '', null],
    ['2026-11-22', '', 'Nhận vào ngày nghỉ: vẫn là ngày nhận'],
    ['2026-11-22', '09:00', 'Nhận lúc 09:00, ngày nghỉ: vẫn là ngày nhận'],
    ['2026-11-24', '09:00', 'Nhận lúc 09:00, ngày nghỉ: vẫn là ngày nhận'],
    ['2026-08-22', '09:00', null],
  ])('on %s at «%s»: %s', (day, time, note) => {
    expect(noteOf(came(day, time))).toBe(note)
  })

  test('a Saturday is a day off unless the agency counts it', () => {
    expect(noteOf(came('2026-11-21', '09:00'))).toBe('Nhận lúc 09:00, ngày nghỉ: vẫn là ngày nhận')
    expect(noteOf(came('2026-11-21', '09:00'), saturdayCalendar)).toBeNull()
  })

  test('nothing is said when the limit runs from a later day, or does not run', () => {
    expect(noteOf(came('2026-11-20', '18:30', '2026-11-23'))).toBeNull()
    expect(noteOf(came('2026-11-20', '18:30', null))).toBeNull()
  })

  test('moves no day: only the first line of the working says it', () => {
    const facts = { channel: 'electronic', complexity: null, sentOn: localDate('2026-11-20') } as const
    const late = came('2026-11-20', '18:30')
    const deadline = requestDeadline(book, calendar, { ...facts, ...late }, null)
    if (!deadline) throw new Error('A valid request has a deadline.')
    const said = withReceipt(deadline, receiptOutOfHours(calendar, workingHours, late))
    expect(said.dueOn).toBe(deadline.dueOn)
    expect(said.steps[0]?.why).toBe(
      'Nhận lúc 18:30, ngoài giờ làm việc: vẫn là ngày nhận. Ngày bắt đầu — không tính ngày này',
    )
    expect(said.steps.slice(1)).toEqual(deadline.steps.slice(1))
    expect(withReceipt(deadline, null)).toBe(deadline)
    expect(withReceipt(deadline, { day: localDate('2026-11-19'), note: 'x' })).toBe(deadline)
  })
})
