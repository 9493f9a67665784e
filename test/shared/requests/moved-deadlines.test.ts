import { assert, constantFrom, integer, option, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../../shared/calendar/local-date.ts'
import type { Channel, Complexity, LawBook } from '../../../shared/law/law-book.ts'
import { dueDay } from '../../../shared/requests/due-day.ts'
import { movedDeadlines, type OpenRequest } from '../../../shared/requests/moved-deadlines.ts'
import { requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { usedLimits } from '../../../shared/requests/used-limits.ts'
import { stateOf, withData, withDay } from '../../law/changed-law.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const request = (
  day: string | null,
  {
    sentOn = day ?? '2026-11-02',
    channel = 'electronic',
    complexity = null,
    amount,
    id = 1,
  }: {
    readonly sentOn?: string
    readonly channel?: Channel
    readonly complexity?: Complexity | null
    readonly amount?: number
    readonly id?: number
  } = {},
): OpenRequest => ({
  id,
  label: `${id}/2026`,
  facts: { channel, complexity, sentOn: localDate(sentOn), validOn: day === null ? null : localDate(day) },
  extension: amount === undefined ? null : { on: localDate(sentOn), amount },
})

const moved = (requests: readonly OpenRequest[], after: LawBook, before: LawBook = book) =>
  movedDeadlines(requests, stateOf(before), stateOf(after))

const withTenDays = withData((datum) =>
  datum.kind === 'timeLimit' && datum.law === 'luat-01-2026' && datum.act === 'provide'
    ? { ...datum, duration: { unit: 'day', amount: 10 }, citation: { text: 'Nghị định mới', article: 'Điều 5' } }
    : datum,
)

describe('movedDeadlines', () => {
  test('nothing moves where the law stays the same', () => {
    expect(moved([request('2026-11-12'), request(null)], book)).toEqual([])
  })

  test('a limit that ended on a day that is now a day off ends on the next working day', () => {
    // 12 days from 13/11 end on thứ Tư 25/11.
    const days = ['2026-11-12', '2026-11-13', '2026-11-14'].map((day, index) => request(day, { id: index + 1 }))
    expect(moved(days, withDay('2026-11-25', 'off'))).toEqual([
      {
        requestId: 1,
        label: '1/2026',
        before: '2026-11-25',
        after: '2026-11-26',
        why: '25/11/2026 thành ngày nghỉ',
      },
      {
        requestId: 2,
        label: '2/2026',
        before: '2026-11-25',
        after: '2026-11-26',
        why: '25/11/2026 thành ngày nghỉ',
      },
    ])
  })

  test('a day off inside a limit of calendar days moves nothing, at its end it does', () => {
    expect(moved([request('2026-11-12')], withDay('2026-11-20', 'off'))).toEqual([])
    expect(moved([request('2026-11-12')], withDay('2026-11-24', 'working'))).toMatchObject([
      { before: '2026-11-25', after: '2026-11-24', why: '24/11/2026 thành ngày làm việc' },
    ])
  })

  test('a limit of working days names every day that changed since the request was valid', () => {
    const old = request('2026-10-20', { sentOn: '2026-08-30', complexity: 'complex' })
    const after = withDay('2026-10-26', 'off', withDay('2026-10-24', 'working', withDay('2026-10-28', 'off')))
    expect(moved([old], after)).toMatchObject([
      {
        before: '2026-11-10',
        after: '2026-11-11',
        why: '24/10/2026 thành ngày làm việc; 26/10/2026 thành ngày nghỉ; 28/10/2026 thành ngày nghỉ',
      },
    ])
  })

  test('another length of the limit stands there with its article', () => {
    expect(moved([request('2026-11-13')], withTenDays)).toMatchObject([
      { before: '2026-11-25', after: '2026-11-23', why: 'thời hạn cung cấp 12 ngày → 10 ngày, Điều 5 Nghị định mới' },
    ])
  })

  test('a new limit and a new day off are both named', () => {
    expect(moved([request('2026-11-06')], withDay('2026-11-16', 'off', withTenDays))).toMatchObject([
      {
        before: '2026-11-18',
        after: '2026-11-17',
        why: 'thời hạn cung cấp 12 ngày → 10 ngày, Điều 5 Nghị định mới; 16/11/2026 thành ngày nghỉ',
      },
    ])
  })

  test('an extension counted the other way says so', () => {
    const after = withData((datum) =>
      datum.kind === 'timeLimit' && datum.law === 'luat-01-2026' && datum.act === 'extend'
        ? { ...datum, extensionCounting: 'fromFirstLimit' }
        : datum,
    )
    // 12 days from 16/11 end on thứ Bảy 28/11: one limit of 24 days does not stop there, two limits do.
    expect(moved([request('2026-11-16', { amount: 12 })], after)).toMatchObject([
      {
        before: '2026-12-10',
        after: '2026-12-14',
        why: expect.stringMatching(/^gia hạn tính tiếp từ ngày hết thời hạn ban đầu, Điều 26 khoản 3 [^;]+$/),
      },
    ])
    expect(moved([request('2026-11-16')], after)).toEqual([])
  })

  test('where the law book has no answer any more there is no day, and the reason says it', () => {
    const without = withData((datum) => (datum.kind === 'timeLimit' && datum.law === 'luat-01-2026' ? null : datum))
    expect(moved([request('2026-11-13')], without)).toMatchObject([
      { before: '2026-11-25', after: null, why: 'dữ liệu pháp luật không còn thời hạn cho yêu cầu này' },
    ])
    expect(moved([request('2026-11-13')], book, without)).toMatchObject([
      { before: null, after: '2026-11-25', why: expect.stringContaining('nay có thời hạn cung cấp 12 ngày, Điều 26') },
    ])
  })

  test('a request that waits for completion has no day to move', () => {
    expect(moved([request(null)], withTenDays)).toEqual([])
  })
})

describe('dueDay', () => {
  test('is the very day the proof ends on', () => {
    const days = integer({ min: 0, max: 3500 }).map((count) => addDays(localDate('2018-07-02'), count))
    const amounts = option(integer({ min: 1, max: 12 }), { nil: null })
    assert(
      property(days, constantFrom<Channel>('electronic', 'post', 'inPerson'), amounts, (day, channel, amount) => {
        const facts = {
          channel,
          sentOn: day,
          validOn: day,
          complexity: day < localDate('2026-09-01') ? ('complex' as const) : null,
        }
        const extension = amount === null ? null : { on: day, amount }
        const limits = usedLimits(book, facts, extension !== null)
        expect(dueDay(calendar, limits, day, extension)).toBe(requestDeadline(book, calendar, facts, extension)?.dueOn)
      }),
      { numRuns: 300 },
    )
  })
})
