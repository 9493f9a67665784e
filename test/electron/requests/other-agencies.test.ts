import { describe, expect, it } from 'vitest'
import { askUnit } from '../../../electron/requests/ask-unit.ts'
import { dueRequests } from '../../../electron/requests/due-requests.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import { recordUnitAnswer } from '../../../electron/requests/record-unit-answer.ts'
import { redirectRequest } from '../../../electron/requests/redirect-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { ActInput } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must, oldLawFacts, onDay, received, someFacts, wrongFieldsOf } from './open-register.ts'

const day = localDate
const register = freshRegister('2026-11-18')

const elsewhere = (id: number, changes: Partial<ActInput<'redirect'>> = {}): ActInput<'redirect'> => ({
  id,
  on: day('2026-11-16'),
  agencyName: 'Sở Nông nghiệp và Môi trường',
  agencyAddress: 'Số 1 đường Đại Đồng',
  reason: 'Xã không tạo ra và không nhận thông tin này.',
  documentNumber: '12/UBND',
  ...changes,
})
const question = (id: number, changes: Partial<ActInput<'askUnit'>> = {}): ActInput<'askUnit'> => ({
  id,
  on: day('2026-11-05'),
  unit: 'Phòng Kinh tế',
  question: 'Số liệu quyết toán đường liên thôn',
  dueOn: day('2026-11-10'),
  documentNumber: '',
  ...changes,
})
const answer = (id: number, questionId: number, on = '2026-11-09'): ActInput<'unitAnswered'> => ({
  id,
  on: day(on),
  questionId,
  answer: 'Đã gửi bảng quyết toán.',
  documentNumber: '3/PKT',
})
const firstQuestion = ({ request }: RequestDetails): number => request.unitQuestions[0]?.id ?? 0
const unitLines = ({ milestones }: RequestDetails) =>
  milestones.flatMap(({ kind, dueOn, status, statusText }) =>
    kind === 'unitAnswer' ? [[dueOn, status, statusText]] : [],
  )

describe('directing the requester to another agency', () => {
  it('settles the request on its day, in time on the last day and late the day after', () => {
    const inTime = must(redirectRequest(register.deps, elsewhere(received(register.deps).request.id)))
    expect(inTime.request).toMatchObject({
      state: 'redirected',
      closedOn: '2026-11-16',
      redirectedTo: { on: '2026-11-16', agencyName: 'Sở Nông nghiệp và Môi trường' },
    })
    expect(inTime.status).toBe('doneOnTime')
    const late = elsewhere(received(register.deps).request.id, { on: day('2026-11-17') })
    expect(must(redirectRequest(register.deps, late)).status).toBe('doneLate')
  })

  it('needs no completion first, and what is settled is settled once', () => {
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    expect(must(redirectRequest(register.deps, elsewhere(waiting))).status).toBe('notRunning')
    expect(codeOf(redirectRequest(register.deps, elsewhere(waiting)))).toBe('notAllowedNow')
  })

  it('is known to both laws, and may be taken back', () => {
    const old = received(register.deps, oldLawFacts()).request.id
    const directed = must(redirectRequest(register.deps, elsewhere(old, { on: day('2026-09-10') })))
    const eventId = directed.request.events.at(-1)?.id ?? 0
    expect(must(revokeAct(register.deps, { id: old, eventId, reason: 'Ghi nhầm' })).request).toMatchObject({
      state: 'open',
      redirectedTo: null,
      closedOn: null,
    })
  })
})

describe('a question put to another unit', () => {
  it('waits, is late the day after its own day, and is done when answered', () => {
    const { id } = received(register.deps).request
    const asked = must(askUnit(onDay(register.deps, '2026-11-05'), question(id)))
    expect(unitLines(asked)).toEqual([['2026-11-10', 'soon', 'còn 5 ngày']])
    const seen = (today: string) => unitLines(must(readRequest(onDay(register.deps, today), id)))
    expect(seen('2026-11-10')).toEqual([['2026-11-10', 'today', 'hôm nay']])
    expect(seen('2026-11-11')).toEqual([['2026-11-10', 'overdue', 'quá hạn 1 ngày']])
    const answered = must(recordUnitAnswer(register.deps, answer(id, firstQuestion(asked), '2026-11-11')))
    expect(unitLines(answered)).toEqual([['2026-11-10', 'doneLate', 'trả lời trễ, ngày 11/11/2026']])
    expect(answered.request.state).toBe('open')
  })

  it('does not move the deadline of the request', () => {
    const { id } = received(register.deps).request
    const before = must(readRequest(register.deps, id)).deadline?.dueOn
    expect(must(askUnit(register.deps, question(id))).deadline?.dueOn).toBe(before)
  })

  it('is refused when its day lies before it, and taken when it lies after the deadline', () => {
    const { id } = received(register.deps).request
    expect(wrongFieldsOf(askUnit(register.deps, question(id, { dueOn: day('2026-11-04') })))).toEqual(['dueOn'])
    expect(codeOf(askUnit(register.deps, question(id, { dueOn: day('2026-11-05') })))).toBe('ok')
    expect(codeOf(askUnit(register.deps, question(id, { dueOn: day('2026-12-31') })))).toBe('ok')
  })

  it('is answered once, not before it was put, and must be one of the request', () => {
    const { id } = received(register.deps).request
    const other = received(register.deps).request.id
    expect(codeOf(recordUnitAnswer(register.deps, answer(id, 1)))).toBe('notAllowedNow')
    const first = firstQuestion(must(askUnit(register.deps, question(id))))
    const elsewhereAsked = firstQuestion(must(askUnit(register.deps, question(other))))
    must(askUnit(register.deps, question(id, { on: day('2026-11-06'), unit: 'Công an xã' })))
    expect(wrongFieldsOf(recordUnitAnswer(register.deps, answer(id, elsewhereAsked)))).toEqual(['questionId'])
    must(recordUnitAnswer(register.deps, answer(id, first)))
    expect(wrongFieldsOf(recordUnitAnswer(register.deps, answer(id, first)))).toEqual(['questionId'])
  })

  it('lapses with the request, and its answer may still come', () => {
    const { id } = received(register.deps).request
    const asked = must(askUnit(register.deps, question(id)))
    const provided = must(provideInformation(register.deps, { id, on: day('2026-11-12'), ...givenWhole }))
    expect(unitLines(provided)).toEqual([['2026-11-10', 'notRunning', 'yêu cầu đã kết thúc']])
    const answered = must(recordUnitAnswer(register.deps, answer(id, firstQuestion(asked), '2026-11-17')))
    expect(answered.request.state).toBe('provided')
    expect(unitLines(answered)).toEqual([['2026-11-10', 'doneLate', 'trả lời trễ, ngày 17/11/2026']])
  })

  it('stands in the calendar of deadlines until it is answered, each question on its day', async () => {
    const whole = received(register.deps).request.id
    const waiting = received(register.deps, someFacts({ validOn: null, missingParts: 'lý do' })).request.id
    const asked = must(askUnit(register.deps, question(whole)))
    must(askUnit(register.deps, question(whole, { unit: 'Công an xã', dueOn: day('2026-11-12') })))
    must(askUnit(register.deps, question(waiting, { dueOn: day('2026-11-12') })))
    const lines = async () =>
      must(
        await dueRequests(register.deps, { from: day('2026-11-01'), to: day('2026-11-30'), perDay: 9 }),
      ).days.flatMap(({ entries }) => entries.map(({ number, kind, dueOn }) => [number, kind, dueOn]))
    expect(await lines()).toEqual([
      [1, 'unitAnswer', '2026-11-10'],
      [1, 'unitAnswer', '2026-11-12'],
      [2, 'unitAnswer', '2026-11-12'],
      [1, 'provide', '2026-11-16'],
    ])
    const units = must(
      await dueRequests(register.deps, {
        from: day('2000-01-01'),
        to: day('2026-12-01'),
        perDay: 9,
        kinds: ['unitAnswer'],
      }),
    )
    expect(units.overdue).toEqual({ count: 3, from: '2026-11-10' })
    expect(units.days.map(({ answers, others }) => [answers, others])).toEqual([
      [0, 1],
      [0, 2],
    ])
    must(recordUnitAnswer(register.deps, answer(whole, firstQuestion(asked))))
    expect((await lines())[0]).toEqual([1, 'unitAnswer', '2026-11-12'])
  })
})
