import { describe, expect, it } from 'vitest'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { askForCompletion } from '../../../electron/requests/ask-for-completion.ts'
import { completeRequest } from '../../../electron/requests/complete-request.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { notifyTimeLimit } from '../../../electron/requests/notify-time-limit.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { ActInput } from '../../../shared/requests/request-events.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must, oldLawFacts, onDay, received, someFacts, withRequester, wrongFieldsOf } from './open-register.ts'

const register = freshRegister('2026-11-10')

const day = localDate
const wholly = (id: number, on: string, changes: Partial<ActInput<'provide'>> = {}): ActInput<'provide'> => ({
  id,
  on: day(on),
  ...givenWhole,
  ...changes,
})
const refusing = (id: number, on: string, ground: string): ActInput<'refuse'> => ({
  id,
  on: day(on),
  ground,
  explanation: 'Không thuộc trách nhiệm cung cấp của xã.',
  documentNumber: '12/UBND-VP',
})
const messageOf = (result: ReturnType<typeof extendRequest>): string => (result.ok ? '' : result.error.message)

describe('telling the time limit', () => {
  const over = { channel: 'electronic', sentOn: day('2026-08-28'), receivedOn: day('2026-08-28') } as const
  const input = { documentNumber: '12/TB-UBND', note: '' }

  it('is recorded once where the law sets a limit for it, and stands among the milestones', () => {
    const { request, milestones } = received(register.deps, oldLawFacts(over))
    expect(milestones.map(({ kind, status }) => [kind, status])).toEqual([
      ['notifyTimeLimit', 'overdue'],
      ['provide', 'overdue'],
    ])
    const told = must(notifyTimeLimit(register.deps, { ...input, id: request.id, on: day('2026-09-08') }))
    expect(told.request.timeLimitNotice).toEqual({ on: '2026-09-08', documentNumber: '12/TB-UBND' })
    expect(told.milestones[0]).toMatchObject({ status: 'doneOnTime', doneOn: '2026-09-08', dueOn: '2026-09-08' })
    const again = notifyTimeLimit(register.deps, { ...input, id: request.id, on: day('2026-09-09') })
    expect(codeOf(again)).toBe('notAllowedNow')
    expect(messageOf(again)).toContain('Đã thông báo thời hạn ngày 08/09/2026')
  })

  it('is not asked for under the 2026 law, nor while the request waits', () => {
    const { request } = received(register.deps)
    const refused = notifyTimeLimit(register.deps, { ...input, id: request.id, on: day('2026-11-10') })
    expect(messageOf(refused)).toContain('không đặt thời hạn thông báo riêng')
    const waiting = received(register.deps, oldLawFacts({ ...over, validOn: null, missingParts: 'lý do' })).request.id
    expect(messageOf(notifyTimeLimit(register.deps, { ...input, id: waiting, on: day('2026-11-10') }))).toContain(
      'đang chờ bổ sung',
    )
  })

  it('taken back, it is owed again', () => {
    const { request } = received(register.deps, oldLawFacts(over))
    const told = must(notifyTimeLimit(register.deps, { ...input, id: request.id, on: day('2026-09-08') }))
    const eventId = told.request.events.at(-1)?.id ?? 0
    const back = must(revokeAct(register.deps, { id: request.id, eventId, reason: 'Ghi nhầm' }))
    expect(back.request.timeLimitNotice).toBeNull()
    expect(back.milestones[0]).toMatchObject({ kind: 'notifyTimeLimit', status: 'overdue', doneOn: null })
  })
})

describe('extending', () => {
  it('allows the last day of the limit and refuses the day after', () => {
    const { request, deadline } = received(register.deps)
    expect(deadline?.firstDueOn).toBe('2026-11-16')
    const late = onDay(register.deps, '2026-11-17')
    const input = { id: request.id, amount: 12, reason: 'Phải tập hợp hồ sơ' }
    const refused = extendRequest(late, { ...input, on: day('2026-11-17') })
    expect(codeOf(refused)).toBe('notAllowedNow')
    expect(messageOf(refused)).toContain('Điều 26 khoản 3')
    const extended = must(extendRequest(late, { ...input, on: day('2026-11-16') }))
    expect(extended.request.extension).toEqual({ on: '2026-11-16', amount: 12, reason: 'Phải tập hợp hồ sơ' })
    expect(extended.deadline?.dueOn).toBe('2026-11-26')
  })

  it('refuses one day more than the law allows, naming the article', () => {
    const { request } = received(register.deps)
    const input = { id: request.id, on: day('2026-11-10'), reason: 'Phải tập hợp hồ sơ' }
    const refused = extendRequest(register.deps, { ...input, amount: 13 })
    expect(wrongFieldsOf(refused)).toEqual(['amount'])
    expect(JSON.stringify(refused)).toContain('12 ngày (Điều 26 khoản 3')
    const silent = extendRequest(register.deps, { ...input, amount: 12, reason: '' })
    expect(wrongFieldsOf(silent)).toEqual(['reason'])
    expect(silent.ok ? '' : silent.error.issues?.[0]?.message).toMatch(/lý do gia hạn.*Điều 26 khoản 3/)
    expect(codeOf(extendRequest(register.deps, { ...input, amount: 12 }))).toBe('ok')
    expect(messageOf(extendRequest(register.deps, { ...input, amount: 1 }))).toContain('đã gia hạn một lần')
  })
})

describe('ending a request', () => {
  it('records what was given and takes nothing more after it', () => {
    const { request } = received(register.deps)
    const ended = must(provideInformation(register.deps, wholly(request.id, '2026-11-09', { cost: 24_000 })))
    expect(ended.request).toMatchObject({ state: 'provided', closedOn: '2026-11-09' })
    expect(ended.status).toBe('doneOnTime')
    const again = withdrawRequest(register.deps, { id: request.id, on: day('2026-11-10'), reason: '' })
    expect(codeOf(again)).toBe('notAllowedNow')
    expect(messageOf(again)).toContain('đã cung cấp ngày 09/11/2026')
  })

  it('asks what was held back when only a part was given, and the address of what is public', () => {
    const { request } = received(register.deps)
    const part = provideInformation(register.deps, wholly(request.id, '2026-11-09', { extent: 'partial' }))
    const link = provideInformation(register.deps, wholly(request.id, '2026-11-09', { method: 'alreadyPublic' }))
    const fax = provideInformation(register.deps, wholly(request.id, '2026-11-09', { method: 'fax' }))
    expect([part, link, fax].map(wrongFieldsOf)).toEqual([['withheld'], ['address'], ['method']])
  })

  it('refuses only on a ground of the law that governs the request', () => {
    const { request } = received(register.deps, oldLawFacts())
    const wrong = refuseRequest(register.deps, refusing(request.id, '2026-09-10', 'luat-01-2026.27.3'))
    expect(wrongFieldsOf(wrong)).toEqual(['ground'])
    const right = must(refuseRequest(register.deps, refusing(request.id, '2026-09-10', 'luat-104-2016.28.1.c')))
    expect(right.request).toMatchObject({ state: 'refused', refusalGround: 'luat-104-2016.28.1.c' })
  })

  it('needs a valid request first', () => {
    const { request } = received(register.deps, someFacts({ validOn: null, missingParts: 'địa chỉ' }))
    const refused = provideInformation(register.deps, wholly(request.id, '2026-11-09'))
    expect(codeOf(refused)).toBe('notAllowedNow')
    expect(messageOf(refused)).toContain('Điều 26 khoản 3')
    must(completeRequest(register.deps, { id: request.id, on: day('2026-11-09'), note: '' }))
    expect(codeOf(provideInformation(register.deps, wholly(request.id, '2026-11-09')))).toBe('ok')
  })
})

describe('the day of an act', () => {
  it('is neither after today nor before the act before it', () => {
    const { request } = received(register.deps)
    const future = provideInformation(register.deps, wholly(request.id, '2026-11-11'))
    const tooEarly = provideInformation(register.deps, wholly(request.id, '2026-11-01'))
    expect([future, tooEarly].map(wrongFieldsOf)).toEqual([['on'], ['on']])
    must(
      extendRequest(register.deps, { id: request.id, on: day('2026-11-06'), amount: 5, reason: 'Cần thêm thời gian' }),
    )
    expect(wrongFieldsOf(provideInformation(register.deps, wholly(request.id, '2026-11-05')))).toEqual(['on'])
    expect(codeOf(provideInformation(register.deps, wholly(request.id, '2026-11-06')))).toBe('ok')
  })
})

describe('asking for completion', () => {
  it('stops the limit, and completing starts it again', () => {
    const { request } = received(register.deps)
    const asked = must(askForCompletion(register.deps, { id: request.id, on: day('2026-11-03'), missing: 'lý do' }))
    expect(asked.request).toMatchObject({ state: 'waitingCompletion', validOn: null })
    expect(asked.deadline).toBeNull()
    const done = must(completeRequest(register.deps, { id: request.id, on: day('2026-11-09'), note: '' }))
    expect(done.request).toMatchObject({ state: 'open', validOn: '2026-11-09' })
    expect(done.deadline?.dueOn).toBe('2026-11-23')
  })

  it('does not hide a request that is overdue', () => {
    const { request } = received(register.deps)
    const late = onDay(register.deps, '2026-11-17')
    expect(codeOf(askForCompletion(late, { id: request.id, on: day('2026-11-17'), missing: 'lý do' }))).toBe(
      'notAllowedNow',
    )
    expect(codeOf(askForCompletion(late, { id: request.id, on: day('2026-11-16'), missing: 'lý do' }))).toBe('ok')
  })
})

describe('mending the facts', () => {
  const amend = (id: number, facts: ActInput<'amend'>['facts']) =>
    amendRequest(register.deps, { id, on: day('2026-11-10'), facts, reason: 'Gõ nhầm' })

  it('computes law and deadline anew and keeps the number and the old text', () => {
    const { request } = received(register.deps, oldLawFacts())
    const facts = oldLawFacts({ sentOn: day('2026-09-01'), complexity: null })
    const mended = must(amend(request.id, withRequester(facts, { name: 'Nguyễn Thị Hoà' })))
    expect(mended.request).toMatchObject({ number: 1, year: 2026, law: 'luat-01-2026' })
    expect(mended.deadline?.dueOn).toBe('2026-09-15')
    expect(mended.request.events[0]).toMatchObject({
      kind: 'received',
      facts: { requester: { name: 'Nguyễn Thị Hòa' } },
    })
  })

  it('does not keep what was done before it from being entered after it', () => {
    const { request } = received(register.deps)
    must(amend(request.id, withRequester(someFacts(), { phone: '0912 000 000' })))
    expect(codeOf(provideInformation(register.deps, wholly(request.id, '2026-11-09')))).toBe('ok')
  })

  it('keeps the number in its year', () => {
    const { request } = received(register.deps)
    const lastYear = { sentOn: day('2025-12-31'), receivedOn: day('2025-12-31'), validOn: day('2025-12-31') }
    const refused = amend(request.id, oldLawFacts(lastYear))
    expect(wrongFieldsOf(refused)).toEqual(['facts.receivedOn'])
  })

  it('refuses what the acts already recorded would no longer fit', () => {
    const { request } = received(register.deps)
    must(refuseRequest(register.deps, refusing(request.id, '2026-11-05', 'luat-01-2026.27.3')))
    const otherLaw = { sentOn: day('2026-08-31'), complexity: 'complex' } as const
    expect(wrongFieldsOf(amend(request.id, someFacts(otherLaw)))).toEqual(['facts.sentOn'])
    expect(wrongFieldsOf(amend(request.id, someFacts({ validOn: day('2026-11-06') })))).toEqual(['facts.validOn'])
    expect(wrongFieldsOf(amend(request.id, someFacts({ validOn: null, missingParts: 'x' })))).toEqual(['facts.validOn'])
    expect(codeOf(amend(request.id, someFacts({ validOn: day('2026-11-05') })))).toBe('ok')
  })

  it('refuses a change that takes an extension beyond its law', () => {
    const facts = oldLawFacts({ channel: 'post', validOn: day('2026-09-03') })
    const { request } = received(register.deps, facts)
    must(extendRequest(register.deps, { id: request.id, on: day('2026-09-10'), amount: 15, reason: 'Chờ ý kiến' }))
    expect(wrongFieldsOf(amend(request.id, { ...facts, sentOn: day('2026-09-01'), complexity: null }))).toEqual([
      'facts.sentOn',
    ])
  })
})

describe('taking an act back', () => {
  it('reopens the request and leaves both acts in the history', () => {
    const { request } = received(register.deps)
    const ended = must(provideInformation(register.deps, wholly(request.id, '2026-11-09')))
    const eventId = ended.request.events.at(-1)?.id ?? 0
    const reopened = must(revokeAct(register.deps, { id: request.id, eventId, reason: 'Ghi nhầm yêu cầu khác' }))
    expect(reopened.request).toMatchObject({ state: 'open', closedOn: null })
    expect(reopened.request.events.map(({ kind }) => kind)).toEqual(['received', 'provide', 'revoke'])
    expect(codeOf(provideInformation(register.deps, wholly(request.id, '2026-11-05')))).toBe('ok')
  })

  it('takes back only the newest act that stands, never the intake', () => {
    const { request } = received(register.deps)
    const intake = request.events[0]?.id ?? 0
    expect(codeOf(revokeAct(register.deps, { id: request.id, eventId: intake, reason: 'x' }))).toBe('notAllowedNow')
    const extended = must(
      extendRequest(register.deps, { id: request.id, on: day('2026-11-06'), amount: 5, reason: 'Cần thêm' }),
    )
    const extension = extended.request.events.at(-1)?.id ?? 0
    must(provideInformation(register.deps, wholly(request.id, '2026-11-09')))
    expect(codeOf(revokeAct(register.deps, { id: request.id, eventId: extension, reason: 'x' }))).toBe('notAllowedNow')
  })
})
