import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitEnd } from '../../../shared/calendar/limit-end.ts'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import { isWorkingDay } from '../../../shared/calendar/working-calendar.ts'
import type { Channel, Complexity } from '../../../shared/law/law-book.ts'
import { LawUnknownError } from '../../../shared/law/law-unknown-error.ts'
import { type DeadlineFacts, requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const facts = (
  sentOn: string,
  validOn: string | null,
  channel: Channel = 'electronic',
  complexity: Complexity | null = null,
): DeadlineFacts => ({
  channel,
  complexity,
  sentOn: localDate(sentOn),
  validOn: validOn === null ? null : localDate(validOn),
})

const deadlineOf = (one: DeadlineFacts, amount?: number) => {
  const deadline = requestDeadline(book, calendar, one, amount ? { on: one.sentOn, amount } : null)
  if (!deadline) throw new Error('no deadline')
  return deadline
}

describe('requestDeadline', () => {
  test('nothing runs while the request is incomplete', () => {
    expect(requestDeadline(book, calendar, facts('2026-10-01', null), null)).toBeNull()
  })

  test('every day stands in the working once, with why it counts or not', () => {
    const { steps } = deadlineOf(facts('2026-11-12', '2026-11-12'))
    expect(steps.map((step) => step.day)).toEqual(steps.map((_, index) => addDays(localDate('2026-11-12'), index)))
    expect(steps.map((step) => step.count)).toEqual([null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, null])
    expect(steps[0]).toMatchObject({ kind: 'start', why: 'Ngày bắt đầu — không tính ngày này' })
    expect(steps[2]?.why).toBe('Thứ Bảy — nghỉ hằng tuần, vẫn tính vì thời hạn theo ngày')
    expect(steps[12]?.why).toBe(
      '24/11 — Ngày Văn hóa Việt Nam, nghỉ lễ; ngày cuối là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo',
    )
    expect(steps[13]).toMatchObject({ kind: 'due', why: 'Thứ Tư — ngày làm việc; ngày đến hạn' })
  })

  test('a request that came on a day off came that day, and the working says so', () => {
    const { steps, dueOn } = deadlineOf(facts('2026-10-11', '2026-10-11'))
    expect(steps[0]?.why).toBe('Ngày bắt đầu — không tính ngày này (Chủ nhật — nghỉ hằng tuần)')
    expect(dueOn).toBe('2026-10-23')
  })

  test('days off do not count in a working-day limit, a made-up Saturday does', () => {
    const { steps } = deadlineOf(facts('2026-08-20', '2026-08-20', 'electronic', 'simple'))
    expect(steps.map((step) => [step.day, step.count, step.kind])).toEqual([
      ['2026-08-20', null, 'start'],
      ['2026-08-21', 1, 'counted'],
      ['2026-08-22', 2, 'makeup'],
      ['2026-08-23', null, 'weekend'],
      ['2026-08-24', 3, 'due'],
    ])
    expect(steps[2]?.why).toBe('Làm bù cho 31/8')
    expect(steps[3]?.why).toBe('Chủ nhật — nghỉ hằng tuần, không tính')
  })

  test('«ngay» on a day off shows the days it waits', () => {
    const { steps, dueOn } = deadlineOf(facts('2026-06-13', '2026-06-13', 'inPerson', 'simple'))
    expect(dueOn).toBe('2026-06-15')
    expect(steps.map((step) => step.kind)).toEqual(['start', 'rolled', 'due'])
  })

  test('an extension of the 2016 law starts a second count after the first limit', () => {
    const { steps, firstDueOn, dueOn } = deadlineOf(facts('2026-06-10', '2026-06-10', 'electronic', 'complex'), 15)
    expect([firstDueOn, dueOn]).toEqual(['2026-07-01', '2026-07-16'])
    const end = steps.find((step) => step.day === firstDueOn)
    expect(end).toMatchObject({ count: 15, kind: 'counted' })
    expect(end?.why).toContain('hết thời hạn ban đầu')
    expect(steps.at(-1)).toMatchObject({ count: 15, kind: 'due' })
  })

  test('an extension of the 2026 law is one count of up to 24 days, rolled once', () => {
    const { steps, firstDueOn, dueOn, notes } = deadlineOf(facts('2026-10-05', '2026-10-05'), 12)
    expect([firstDueOn, dueOn]).toEqual(['2026-10-19', '2026-10-29'])
    expect(steps.at(-1)).toMatchObject({ count: 24, kind: 'due' })
    expect(notes.join(' ')).toContain('tối đa 24 ngày')
  })

  test('citations name the limit, the extension and how days are counted, each once', () => {
    const articles = (one: DeadlineFacts, amount?: number) =>
      deadlineOf(one, amount).citations.map((citation) => citation.article)
    expect(articles(facts('2026-10-05', '2026-10-05'), 12)).toEqual([
      'Điều 26 khoản 3',
      'Điều 147 khoản 2',
      'Điều 148 khoản 5',
    ])
    expect(articles(facts('2026-06-10', '2026-06-10', 'inPerson', 'complex'))).toEqual([
      'Điều 29 khoản 2',
      'Điều 147 khoản 2',
    ])
    expect(articles(facts('2026-06-10', '2026-06-10', 'inPerson', 'simple'))).toEqual([
      'Điều 29 khoản 1',
      'Điều 148 khoản 5',
    ])
  })

  test('a request sent under the old law and valid under the new says which holds', () => {
    const notes = (one: DeadlineFacts) => deadlineOf(one).notes.join(' ')
    expect(notes(facts('2026-08-31', '2026-09-03', 'post', 'simple'))).toContain('Điều 31 khoản 4')
    expect(notes(facts('2026-08-28', '2026-08-28', 'post', 'simple'))).not.toContain('Điều 31 khoản 4')
  })

  test('a proposed day off is named where the count crosses it, and nowhere else', () => {
    const notes = (validOn: string) => deadlineOf(facts(validOn, validOn)).notes.join(' ')
    expect(notes('2026-11-12')).toContain('23/11/2026: Đề xuất nghỉ hoán đổi')
    expect(notes('2026-11-24')).toContain('28/11/2026')
    expect(notes('2026-11-24')).not.toContain('Đề xuất nghỉ hoán đổi')
    expect(notes('2026-11-06')).not.toContain('Đề xuất')
  })

  test('holidays not read in an official copy are named, estimated years are «tạm tính»', () => {
    const crossing = deadlineOf(facts('2026-11-13', '2026-11-13'))
    expect(crossing.provisional).toBe(false)
    expect(crossing.notes.join(' ')).toContain('24/11/2026 (nguồn thứ cấp, cần đối chiếu)')
    const nextYear = deadlineOf(facts('2026-12-21', '2026-12-21'))
    expect(nextYear.provisional).toBe(true)
    expect(nextYear.notes.join(' ')).toContain('Lịch nghỉ năm 2027')
    expect(nextYear.notes.join(' ')).toContain('tạm tính')
  })

  test('the certainty of the deadline is that of its weakest figure', () => {
    expect(deadlineOf(facts('2026-10-05', '2026-10-05')).certainty).toBe('oneCopy')
    expect(deadlineOf(facts('2026-06-10', '2026-06-10', 'post', 'simple')).certainty).toBe('confirmed')
  })

  test('an unknown law, channel or complexity is refused, not guessed', () => {
    const wrong = [
      facts('2018-06-30', '2018-06-30', 'post', 'simple'),
      facts('2026-10-01', '2026-10-01', 'fax'),
      facts('2026-06-10', '2026-06-10', 'electronic', null),
    ]
    for (const one of wrong) expect(() => requestDeadline(book, calendar, one, null)).toThrow(LawUnknownError)
    const simple = facts('2026-06-10', '2026-06-10', 'post', 'simple')
    expect(() => requestDeadline(book, calendar, simple, { on: simple.sentOn, amount: 1 })).toThrow(LawUnknownError)
  })

  test('the working always ends where the limit ends, on a working day, and an extension never shortens it', () => {
    const day = integer({ min: 0, max: 365 * 10 }).map((count) => addDays(localDate('2018-07-01'), count))
    const amount = integer({ min: 1, max: 10 })
    assert(
      property(
        day,
        integer({ min: 0, max: 90 }),
        amount,
        constantFrom<Channel>('inPerson', 'electronic', 'post'),
        (sentOn, wait, more, channel) => {
          const complexity = sentOn < '2026-09-01' ? 'complex' : null
          const validOn = addDays(sentOn, wait)
          const one = { channel, complexity, sentOn, validOn } as const
          const plain = deadlineOf(one)
          const extended = deadlineOf(one, more)
          expect(plain.dueOn).toBe(limitEnd(calendar, validOn, plain.limit.duration))
          expect(plain.dueOn).toBe(plain.firstDueOn)
          expect(extended.dueOn >= plain.dueOn).toBe(true)
          expect(isWorkingDay(calendar, extended.dueOn)).toBe(true)
          expect(extended.steps.map((step) => step.day)).toEqual(
            extended.steps.map((_, index) => addDays(validOn, index)),
          )
        },
      ),
    )
  })
})
