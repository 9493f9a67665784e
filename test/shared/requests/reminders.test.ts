import { describe, expect, it } from 'vitest'
import type { ReminderHabits } from '../../../shared/agency/agency.ts'
import { agencyHabits } from '../../../shared/agency/agency-habits.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { dueReminders, reminderNotice, reminderText, todayLine } from '../../../shared/requests/reminders.ts'
import { calendar } from '../../law/shipped-law-book.ts'

const request = (dueOn: string, number = 12) => ({
  requestId: number,
  number,
  year: 2026,
  dueOn: localDate(dueOn),
})
const stageOn = (today: string, dueOn: string, habits: Partial<ReminderHabits> = {}) =>
  dueReminders(calendar, { ...agencyHabits.reminders, ...habits }, [request(dueOn)], localDate(today))[0]?.stage ?? null

describe('the day of a reminder', () => {
  it('five working days before, the working day before and the day itself are the habits an agency starts with', () => {
    expect(agencyHabits.reminders).toEqual({ on: true, workingDaysBefore: 5, dayBefore: true, onTheDay: true })
  })

  it('comes five working days before, not six; a holiday between does not count', () => {
    // Due thứ Sáu 27/11: 26, 25, 23, 20, 19/11 are the five working days before, for 24/11 is a holiday.
    expect(stageOn('2026-11-18', '2026-11-27')).toBeNull()
    expect(stageOn('2026-11-19', '2026-11-27')).toBe('early')
    expect(stageOn('2026-11-25', '2026-11-27')).toBe('early')
    expect(stageOn('2026-11-26', '2026-11-27')).toBe('dayBefore')
    expect(stageOn('2026-11-27', '2026-11-27')).toBe('onTheDay')
    expect(stageOn('2026-11-28', '2026-11-27')).toBeNull()
  })

  it('over a weekend the day before is the Friday, and the weekend makes up for it', () => {
    expect(stageOn('2026-11-26', '2026-11-30')).toBe('early')
    expect(stageOn('2026-11-27', '2026-11-30')).toBe('dayBefore')
    expect(stageOn('2026-11-28', '2026-11-30')).toBe('dayBefore')
    expect(stageOn('2026-11-29', '2026-11-30')).toBe('dayBefore')
  })

  it('over Tết it counts the days people are at work', () => {
    // Due thứ Hai 15/02/2027; 05/02 to 11/02 are off.
    expect(stageOn('2027-01-31', '2027-02-15')).toBeNull()
    expect(stageOn('2027-02-01', '2027-02-15')).toBe('early')
    expect(stageOn('2027-02-08', '2027-02-15')).toBe('early')
    expect(stageOn('2027-02-11', '2027-02-15')).toBe('early')
    expect(stageOn('2027-02-12', '2027-02-15')).toBe('dayBefore')
  })

  it('follows what the agency set', () => {
    expect(stageOn('2026-11-26', '2026-11-27', { on: false })).toBeNull()
    expect(stageOn('2026-11-24', '2026-11-27', { workingDaysBefore: 2 })).toBeNull()
    expect(stageOn('2026-11-25', '2026-11-27', { workingDaysBefore: 2 })).toBe('early')
    expect(stageOn('2026-11-26', '2026-11-27', { dayBefore: false })).toBe('early')
    expect(stageOn('2026-11-27', '2026-11-27', { onTheDay: false })).toBeNull()
  })

  it('brings one reminder a request, the first due first', () => {
    const all = dueReminders(
      calendar,
      agencyHabits.reminders,
      [request('2026-11-27', 3), request('2026-11-25', 9), request('2026-11-25', 2), request('2027-01-15', 1)],
      localDate('2026-11-23'),
    )
    expect(all.map(({ number, stage }) => [number, stage])).toEqual([
      [2, 'dayBefore'],
      [9, 'dayBefore'],
      [3, 'early'],
    ])
  })
})

describe('the words of a reminder', () => {
  it('name the request and the day, never a person', () => {
    const on = (today: string, dueOn: string) => reminderText(request(dueOn), localDate(today))
    expect(on('2026-11-27', '2026-11-27')).toBe('Yêu cầu 12/2026 đến hạn hôm nay.')
    expect(on('2026-11-26', '2026-11-27')).toBe('Yêu cầu 12/2026 đến hạn ngày mai (thứ Sáu 27/11).')
    expect(on('2026-11-27', '2026-11-30')).toBe('Yêu cầu 12/2026 đến hạn thứ Hai 30/11.')
  })

  it('say what is due where it is not the answer itself', () => {
    const question = { ...request('2026-11-27'), kind: 'unitAnswer' } as const
    expect(reminderText(question, localDate('2026-11-26'))).toBe(
      'Yêu cầu 12/2026: đơn vị được hỏi trả lời, hạn ngày mai (thứ Sáu 27/11).',
    )
    const today = localDate('2026-11-27')
    const both = [{ ...request('2026-11-27', 3), kind: 'unitAnswer' } as const, request('2026-11-27', 5)]
    expect(reminderNotice(dueReminders(calendar, agencyHabits.reminders, both, today), today)).toEqual({
      title: '2 việc sắp đến hạn',
      body: 'Yêu cầu 3/2026: đơn vị được hỏi trả lời, hạn hôm nay.\nYêu cầu 5/2026 đến hạn hôm nay.',
    })
  })

  it('tell the answer alone where it is due the same day as what another was asked', () => {
    const today = localDate('2026-11-27')
    const both = [{ ...request('2026-11-27'), kind: 'unitAnswer' } as const, request('2026-11-27')]
    expect(reminderNotice(dueReminders(calendar, agencyHabits.reminders, both, today), today).body).toBe(
      'Yêu cầu 12/2026 đến hạn hôm nay.',
    )
  })

  it('one notice names four requests at most and counts the others', () => {
    const notice = (count: number) => {
      const today = localDate('2026-11-27')
      const requests = Array.from({ length: count }, (_, index) => request('2026-11-27', index + 1))
      return reminderNotice(dueReminders(calendar, agencyHabits.reminders, requests, today), today)
    }
    expect(notice(1).title).toBe('Một yêu cầu sắp đến hạn')
    expect(notice(4).body.split('\n')).toHaveLength(4)
    expect(notice(6)).toEqual({
      title: '6 yêu cầu sắp đến hạn',
      body: [
        'Yêu cầu 1/2026 đến hạn hôm nay.',
        'Yêu cầu 2/2026 đến hạn hôm nay.',
        'Yêu cầu 3/2026 đến hạn hôm nay.',
        'Và 3 yêu cầu khác.',
      ].join('\n'),
    })
  })

  it('say what the day brings', () => {
    expect(todayLine(0)).toBe('Hôm nay không có việc đến hạn')
    expect(todayLine(3)).toBe('Hôm nay có 3 việc')
  })
})
