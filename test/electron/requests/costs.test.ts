import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import type { RequestDeps } from '../../../electron/requests/receive-request.ts'
import { recordPayment } from '../../../electron/requests/record-payment.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { collectedCosts, owedCosts } from '../../../shared/requests/costs-paid.ts'
import type { ActInput } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { bookWithPrices, oldPage } from '../../law/price-list.ts'
import { book } from '../../law/shipped-law-book.ts'
import { freshRegister } from './fresh-register.ts'
import {
  codeOf,
  must,
  oldLawFacts,
  onDay,
  orderOf,
  received,
  someAgency,
  someFacts,
  wrongFieldsOf,
} from './open-register.ts'

const register = freshRegister('2026-11-10')

const day = localDate
type Announced = ActInput<'announceCosts'>
const announced = (id: number, changes: Partial<Announced> = {}): Announced => ({
  id,
  on: day('2026-11-05'),
  ...orderOf(24_000),
  payBy: day('2026-11-20'),
  note: '',
  ...changes,
})
const pay = (deps: RequestDeps, id: number, on: string, amount: number, documentNumber = '') =>
  recordPayment(deps, { id, on: day(on), amount, documentNumber })
const paymentMilestone = ({ milestones }: RequestDetails) =>
  milestones.flatMap(({ kind, status, statusText }) => (kind === 'payCosts' ? [status, statusText] : []))

describe('announcing costs', () => {
  it('keeps the newest announcement and its day to pay by', () => {
    const { request } = received(register.deps)
    const first = must(announceCosts(register.deps, announced(request.id, { payBy: null })))
    expect(first.request.costs).toMatchObject({ on: '2026-11-05', total: 24_000, payBy: null })
    const again = must(
      announceCosts(register.deps, announced(request.id, { on: day('2026-11-06'), ...orderOf(9_000) })),
    )
    expect(again.request.costs).toMatchObject({ on: '2026-11-06', total: 9_000, payBy: '2026-11-20' })
    expect(again.milestones.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['provide', '2026-11-16'],
      ['payCosts', '2026-11-20'],
    ])
  })

  it('reckons by the area of the agency, and what was announced stays as it was', () => {
    const deps = { ...register.deps, book: bookWithPrices }
    must(saveAgency(deps, { ...someAgency, area: 'difficult' }))
    const { request } = received(deps, oldLawFacts())
    const order = { ...orderOf(1), lines: [{ kind: 'listed', priceId: oldPage.id, quantity: 10 } as const] }
    const input = announced(request.id, { ...order, on: day('2026-09-10') })
    expect(must(announceCosts(deps, input)).request.costs).toMatchObject({
      total: 7_777,
      statement: { area: 'difficult', rate: { percent: 70 }, lines: [{ unitPrice: 1_111, percent: 70 }] },
    })
    must(saveAgency(deps, { ...someAgency, area: 'normal' }))
    expect(must(readRequest({ ...deps, book }, request.id)).request.costs).toMatchObject({ total: 7_777 })
    expect(wrongFieldsOf(announceCosts({ ...deps, book }, input))).toEqual(['lines'])
  })

  it('may come to nothing where the 2026 law frees the request, with the reason', () => {
    const { request } = received(register.deps)
    const order = { ...orderOf(1), lines: [], freeCase: 'luat-01-2026.25.2.a' }
    expect(wrongFieldsOf(announceCosts(register.deps, announced(request.id, order)))).toEqual(['freeReason'])
    const free = announced(request.id, { ...order, freeReason: 'Chưa đăng trong hạn công khai' })
    const after = must(announceCosts(register.deps, free))
    expect(after.request.costs).toMatchObject({ total: 0, statement: { freedom: { reason: free.freeReason } } })
    expect(paymentMilestone(after)).toEqual([])
    expect(codeOf(pay(register.deps, request.id, '2026-11-06', 1))).toBe('notAllowedNow')
  })

  it('allows payment on the very day, never before it', () => {
    const { request } = received(register.deps)
    const input = announced(request.id, { on: day('2026-11-06') })
    expect(wrongFieldsOf(announceCosts(register.deps, { ...input, payBy: day('2026-11-05') }))).toEqual(['payBy'])
    expect(codeOf(announceCosts(register.deps, { ...input, payBy: day('2026-11-06') }))).toBe('ok')
  })

  it('is not possible while the request waits or after it ended', () => {
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    expect(codeOf(announceCosts(register.deps, announced(waiting)))).toBe('notAllowedNow')
    const ended = received(register.deps).request.id
    must(withdrawRequest(register.deps, { id: ended, on: day('2026-11-10'), reason: '' }))
    expect(codeOf(announceCosts(register.deps, announced(ended)))).toBe('notAllowedNow')
  })
})

describe('paying', () => {
  it('needs announced costs, takes parts, and never more than is owed', () => {
    const { request } = received(register.deps)
    expect(codeOf(pay(register.deps, request.id, '2026-11-05', 1_000))).toBe('notAllowedNow')
    must(announceCosts(register.deps, announced(request.id)))
    expect(wrongFieldsOf(pay(register.deps, request.id, '2026-11-06', 24_001))).toEqual(['amount'])
    const part = must(pay(register.deps, request.id, '2026-11-06', 10_000, 'BL 01'))
    expect(owedCosts(part.request)).toBe(14_000)
    expect(paymentMilestone(part)).toEqual(['running', 'mới nộp một phần, còn 10 ngày'])
    const whole = must(pay(register.deps, request.id, '2026-11-09', 14_000, 'BL 02'))
    expect(whole.request.payments).toEqual([
      { on: '2026-11-06', amount: 10_000, documentNumber: 'BL 01' },
      { on: '2026-11-09', amount: 14_000, documentNumber: 'BL 02' },
    ])
    expect(paymentMilestone(whole)).toEqual(['doneOnTime', 'đã nộp đủ ngày 09/11/2026'])
    expect(codeOf(pay(register.deps, request.id, '2026-11-10', 1))).toBe('notAllowedNow')
  })

  it('is owed again once taken back', () => {
    const { request } = received(register.deps)
    must(announceCosts(register.deps, announced(request.id)))
    const paid = must(pay(register.deps, request.id, '2026-11-06', 24_000))
    const eventId = paid.request.events.at(-1)?.id ?? 0
    const back = must(revokeAct(register.deps, { id: request.id, eventId, reason: 'Ghi nhầm yêu cầu' }))
    expect(back.request.payments).toEqual([])
    expect(owedCosts(back.request)).toBe(24_000)
  })

  it('counts together with what is taken when the information is handed over', () => {
    const { request } = received(register.deps)
    must(announceCosts(register.deps, announced(request.id)))
    must(pay(register.deps, request.id, '2026-11-06', 10_000))
    const given = provideInformation(register.deps, {
      id: request.id,
      on: day('2026-11-09'),
      extent: 'full',
      screening: 'clear',
      method: 'copyOnSite',
      address: '',
      withheld: '',
      cost: 14_000,
      note: '',
    })
    const { events } = must(given).request
    expect(collectedCosts(events)).toBe(24_000)
    expect(paymentMilestone(must(given))[0]).toBe('doneOnTime')
  })
})

describe('refusing because costs were not paid', () => {
  const refuse = (deps: RequestDeps, id: number, on: string) =>
    refuseRequest(deps, {
      id,
      on: day(on),
      ground: 'luat-01-2026.27.6',
      explanation: 'Không nộp chi phí đã thông báo.',
      documentNumber: '',
    })

  it('needs costs that were announced and a day to pay by that is over', () => {
    const { request } = received(register.deps)
    expect(wrongFieldsOf(refuse(register.deps, request.id, '2026-11-06'))).toEqual(['ground'])
    must(announceCosts(register.deps, announced(request.id, { payBy: day('2026-11-09') })))
    expect(wrongFieldsOf(refuse(register.deps, request.id, '2026-11-09'))).toEqual(['ground'])
    const late = must(readRequest(register.deps, request.id))
    expect(paymentMilestone(late)).toEqual(['overdue', 'chưa nộp đúng hạn, quá hạn 1 ngày'])
    expect(codeOf(refuse(register.deps, request.id, '2026-11-10'))).toBe('ok')
  })

  it('waits for the working day that follows a day off', () => {
    const { request } = received(register.deps)
    // 24/11 is a holiday: paying on 25/11 is in time.
    must(announceCosts(register.deps, announced(request.id, { payBy: day('2026-11-24') })))
    const later = onDay(register.deps, '2026-11-26')
    expect(wrongFieldsOf(refuse(later, request.id, '2026-11-25'))).toEqual(['ground'])
    expect(codeOf(refuse(later, request.id, '2026-11-26'))).toBe('ok')
  })

  it('is over once they are paid', () => {
    const { request } = received(register.deps)
    must(announceCosts(register.deps, announced(request.id, { payBy: day('2026-11-06') })))
    must(pay(register.deps, request.id, '2026-11-09', 24_000))
    expect(wrongFieldsOf(refuse(register.deps, request.id, '2026-11-10'))).toEqual(['ground'])
  })
})
