import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import type { RequestEventBody } from '../../../shared/requests/request-events.ts'
import { correctionKinds, requestMilestones } from '../../../shared/requests/request-milestones.ts'
import { oldLawFacts, someFacts } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'
import { givenWhole } from './given-whole.ts'
import { requestWith } from './request-with.ts'

type Acts = readonly (readonly [day: string, act: RequestEventBody])[]

const provide = {
  kind: 'provide',
  ...givenWhole,
} as const
const claimed = { kind: 'askCorrection', from: 'requester', claim: 'Sai diện tích', documentNumber: '' } as const
const found = { ...claimed, from: 'ownFinding' } as const
// The correction is the third event: intake, provision, claim.
const creator = { kind: 'askCreator', correctionId: 3, creator: 'Chi cục Thuế', documentNumber: '' } as const
const answered = { kind: 'creatorAnswered', correctionId: 3, answer: 'Đúng là sai', documentNumber: '' } as const
const corrected = { kind: 'correct', correctionId: 3, outcome: 'corrected', answer: 'x', documentNumber: '' } as const

const milestones = (request: InformationRequest, today: string) =>
  requestMilestones(book, calendar, request, localDate(today)).filter(({ kind }) => correctionKinds.includes(kind))
const lines = (facts: RequestFacts, today: string, ...acts: Acts) =>
  milestones(requestWith(facts, ...acts), today).map(({ kind, dueOn, status, statusText }) => [
    kind,
    dueOn,
    status,
    statusText,
  ])

describe('corrections under the 2026 law (Điều 28)', () => {
  const facts = someFacts()
  const given = ['2026-11-10', provide] as const

  it('are answered within 10 days of the claim, the last rolled past days off', () => {
    // 10 days after thứ Bảy 14/11 are thứ Ba 24/11, Ngày Văn hóa Việt Nam.
    const acts: Acts = [given, ['2026-11-14', claimed]]
    expect(lines(facts, '2026-11-16', ...acts)).toEqual([['correction', '2026-11-25', 'running', 'còn 9 ngày']])
    expect(lines(facts, '2026-11-25', ...acts)).toEqual([['correction', '2026-11-25', 'today', 'hôm nay']])
    expect(lines(facts, '2026-11-26', ...acts)).toEqual([['correction', '2026-11-25', 'overdue', 'quá hạn 1 ngày']])
  })

  it('are made within 5 working days where the agency found out itself', () => {
    const acts: Acts = [given, ['2026-11-17', found]]
    // 18, 19, 20, 23 and, past the holiday, 25 November.
    expect(lines(facts, '2026-11-18', ...acts)[0]?.slice(0, 2)).toEqual(['correction', '2026-11-25'])
    const [only] = milestones(requestWith(facts, ...acts), '2026-11-18')
    expect(only?.rule).toBe('05 ngày làm việc kể từ ngày phát hiện')
    expect(only?.citation?.article).toBe('Điều 28 khoản 1')
    expect(only?.data).toContain('luat-01-2026.28.1')
    expect(only?.steps.at(-1)).toMatchObject({ day: '2026-11-25', kind: 'due' })
    expect(only?.of).toBe(3)
  })

  it('are done in time on the last day and late the day after', () => {
    const acts: Acts = [given, ['2026-11-14', claimed]]
    expect(lines(facts, '2026-12-01', ...acts, ['2026-11-25', corrected])).toEqual([
      ['correction', '2026-11-25', 'doneOnTime', 'đã đính chính, trả lời ngày 25/11/2026'],
    ])
    expect(lines(facts, '2026-12-01', ...acts, ['2026-11-26', corrected])[0]?.[2]).toBe('doneLate')
  })

  it('vanish with the act that opened them', () => {
    const taken: RequestEventBody = { kind: 'revoke', eventId: 3, reason: 'ghi nhầm' }
    expect(lines(facts, '2026-11-18', given, ['2026-11-14', claimed], ['2026-11-18', taken])).toEqual([])
  })
})

describe('corrections under the 2016 law (Điều 32)', () => {
  const facts = oldLawFacts()
  const start: Acts = [
    ['2026-09-10', provide],
    ['2026-10-01', claimed],
  ]

  it('are answered within 15 days; who cannot tell asks the creator within 5 working days', () => {
    expect(lines(facts, '2026-10-05', ...start)).toEqual([
      ['askCreator', '2026-10-08', 'notRunning', 'khi không tự xác định được, còn 3 ngày'],
      ['correction', '2026-10-16', 'running', 'còn 11 ngày'],
    ])
  })

  it('wait for the creator once it was asked in time, who has 15 days', () => {
    expect(lines(facts, '2026-10-12', ...start, ['2026-10-08', creator])).toEqual([
      ['askCreator', '2026-10-08', 'doneOnTime', 'đã hỏi ngày 08/10/2026'],
      ['correction', '2026-10-16', 'doneOnTime', 'đã hỏi cơ quan tạo ra ngày 08/10/2026'],
      ['creatorAnswer', '2026-10-23', 'running', 'còn 11 ngày'],
    ])
    expect(lines(facts, '2026-10-12', ...start, ['2026-10-09', creator])[0]?.[2]).toBe('doneLate')
    expect(lines(facts, '2026-10-26', ...start, ['2026-10-08', creator])[2]?.[2]).toBe('overdue')
  })

  it('are passed on within 3 working days of the answer', () => {
    const chain: Acts = [...start, ['2026-10-08', creator], ['2026-10-22', answered]]
    // thứ Sáu 23, thứ Hai 26, thứ Ba 27.
    expect(lines(facts, '2026-10-23', ...chain).slice(2)).toEqual([
      ['creatorAnswer', '2026-10-23', 'doneOnTime', 'đã trả lời ngày 22/10/2026'],
      ['passOnAnswer', '2026-10-27', 'soon', 'còn 4 ngày'],
    ])
    expect(lines(facts, '2026-11-02', ...chain, ['2026-10-27', corrected]).at(-1)?.[2]).toBe('doneOnTime')
    expect(lines(facts, '2026-11-02', ...chain, ['2026-10-28', corrected]).at(-1)?.[2]).toBe('doneLate')
  })

  it('need not wait when the agency found out by itself meanwhile', () => {
    const all = lines(facts, '2026-11-02', ...start, ['2026-10-08', creator], ['2026-10-12', corrected])
    expect(all.at(-1)).toEqual(['creatorAnswer', '2026-10-23', 'notRunning', 'đã giải quyết, không chờ trả lời'])
  })

  it('name the article of every step, and tell the creator that its own count may begin later', () => {
    const chain: Acts = [...start, ['2026-10-08', creator], ['2026-10-22', answered]]
    const all = milestones(requestWith(facts, ...chain), '2026-10-23')
    expect(all.map(({ kind, citation }) => [kind, citation?.article])).toEqual([
      ['askCreator', 'Điều 32 khoản 3'],
      ['correction', 'Điều 32 khoản 2'],
      ['creatorAnswer', 'Điều 32 khoản 3'],
      ['passOnAnswer', 'Điều 32 khoản 3'],
    ])
    expect(all[2]?.notes.join()).toContain('cơ quan tạo ra thông tin tính từ ngày nhận được')
  })
})
