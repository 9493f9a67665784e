import { describe, expect, it } from 'vitest'
import { countText, entryText, spokenSquare } from '../../../../renderer/requests/calendar/due-words.ts'
import { monthSquares, monthStretch } from '../../../../renderer/requests/calendar/month-squares.ts'
import { localDate } from '../../../../shared/calendar/local-date.ts'
import type { DueEntry } from '../../../../shared/requests/due-calendar.ts'
import { calendar } from '../../../law/shipped-law-book.ts'

const day = localDate

describe('a month of the calendar', () => {
  it('has whole weeks, Monday first', () => {
    expect(monthStretch(day('2026-11-23'))).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(monthStretch(day('2027-02-01'))).toEqual({ from: '2027-02-01', to: '2027-02-28' })
    expect(monthSquares(calendar, day('2027-02-14')).map((week) => week.length)).toEqual([7, 7, 7, 7])
  })

  it('shows days off as the calendar of the law has them', () => {
    const squares = monthSquares(calendar, day('2026-11-23')).flat()
    const lookOf = (on: string) => squares.find((square) => square.day === on)
    expect(lookOf('2026-11-25')).toMatchObject({ look: 'plain', name: '', inMonth: true })
    expect(lookOf('2026-11-23')?.look).toBe('proposal')
    expect(lookOf('2026-11-22')?.look).toBe('weekend')
    expect(lookOf('2026-11-24')).toMatchObject({ look: 'off' })
    expect(lookOf('2026-12-01')?.inMonth).toBe(false)
  })
})

describe('the words of a square', () => {
  const entry: DueEntry = {
    requestId: 1,
    number: 12,
    year: 2026,
    requesterName: 'Nguyễn Thị Hòa',
    content: 'Quyết toán công trình',
    kind: 'provide',
    of: 0,
    dueOn: day('2026-11-23'),
    status: 'today',
    dueText: 'hôm nay',
  }

  it('hold the number and what was asked or what else is due, and no name', () => {
    expect(entryText(entry)).toBe('12/2026 Quyết toán công trình')
    expect(entryText({ ...entry, kind: 'extended' })).toBe('12/2026 Quyết toán công trình')
    expect(entryText({ ...entry, kind: 'payCosts' })).toBe('12/2026 Nộp chi phí')
  })

  it('are read out with the day, why it is off and how much is due', () => {
    const square = (on: string) =>
      monthSquares(calendar, day(on))
        .flat()
        .find((one) => one.day === on)
    const spoken = (on: string, today: string, publications = 0) => {
      const found = square(on)
      if (!found) throw new Error(on)
      const due = { day: day(on), answers: 2, others: 1, entries: [] }
      return spokenSquare(found, due, publications, day(today))
    }
    expect(spoken('2026-11-25', '2026-11-25')).toBe('25/11/2026, thứ Tư, 2 yêu cầu đến hạn, 1 mốc khác')
    expect(spoken('2026-11-22', '2026-11-23')).toBe(
      '22/11/2026, Chủ nhật, nghỉ hằng tuần, 2 yêu cầu quá hạn, 1 mốc khác',
    )
    expect(spoken('2026-11-25', '2026-11-25', 3)).toBe(
      '25/11/2026, thứ Tư, 2 yêu cầu đến hạn, 1 mốc khác, 3 việc công khai, kiến nghị đến hạn',
    )
    expect(countText({ answers: 0, others: 0 })).toBe('')
  })
})
