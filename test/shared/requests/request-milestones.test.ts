import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawBook, TimeLimit } from '../../../shared/law/law-book.ts'
import type { InformationRequest } from '../../../shared/requests/information-request.ts'
import { requestMilestones } from '../../../shared/requests/request-milestones.ts'
import { oldLawFacts, someFacts } from '../../electron/requests/open-register.ts'
import { stateOf } from '../../law/changed-law.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'
import { givenWhole } from './given-whole.ts'
import { requestWith } from './request-with.ts'

const on = (day: string) => ({
  sentOn: localDate(day),
  receivedOn: localDate(day),
  validOn: localDate(day),
})
const seen = (request: InformationRequest, today: string, law: LawBook = book) =>
  requestMilestones(law, stateOf(law).calendar, request, localDate(today))
const lines = (request: InformationRequest, today: string) =>
  seen(request, today).map(({ kind, dueOn, status, statusText }) => [kind, dueOn, status, statusText])

const extend = { kind: 'extend', amount: 12, reason: 'x' } as const
const provide = {
  kind: 'provide',
  ...givenWhole,
} as const
const costs = { kind: 'announceCosts', total: 24_000, payBy: localDate('2026-11-20'), note: '' } as const

describe('the milestones of a request under the 2026 law', () => {
  // 12 days from thứ Hai 02/11 end on thứ Bảy 14/11: thứ Hai 16/11.
  const facts = someFacts()

  it('has one, which runs, comes soon, is due and overdue', () => {
    const request = requestWith(facts)
    expect(lines(request, '2026-11-06')).toEqual([['provide', '2026-11-16', 'running', 'còn 10 ngày']])
    expect(lines(request, '2026-11-09')).toEqual([['provide', '2026-11-16', 'soon', 'còn 7 ngày']])
    expect(lines(request, '2026-11-16')).toEqual([['provide', '2026-11-16', 'today', 'hôm nay']])
    expect(lines(request, '2026-11-17')).toEqual([['provide', '2026-11-16', 'overdue', 'quá hạn 1 ngày']])
  })

  it('says by which article and how, day by day', () => {
    const [only] = seen(requestWith(facts), '2026-11-06')
    expect(only?.citation?.article).toBe('Điều 26 khoản 3')
    expect(only?.rule).toBe('12 ngày kể từ ngày nhận được yêu cầu hợp lệ')
    expect(only?.certainty).toBe('oneCopy')
    expect(only?.steps.at(-1)).toMatchObject({ day: '2026-11-16', kind: 'due' })
    expect(only?.data).toContain('luat-01-2026.26.3.cung-cap')
  })

  it('has none while the request waits for completion, and counts from the day it is complete', () => {
    const waiting = someFacts({ validOn: null, missingParts: 'lý do' })
    expect(seen(requestWith(waiting), '2026-12-31')).toEqual([])
    const complete = requestWith(waiting, ['2026-11-10', { kind: 'complete', note: '' }])
    expect(lines(complete, '2026-11-10')).toEqual([['provide', '2026-11-23', 'running', 'còn 13 ngày']])
  })

  it('an extension ends the first limit in time and opens the second', () => {
    const request = requestWith(facts, ['2026-11-16', extend])
    expect(lines(request, '2026-11-20')).toEqual([
      ['provide', '2026-11-16', 'doneOnTime', 'đã gia hạn ngày 16/11/2026'],
      ['extended', '2026-11-26', 'soon', 'còn 6 ngày'],
    ])
    expect(seen(request, '2026-11-20')[1]?.rule).toBe(
      '12 ngày kể từ ngày nhận được yêu cầu hợp lệ, gia hạn thêm 12 ngày',
    )
  })

  it.each([
    ['2026-11-16', 'doneOnTime'],
    ['2026-11-17', 'doneLate'],
  ])('provided on %s it is %s', (day, status) => {
    expect(lines(requestWith(facts, [day, provide]), '2026-12-01')).toEqual([
      ['provide', '2026-11-16', status, `đã cung cấp ngày ${day.slice(8)}/11/2026`],
    ])
  })

  it('has the day to pay by only where one was set, and rolls it past a day off', () => {
    expect(lines(requestWith(facts, ['2026-11-04', { ...costs, payBy: null }]), '2026-11-05')).toHaveLength(1)
    expect(lines(requestWith(facts, ['2026-11-04', costs]), '2026-11-05')).toEqual([
      ['provide', '2026-11-16', 'running', 'còn 11 ngày'],
      ['payCosts', '2026-11-20', 'running', 'còn 15 ngày'],
    ])
    const onHoliday = requestWith(facts, ['2026-11-04', { ...costs, payBy: localDate('2026-11-24') }])
    const [, pay] = seen(onHoliday, '2026-11-05')
    expect(pay).toMatchObject({ kind: 'payCosts', dueOn: '2026-11-25', citation: null })
    expect(pay?.steps.map((step) => [step.day, step.kind])).toEqual([
      ['2026-11-04', 'start'],
      ['2026-11-24', 'holiday'],
      ['2026-11-25', 'due'],
    ])
    expect(pay?.citations[0]?.article).toBe('Điều 148 khoản 5')
  })

  it('is paid when the information was given for money, and no more owed once the request ended otherwise', () => {
    const told = ['2026-11-04', costs] as const
    const pay = (...acts: Parameters<typeof requestWith>[1][]) =>
      lines(requestWith(facts, told, ...acts), '2026-11-30').find(([kind]) => kind === 'payCosts')
    expect(pay(['2026-11-12', { ...provide, cost: 24_000 }])).toEqual([
      'payCosts',
      '2026-11-20',
      'doneOnTime',
      'đã nộp đủ ngày 12/11/2026',
    ])
    expect(pay(['2026-11-12', provide])?.slice(2)).toEqual(['notRunning', 'đã cung cấp, không thu chi phí'])
    expect(pay(['2026-11-12', { kind: 'withdraw', reason: '' }])?.slice(2)).toEqual([
      'notRunning',
      'yêu cầu đã kết thúc',
    ])
    expect(pay()?.slice(2)).toEqual(['overdue', 'chưa nộp đúng hạn, quá hạn 10 ngày'])
  })

  it('gets a notice of the time limit where an agency adds one', () => {
    const provideLimit = book.data.find((datum) => datum.id === 'luat-01-2026.26.3.cung-cap') as TimeLimit
    const own: TimeLimit = {
      ...provideLimit,
      id: 'co-quan.thong-bao',
      act: 'notifyTimeLimit',
      duration: { unit: 'workingDay', amount: 2 },
      certainty: 'agency',
      citation: { text: 'Nghị định mới', article: 'Điều 7' },
    }
    const withOwn = { ...book, data: [...book.data, own] }
    const [first] = seen(requestWith(facts), '2026-11-03', withOwn)
    expect(first).toMatchObject({
      kind: 'notifyTimeLimit',
      dueOn: '2026-11-04',
      status: 'soon',
      certainty: 'agency',
      citation: { article: 'Điều 7' },
    })
  })

  it('a rule compared with the official text counts as confirmed', () => {
    const compared = {
      ...book,
      checks: [{ datum: 'luat-01-2026.26.3.cung-cap', by: 'x', on: localDate('2026-11-22') }],
    }
    expect(seen(requestWith(facts), '2026-11-06', compared)[0]?.certainty).toBe('confirmed')
  })
})

describe('the milestones of a request under the 2016 law', () => {
  // Sent over the internet, information not at hand: notice in 3 working days, the information in 15.
  const facts = oldLawFacts({ channel: 'electronic', ...on('2026-07-06') })
  const notice = { kind: 'notifyTimeLimit', documentNumber: '12/TB-UBND', note: '' } as const
  const statusOfNotice = (request: InformationRequest, today: string) => {
    const [kind, dueOn, status, text] = lines(request, today)[0] ?? []
    expect([kind, dueOn]).toEqual(['notifyTimeLimit', '2026-07-09'])
    return [status, text]
  }

  it('begins with the notice of the time limit, with its own article', () => {
    const all = seen(requestWith(facts), '2026-07-06')
    expect(all.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['notifyTimeLimit', '2026-07-09'],
      ['provide', '2026-07-27'],
    ])
    expect(all[0]?.citation?.article).toContain('Điều 30')
    expect(all[0]?.rule).toBe('03 ngày làm việc kể từ ngày nhận được yêu cầu hợp lệ')
  })

  it('is told in time on the last day, late the day after, overdue while it was not', () => {
    expect(statusOfNotice(requestWith(facts, ['2026-07-09', notice]), '2026-07-20')).toEqual([
      'doneOnTime',
      'đã thông báo ngày 09/07/2026',
    ])
    expect(statusOfNotice(requestWith(facts, ['2026-07-10', notice]), '2026-07-20')[0]).toBe('doneLate')
    expect(statusOfNotice(requestWith(facts), '2026-07-10')).toEqual(['overdue', 'quá hạn 1 ngày'])
  })

  it('needs no notice once answered before its day; answered after it, the missing notice stays to be seen', () => {
    expect(statusOfNotice(requestWith(facts, ['2026-07-09', provide]), '2026-07-20')).toEqual([
      'notRunning',
      'đã giải quyết xong trước ngày này',
    ])
    expect(statusOfNotice(requestWith(facts, ['2026-07-10', provide]), '2026-07-20')).toEqual([
      'overdue',
      'chưa ghi nhận việc thông báo',
    ])
  })

  it('has no notice for information at hand or asked for in person', () => {
    const simple = requestWith({ ...facts, complexity: 'simple' })
    expect(seen(simple, '2026-07-06').map(({ kind }) => kind)).toEqual(['provide'])
    const inPerson = requestWith({ ...facts, channel: 'inPerson' })
    expect(seen(inPerson, '2026-07-06').map(({ kind }) => kind)).toEqual(['provide'])
  })

  it('the same milestones stand on the calendar of the shipped law', () => {
    expect(requestMilestones(book, calendar, requestWith(facts), localDate('2026-07-06'))).toHaveLength(2)
  })
})
