import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import { nextActs } from '../../../shared/requests/next-acts.ts'
import { requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { actInputs, type RequestEvent, type RequestEventBody } from '../../../shared/requests/request-events.ts'
import { oldLawFacts, someFacts } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const day = localDate

const requestOf = (facts: RequestFacts, ...acts: readonly RequestEventBody[]): InformationRequest => {
  const bodies: readonly RequestEventBody[] = [{ kind: 'received', facts }, ...acts]
  const events = bodies.map(
    (body, index): RequestEvent => ({
      ...body,
      id: index + 1,
      sequence: index + 1,
      on: facts.receivedOn,
      at: '',
      by: '',
    }),
  )
  return { id: 1, number: 1, year: 2026, law: governingLaw(book, facts.sentOn).law, ...foldEvents(events), events }
}

const actsOn = (today: string, request: InformationRequest) => {
  const deadline = requestDeadline(book, calendar, request.facts, request.extension)
  return nextActs(book, calendar, request, deadline, day(today))
}
const possible = (today: string, request: InformationRequest) =>
  actsOn(today, request)
    .filter((act) => act.possible)
    .map(({ act }) => act)

describe('what may be done next', () => {
  it('begins with the usual act of the state', () => {
    expect(actsOn('2026-11-10', requestOf(someFacts()))[0]).toEqual({
      act: 'provide',
      possible: true,
      usual: true,
      whyNot: '',
    })
    const waiting = requestOf(someFacts({ validOn: null, missingParts: 'lý do' }))
    expect(actsOn('2026-11-10', waiting)[0]?.act).toBe('complete')
  })

  it('puts first what a correction of a settled request waits for', () => {
    const given = { extent: 'full', method: 'copyOnSite', address: '', withheld: '', cost: 0, note: '' } as const
    const provide = { kind: 'provide', ...given } as const
    const claim = { kind: 'askCorrection', from: 'requester', claim: 'x', documentNumber: '' } as const
    const ask = { kind: 'askCreator', correctionId: 3, creator: 'x', documentNumber: '' } as const
    const first = (...acts: readonly RequestEventBody[]) =>
      actsOn('2026-09-10', requestOf(oldLawFacts(), ...acts)).find(({ usual }) => usual)?.act
    expect(first(provide)).toBeUndefined()
    expect(first(provide, claim)).toBe('correct')
    expect(first(provide, claim, ask)).toBe('creatorAnswered')
  })

  it('lists every act, the impossible ones last and each with its reason', () => {
    const acts = actsOn('2026-11-10', requestOf(someFacts()))
    expect(acts.map(({ act }) => act).sort()).toEqual(Object.keys(actInputs).sort())
    expect(acts.filter((act) => !act.possible).every((act) => act.whyNot !== '')).toBe(true)
    const order = acts.map((act) => act.possible)
    expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)))
    expect(order).toContain(false)
  })

  it('offers an extension on the last day and no longer the day after, naming the article', () => {
    const request = requestOf(someFacts())
    expect(possible('2026-11-16', request)).toContain('extend')
    const after = actsOn('2026-11-17', request).find((act) => act.act === 'extend')
    expect(after).toMatchObject({ possible: false })
    expect(after?.whyNot).toContain('Điều 26 khoản 3')
  })

  it('asks for a notice of the time limit only where the law sets a limit for it, and once', () => {
    const whyNot = (request: InformationRequest) =>
      actsOn('2026-09-04', request).find((act) => act.act === 'notifyTimeLimit')?.whyNot
    const complex = oldLawFacts({ channel: 'electronic' })
    expect(whyNot(requestOf(complex))).toBe('')
    expect(whyNot(requestOf({ ...complex, complexity: 'simple' }))).toContain('không đặt thời hạn thông báo riêng')
    expect(whyNot(requestOf(someFacts()))).toContain('01/2026/QH16 không đặt thời hạn thông báo riêng')
    const told = requestOf(complex, { kind: 'notifyTimeLimit', documentNumber: '', note: '' })
    expect(whyNot(told)).toContain('Đã thông báo thời hạn ngày 03/09/2026')
  })

  it('offers no extension of what the 2016 law answers at once', () => {
    const simple = requestOf(oldLawFacts({ complexity: 'simple' }))
    expect(possible('2026-09-03', simple)).not.toContain('extend')
  })

  it('lets nothing more be done to settle what was withdrawn', () => {
    const ended = requestOf(someFacts(), { kind: 'withdraw', reason: '' })
    const left = possible('2026-11-10', ended)
    expect(left).toEqual(expect.arrayContaining(['amend', 'revoke']))
    for (const act of ['provide', 'refuse', 'extend', 'withdraw', 'complete', 'askCorrection']) {
      expect(left).not.toContain(act)
    }
    expect(actsOn('2026-11-10', ended).some((act) => act.usual)).toBe(false)
  })

  it('lets what waits be completed, withdrawn or asked for again, but neither given nor refused', () => {
    const waiting = requestOf(someFacts({ validOn: null, missingParts: 'lý do' }))
    const left = possible('2026-11-10', waiting)
    expect(left).toEqual(expect.arrayContaining(['amend', 'askForCompletion', 'complete', 'withdraw']))
    for (const act of ['provide', 'refuse', 'extend', 'recordPayment']) expect(left).not.toContain(act)
  })
})

describe('folding the events', () => {
  it('keeps the day of validity in the facts and beside them the same', () => {
    const asked = requestOf(someFacts(), { kind: 'askForCompletion', missing: 'lý do' })
    expect([asked.validOn, asked.facts.validOn, asked.facts.missingParts]).toEqual([null, null, 'lý do'])
    const done = requestOf(someFacts(), { kind: 'askForCompletion', missing: 'lý do' }, { kind: 'complete', note: '' })
    expect([done.validOn, done.facts.validOn, done.facts.missingParts]).toEqual(['2026-11-02', '2026-11-02', ''])
  })

  it('forgets a notice of a limit that was stopped, and keeps the newest costs', () => {
    const facts = oldLawFacts({ channel: 'electronic' })
    const told = { kind: 'notifyTimeLimit', documentNumber: '7/TB', note: '' } as const
    const costs = { kind: 'announceCosts', total: 12_000, payBy: null, note: '' } as const
    const request = requestOf(facts, told, costs, { ...costs, total: 9_000, payBy: day('2026-09-10') })
    expect(request.timeLimitNotice).toEqual({ on: '2026-09-03', documentNumber: '7/TB' })
    expect(request.costs).toEqual({ on: '2026-09-03', total: 9_000, payBy: '2026-09-10', statement: null })
    expect(requestOf(facts, told, { kind: 'askForCompletion', missing: 'lý do' }).timeLimitNotice).toBeNull()
    expect(requestOf(facts, told, { kind: 'revoke', eventId: 2, reason: 'nhầm' }).timeLimitNotice).toBeNull()
  })

  it('counts an act taken back for nothing, and what follows it as usual', () => {
    const request = requestOf(
      someFacts(),
      { kind: 'extend', amount: 12, reason: 'x' },
      { kind: 'revoke', eventId: 2, reason: 'nhầm' },
      { kind: 'extend', amount: 5, reason: 'y' },
    )
    expect(request.extension).toEqual({ on: '2026-11-02', amount: 5, reason: 'y' })
  })

  it('does not begin without the intake', () => {
    expect(() => foldEvents([])).toThrow()
  })
})
