import { describe, expect, it } from 'vitest'
import { addNote } from '../../../electron/requests/add-note.ts'
import { assignRequest } from '../../../electron/requests/assign-request.ts'
import { classifyRequest } from '../../../electron/requests/classify-request.ts'
import { dueRequests } from '../../../electron/requests/due-requests.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { readOpenRequests } from '../../../electron/requests/open-requests.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { providePart } from '../../../electron/requests/provide-part.ts'
import { queryRequests } from '../../../electron/requests/query-requests.ts'
import { recordComplaint } from '../../../electron/requests/record-complaint.ts'
import { recordComplaintOutcome } from '../../../electron/requests/record-complaint-outcome.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { readStoredState } from '../../../electron/requests/request-repository.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { proposedGround } from '../../../shared/requests/classification-rules.ts'
import { collectedCosts } from '../../../shared/requests/costs-paid.ts'
import type { ActInput, ActName } from '../../../shared/requests/request-events.ts'
import { type RequestDetails, requestQuerySchema } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must, oldLawFacts, onDay, type Register, received, someFacts, wrongFieldsOf } from './open-register.ts'

const register = freshRegister('2026-11-10')

const day = localDate
const saysOf = (result: Result<unknown>): string => (result.ok ? '' : JSON.stringify(result.error))

const classifying = (
  id: number,
  kind: ActInput<'classify'>['class'],
  changes: Partial<ActInput<'classify'>> = {},
): ActInput<'classify'> => ({
  id,
  on: day('2026-11-05'),
  class: kind,
  complexity: null,
  address: '',
  condition: kind === 'conditional' ? 'consentWaiting' : 'none',
  note: '',
  ...changes,
})
const classified = (id: number, ...rest: [ActInput<'classify'>['class'], Partial<ActInput<'classify'>>?]) =>
  must(classifyRequest(register.deps, classifying(id, ...rest)))

const giving = (id: number, changes: Partial<ActInput<'provide'>> = {}): ActInput<'provide'> => ({
  id,
  on: day('2026-11-09'),
  ...givenWhole,
  ...changes,
})
const givingPart = (id: number, changes: Partial<ActInput<'providePart'>> = {}): ActInput<'providePart'> => ({
  id,
  on: day('2026-11-06'),
  part: 'Bảng tổng hợp quyết toán',
  screening: 'clear',
  method: 'copyOnSite',
  address: '',
  cost: 0,
  note: '',
  ...changes,
})
const refusing = (id: number, ground: string): ActInput<'refuse'> => ({
  id,
  on: day('2026-11-09'),
  ground,
  explanation: 'Không đủ điều kiện tiếp cận.',
  documentNumber: '',
})
const actOf = ({ nextActs }: RequestDetails, act: ActName) => nextActs.find((one) => one.act === act)

const unmet = { 'luat-01-2026': 'luat-01-2026.27.1', 'luat-104-2016': 'luat-104-2016.28.1.a' } as const
const notOurs = 'luat-01-2026.27.3'

describe('classifying under the 2016 law', () => {
  it('decides the limit by whether the information lies ready', () => {
    const { request, deadline } = received(register.deps, oldLawFacts())
    const simple = classified(request.id, 'ordinary', { complexity: 'simple' })
    expect(simple.request.facts.complexity).toBe('simple')
    expect(simple.deadline?.limit.complexities).toEqual(['simple'])
    expect(simple.deadline?.dueOn).not.toBe(deadline?.dueOn)
    expect(readStoredState(register.deps.database, request.id)?.facts.complexity).toBe('simple')
    const back = classified(request.id, 'ordinary', { complexity: 'complex' })
    expect(back.deadline?.dueOn).toBe(deadline?.dueOn)
  })

  it('asks which it is, and leaves an extension that would no longer be lawful alone', () => {
    const { request } = received(register.deps, oldLawFacts())
    expect(wrongFieldsOf(classifyRequest(register.deps, classifying(request.id, 'ordinary')))).toEqual(['complexity'])
    const early = onDay(register.deps, '2026-09-10')
    must(extendRequest(early, { id: request.id, on: day('2026-09-10'), amount: 5, reason: 'Phải tập hợp' }))
    const refused = classifyRequest(register.deps, classifying(request.id, 'ordinary', { complexity: 'simple' }))
    expect(wrongFieldsOf(refused)).toEqual(['complexity'])
    expect(saysOf(refused)).toContain('đính chính việc gia hạn trước')
    expect(codeOf(classifyRequest(register.deps, classifying(request.id, 'ordinary', { complexity: 'complex' })))).toBe(
      'ok',
    )
  })
})

describe('classifying', () => {
  it('knows no complexity under the 2026 law, and leaves the day as it is', () => {
    const { request, deadline } = received(register.deps)
    const refused = classifyRequest(register.deps, classifying(request.id, 'ordinary', { complexity: 'simple' }))
    expect(wrongFieldsOf(refused)).toEqual(['complexity'])
    expect(classified(request.id, 'ordinary').deadline?.dueOn).toBe(deadline?.dueOn)
  })

  it('asks what each class needs', () => {
    const { id } = received(register.deps).request
    const wrong = [
      classifying(id, 'alreadyPublic'),
      classifying(id, 'conditional', { condition: 'none' }),
      classifying(id, 'ordinary', { condition: 'consentGiven' }),
      classifying(id, 'conditional', { condition: 'headDecision' }),
    ].map((input) => wrongFieldsOf(classifyRequest(register.deps, input)))
    expect(wrong).toEqual([['address'], ['condition'], ['condition'], ['note']])
  })
})

describe.each([
  ['luat-01-2026', someFacts(), 'Điều 16 ', 'Điều 15 ', null],
  ['luat-104-2016', oldLawFacts(), 'Điều 7 ', 'Điều 6 ', 'complex'],
] as const)('information under a condition, by %s', (law, facts, conditionArticle, closedArticle, complexity) => {
  const waiting = () => {
    const { id } = received(register.deps, facts).request
    classified(id, 'conditional', { complexity })
    return id
  }

  it('is not given whole while the consent waits; the article is named', () => {
    const id = waiting()
    const refused = provideInformation(register.deps, giving(id))
    expect(wrongFieldsOf(refused)).toEqual(['extent'])
    expect(saysOf(refused)).toContain(conditionArticle)
  })

  it('is given whole once the consent is there, or by the decision of the head', () => {
    const [one, other] = [waiting(), waiting()]
    classified(one, 'conditional', { complexity, condition: 'consentGiven' })
    classified(other, 'conditional', { complexity, condition: 'headDecision', note: 'Quyết định số 8' })
    expect(codeOf(provideInformation(register.deps, giving(one)))).toBe('ok')
    expect(codeOf(provideInformation(register.deps, giving(other)))).toBe('ok')
  })

  it('may be given without the part that needs the consent, on that ground and no other alone', () => {
    const id = waiting()
    const other = law === 'luat-01-2026' ? 'luat-01-2026.27.5' : 'luat-104-2016.28.1.đ'
    const part = (ground: string) =>
      giving(id, { extent: 'partial', redactions: [{ what: 'Họ tên, số tài khoản người nhận', ground }] })
    expect(wrongFieldsOf(provideInformation(register.deps, part(other)))).toEqual(['redactions'])
    expect(wrongFieldsOf(provideInformation(register.deps, part('khong-co')))).toEqual(['redactions'])
    const given = must(provideInformation(register.deps, part(unmet[law])))
    expect(given.request.state).toBe('partlyProvided')
    const event = given.request.events.at(-1)
    expect(event).toMatchObject({ kind: 'provide', redactions: [{ ground: unmet[law] }] })
    expect(event?.kind === 'provide' && event.withheld).toContain('Họ tên, số tài khoản người nhận (Điều ')
  })

  it('not accessible, is refused on the ground of its class and not given', () => {
    const { id } = received(register.deps, facts).request
    const details = classified(id, 'notAccessible', { complexity })
    expect(actOf(details, 'refuse')).toMatchObject({ usual: true, possible: true })
    expect(actOf(details, 'provide')?.whyNot).toContain(closedArticle)
    expect(actOf(details, 'providePart')?.possible).toBe(false)
    expect(codeOf(provideInformation(register.deps, giving(id)))).toBe('notAllowedNow')
    expect(proposedGround(register.deps.book, details.request, day('2026-11-09'))?.id).toBe(unmet[law])
    expect(must(refuseRequest(register.deps, refusing(id, unmet[law]))).request.state).toBe('refused')
  })
})

describe('the ground that fits the class', () => {
  it('is that of what is public for what is public, and none for what is given on request', () => {
    const { id } = received(register.deps).request
    const address = 'https://nalphai.langson.gov.vn/quyet-toan'
    const open = classified(id, 'alreadyPublic', { address }).request
    expect(proposedGround(register.deps.book, open, day('2026-11-09'))?.id).toBe('luat-01-2026.27.2')
    const ordinary = classified(id, 'ordinary').request
    expect(proposedGround(register.deps.book, ordinary, day('2026-11-09'))).toBeUndefined()
  })
})

describe('giving a part ahead of the rest', () => {
  it('keeps the request open with its day, and its money counts among what was taken', () => {
    const { request, deadline } = received(register.deps)
    const after = must(providePart(register.deps, givingPart(request.id, { cost: 5_000 })))
    expect(after.request).toMatchObject({ state: 'open', closedOn: null })
    expect(after.deadline?.dueOn).toBe(deadline?.dueOn)
    expect(after.request.parts).toEqual([{ on: '2026-11-06', part: 'Bảng tổng hợp quyết toán' }])
    const whole = must(provideInformation(register.deps, giving(request.id, { cost: 2_000 })))
    expect(collectedCosts(whole.request.events)).toBe(7_000)
  })

  it('leaves no refusing of everything, only a partial answer that says what is withheld', () => {
    const { id } = received(register.deps).request
    must(providePart(register.deps, givingPart(id)))
    expect(codeOf(refuseRequest(register.deps, refusing(id, notOurs)))).toBe('notAllowedNow')
    classified(id, 'notAccessible', { on: day('2026-11-07') })
    expect(wrongFieldsOf(provideInformation(register.deps, giving(id)))).toEqual(['extent'])
    const rest = [{ what: 'Phần còn lại', ground: unmet['luat-01-2026'] }]
    const given = must(provideInformation(register.deps, giving(id, { extent: 'partial', redactions: rest })))
    expect(given.request.state).toBe('partlyProvided')
  })

  it('asks for the address of what is public', () => {
    const { id } = received(register.deps).request
    const refused = providePart(register.deps, givingPart(id, { method: 'alreadyPublic' }))
    expect(wrongFieldsOf(refused)).toEqual(['address'])
  })
})

describe('screening before anything is given out', () => {
  it('is asked of a whole answer and of a part, with its article, and not of an address of what is public', () => {
    const { id } = received(register.deps).request
    const refused = provideInformation(register.deps, giving(id, { screening: null }))
    expect(wrongFieldsOf(refused)).toEqual(['screening'])
    const issue = refused.ok ? undefined : refused.error.issues?.[0]
    expect(issue?.message).toContain('Điều 7 khoản 2 Nghị định số 13/2018/NĐ-CP')
    expect(wrongFieldsOf(providePart(register.deps, givingPart(id, { screening: null })))).toEqual(['screening'])
    const link = giving(id, { screening: null, method: 'alreadyPublic', address: 'https://example.org' })
    expect(codeOf(provideInformation(register.deps, link))).toBe('ok')
  })

  it('stands in the event, and what had a part removed is not the whole', () => {
    const { id } = received(register.deps).request
    const removed = { screening: 'removed' } as const
    expect(wrongFieldsOf(provideInformation(register.deps, giving(id, removed)))).toEqual(['extent'])
    const partial = giving(id, { ...removed, extent: 'partial', withheld: 'Số tài khoản' })
    const given = must(provideInformation(register.deps, partial))
    expect(given.request.events.at(-1)).toMatchObject({ kind: 'provide', screening: 'removed' })
  })
})

describe('notes and assignments', () => {
  const assigning = (id: number, to: string): ActInput<'assign'> => ({ id, on: day('2026-11-10'), to, note: '' })
  const rowOf = (id: number) =>
    must(
      queryRequests(
        register.deps,
        requestQuerySchema.parse({
          text: '',
          filter: 'all',
          year: null,
          ids: [id],
          sort: 'number',
          descending: false,
          offset: 0,
          limit: 10,
        }),
      ),
    ).rows[0]

  it('tell who works on it, on its page and in the log, and hold up no earlier step', () => {
    const { id } = received(register.deps).request
    const given = must(assignRequest(register.deps, assigning(id, 'Nông Thị Lan')))
    expect(given.request.assignedTo).toBe('Nông Thị Lan')
    expect(rowOf(id)?.assignedTo).toBe('Nông Thị Lan')
    expect(wrongFieldsOf(assignRequest(register.deps, assigning(id, 'Nông Thị Lan')))).toEqual(['to'])
    must(addNote(register.deps, { id, on: day('2026-11-10'), text: 'Đã gọi điện cho người yêu cầu' }))
    expect(codeOf(provideInformation(register.deps, giving(id, { on: day('2026-11-04') })))).toBe('ok')
    expect(codeOf(addNote(register.deps, { id, on: day('2026-11-10'), text: 'Đã lưu hồ sơ' }))).toBe('ok')
  })

  it('are taken back by themselves, whatever was done after them; a step only when it is the newest', () => {
    const { id } = received(register.deps).request
    const noted = must(addNote(register.deps, { id, on: day('2026-11-05'), text: 'Nhầm hồ sơ' }))
    must(assignRequest(register.deps, { ...assigning(id, 'Nông Thị Lan'), on: day('2026-11-05') }))
    const parted = must(providePart(register.deps, givingPart(id)))
    const ended = must(provideInformation(register.deps, giving(id)))
    const eventOf = (details: RequestDetails) => details.request.events.at(-1)?.id ?? 0
    const taking = (eventId: number) => revokeAct(register.deps, { id, eventId, reason: 'Ghi nhầm' })
    expect(saysOf(taking(eventOf(parted)))).toContain('ghi chú và phân công')
    const back = must(taking(eventOf(noted)))
    expect(back.request.state).toBe('provided')
    expect(codeOf(taking(eventOf(noted)))).toBe('notAllowedNow')
    expect(must(taking(eventOf(ended))).request).toMatchObject({ state: 'open', assignedTo: 'Nông Thị Lan' })
  })
})

describe('a complaint', () => {
  const complaining = (id: number, on: string): ActInput<'complain'> => ({
    id,
    on: day(on),
    dispute: 'complaint',
    about: 'Từ chối không đúng',
    handledBy: 'Chủ tịch UBND xã',
    documentNumber: '',
  })
  const ending = (id: number, complaintId: number, on: string): ActInput<'complaintOutcome'> => ({
    id,
    on: day(on),
    complaintId,
    outcome: 'upheld',
    decision: 'Yêu cầu cung cấp lại',
    documentNumber: '21/QĐ-UBND',
  })

  it('is lodged at any time and ends once; the request stands as it is', () => {
    const { id } = received(register.deps).request
    must(refuseRequest(register.deps, refusing(id, notOurs)))
    const lodged = must(recordComplaint(register.deps, complaining(id, '2026-11-10')))
    const complaintId = lodged.request.disputes[0]?.id ?? 0
    expect(lodged.request.state).toBe('refused')
    expect(wrongFieldsOf(recordComplaintOutcome(register.deps, ending(id, complaintId + 1, '2026-11-10')))).toEqual([
      'complaintId',
    ])
    const ended = must(recordComplaintOutcome(register.deps, ending(id, complaintId, '2026-11-10')))
    expect(ended.request.disputes[0]).toMatchObject({ outcome: 'upheld', settledOn: '2026-11-10' })
    expect(actOf(ended, 'complaintOutcome')?.possible).toBe(false)
    expect(actOf(ended, 'reopen')?.possible).toBe(true)
  })
})

describe('taking a settled request up again', () => {
  const reopening = (id: number, on: string, dueOn: string): ActInput<'reopen'> => ({
    id,
    on: day(on),
    dueOn: day(dueOn),
    reason: 'Khiếu nại đúng',
  })
  /** Answered in time on 09/11, taken up again on 20/11 to be settled by 30/11; its own limit ended on 16/11. */
  const reopened = (today = '2026-11-25') => {
    const { id } = received(register.deps).request
    must(provideInformation(register.deps, giving(id)))
    const later = onDay(register.deps, today)
    return { id, later, details: must(reopenRequest(later, reopening(id, '2026-11-20', '2026-11-30'))) }
  }
  const rowsOf = (deps: Register['deps'], filter: 'all' | 'soon' | 'overdue' | 'closed') =>
    must(
      queryRequests(
        deps,
        requestQuerySchema.parse({
          text: '',
          filter,
          year: null,
          ids: null,
          sort: 'dueOn',
          descending: false,
          offset: 0,
          limit: 10,
        }),
      ),
    ).rows

  it('runs to the day that was set, on its page, in the log, in the calendar; the law’s day has been met', async () => {
    const { id, later, details } = reopened()
    expect(details).toMatchObject({ dueOn: '2026-11-30', status: 'soon' })
    expect(details.request).toMatchObject({ state: 'open', closedOn: null, firstClosedOn: '2026-11-09' })
    expect(details.milestones.map(({ kind, status, dueOn }) => [kind, status, dueOn])).toEqual([
      ['provide', 'doneOnTime', '2026-11-16'],
      ['reopened', 'soon', '2026-11-30'],
    ])
    expect(rowsOf(later, 'soon')[0]).toMatchObject({ id, dueOn: '2026-11-30', status: 'soon' })
    expect(rowsOf(later, 'overdue')).toEqual([])
    const due = must(await dueRequests(later, { from: day('2026-11-01'), to: day('2026-12-31'), perDay: 10 }))
    expect(due.days.map((one) => [one.day, one.answers, one.entries[0]?.kind])).toEqual([['2026-11-30', 1, 'reopened']])
    expect(due.overdue.count).toBe(0)
    expect(readOpenRequests(later.database)).toEqual([])
  })

  it('is overdue the day after that day and not on it', () => {
    const { id } = reopened()
    const statusOn = (today: string) => rowsOf(onDay(register.deps, today), 'all').find((row) => row.id === id)?.status
    expect([statusOn('2026-11-30'), statusOn('2026-12-01')]).toEqual(['today', 'overdue'])
  })

  it('settled anew after that day, still counts as answered in time: the person had the answer then', () => {
    const { id } = reopened()
    const later = onDay(register.deps, '2026-12-05')
    const again = must(provideInformation(later, giving(id, { on: day('2026-12-05') })))
    expect(again).toMatchObject({ status: 'doneOnTime', dueOn: '2026-11-16' })
    expect(again.milestones.find(({ kind }) => kind === 'reopened')).toMatchObject({ status: 'doneLate' })
    expect(rowsOf(later, 'closed')[0]).toMatchObject({ status: 'doneOnTime', closedOn: '2026-12-05' })
  })

  it('is judged by the settling that stands: one taken back before counts for nothing', () => {
    const { id } = received(register.deps).request
    const wrong = must(provideInformation(register.deps, giving(id)))
    const eventId = wrong.request.events.at(-1)?.id ?? 0
    must(revokeAct(register.deps, { id, eventId, reason: 'Ghi nhầm' }))
    const later = onDay(register.deps, '2026-11-25')
    must(provideInformation(later, giving(id, { on: day('2026-11-18') })))
    must(reopenRequest(later, reopening(id, '2026-11-20', '2026-11-30')))
    const again = must(provideInformation(later, giving(id, { on: day('2026-11-24') })))
    expect(again.status).toBe('doneLate')
    expect(rowsOf(later, 'closed')[0]?.status).toBe('doneLate')
  })

  it('of what was given before, leaves no refusing of everything: the rest is a partial answer', () => {
    const { id, later } = reopened()
    expect(saysOf(refuseRequest(later, { ...refusing(id, notOurs), on: day('2026-11-25') }))).toContain('một phần')
    must(classifyRequest(later, classifying(id, 'notAccessible', { on: day('2026-11-25') })))
    const redactions = [{ what: 'Phần còn lại', ground: unmet['luat-01-2026'] }]
    const rest = giving(id, { on: day('2026-11-25'), extent: 'partial', redactions })
    expect(must(provideInformation(later, rest)).request.state).toBe('partlyProvided')
  })

  it('needs a day not before its own, a settled request, and takes no extension', () => {
    const { id } = received(register.deps).request
    expect(codeOf(reopenRequest(register.deps, reopening(id, '2026-11-10', '2026-11-12')))).toBe('notAllowedNow')
    must(provideInformation(register.deps, giving(id)))
    const early = reopenRequest(register.deps, reopening(id, '2026-11-10', '2026-11-09'))
    expect(wrongFieldsOf(early)).toEqual(['dueOn'])
    const open = must(reopenRequest(register.deps, reopening(id, '2026-11-10', '2026-11-10')))
    expect(open.status).toBe('today')
    expect(actOf(open, 'extend')?.whyNot).toContain('Đã mở lại')
    const gone = received(register.deps).request.id
    must(withdrawRequest(register.deps, { id: gone, on: day('2026-11-09'), reason: '' }))
    const refused = reopenRequest(register.deps, reopening(gone, '2026-11-10', '2026-11-12'))
    expect(saysOf(refused)).toContain('đã rút yêu cầu')
  })
})
