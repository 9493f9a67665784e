import { describe, expect, it } from 'vitest'
import { askCreator } from '../../../electron/requests/ask-creator.ts'
import { askForCorrection } from '../../../electron/requests/ask-for-correction.ts'
import { correctInformation } from '../../../electron/requests/correct-information.ts'
import { dueRequests } from '../../../electron/requests/due-requests.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import type { RequestDeps } from '../../../electron/requests/receive-request.ts'
import { recordCreatorAnswer } from '../../../electron/requests/record-creator-answer.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from './fresh-register.ts'
import { codeOf, must, oldLawFacts, onDay, received, someFacts, wrongFieldsOf } from './open-register.ts'

const register = freshRegister('2026-11-20')

const day = localDate
const provide = (deps: RequestDeps, id: number, on: string): RequestDetails =>
  must(provideInformation(deps, { id, on: day(on), ...givenWhole }))
const claim = (id: number, on: string, from: 'requester' | 'ownFinding' = 'requester') =>
  askForCorrection(register.deps, { id, on: day(on), from, claim: 'Sai diện tích', documentNumber: '' })
const idOfLast = ({ request }: RequestDetails): number => request.corrections.at(-1)?.id ?? 0
const given = (facts: RequestFacts = someFacts(), on = '2026-11-10'): number => {
  const { id } = received(register.deps, facts).request
  provide(register.deps, id, on)
  return id
}

describe('a correction', () => {
  it('is asked for only of what was given', () => {
    const { id } = received(register.deps).request
    const refused = claim(id, '2026-11-10')
    expect(codeOf(refused)).toBe('notAllowedNow')
    expect(refused.ok ? '' : refused.error.message).toContain('Chưa cung cấp thông tin nào')
    provide(register.deps, id, '2026-11-10')
    expect(codeOf(claim(id, '2026-11-10'))).toBe('ok')
  })

  it('is settled once; the request stays settled as it was', () => {
    const id = given()
    const asked = must(claim(id, '2026-11-12'))
    const input = {
      id,
      on: day('2026-11-13'),
      outcome: 'corrected',
      screening: 'clear',
      answer: 'Diện tích đúng là 120 m2',
    } as const
    const correct = { ...input, correctionId: idOfLast(asked), documentNumber: '' }
    const { request } = must(correctInformation(register.deps, correct))
    expect(request).toMatchObject({ state: 'provided', closedOn: '2026-11-10' })
    expect(request.corrections).toMatchObject([{ outcome: 'corrected', settledOn: '2026-11-13' }])
    expect(codeOf(correctInformation(register.deps, correct))).toBe('notAllowedNow')
    const again = must(claim(id, '2026-11-16'))
    expect(wrongFieldsOf(correctInformation(register.deps, { ...correct, on: day('2026-11-16') }))).toEqual([
      'correctionId',
    ])
    const both = { ...correct, on: day('2026-11-16'), correctionId: idOfLast(again) }
    expect(codeOf(correctInformation(register.deps, both))).toBe('ok')
  })

  it('gives nothing out unscreened; an answer that it was right gives nothing out', () => {
    const id = given()
    const correctionId = idOfLast(must(claim(id, '2026-11-12')))
    const answer = { id, on: day('2026-11-13'), correctionId, answer: 'x', documentNumber: '' }
    const unscreened = correctInformation(register.deps, { ...answer, outcome: 'supplemented' })
    expect(wrongFieldsOf(unscreened)).toEqual(['screening'])
    expect(codeOf(correctInformation(register.deps, { ...answer, outcome: 'upheld' }))).toBe('ok')
  })

  it('goes by way of the creator under the 2016 law alone', () => {
    const id = given()
    const asked = must(claim(id, '2026-11-12'))
    const step = { id, on: day('2026-11-12'), creator: 'Chi cục Thuế', documentNumber: '' }
    const refused = askCreator(register.deps, { ...step, correctionId: idOfLast(asked) })
    expect(refused.ok ? '' : refused.error.message).toContain('01/2026/QH16 không đặt bước hỏi cơ quan tạo ra')

    const old = given(oldLawFacts(), '2026-09-10')
    const one = idOfLast(must(claim(old, '2026-10-01', 'ownFinding')))
    const other = idOfLast(must(claim(old, '2026-10-02')))
    const ask = { ...step, id: old, on: day('2026-10-05') }
    must(askCreator(register.deps, { ...ask, correctionId: one }))
    expect(wrongFieldsOf(askCreator(register.deps, { ...ask, correctionId: one }))).toEqual(['correctionId'])
    const answer = { id: old, on: day('2026-10-12'), answer: 'Đúng', documentNumber: '' }
    expect(wrongFieldsOf(recordCreatorAnswer(register.deps, { ...answer, correctionId: other }))).toEqual([
      'correctionId',
    ])
    const { request } = must(recordCreatorAnswer(register.deps, { ...answer, correctionId: one }))
    expect(request.corrections[0]?.creator).toEqual({
      name: 'Chi cục Thuế',
      askedOn: '2026-10-05',
      answeredOn: '2026-10-12',
    })
  })

  it('taken back leaves nothing owed', async () => {
    const id = given()
    must(claim(id, '2026-11-12'))
    const before = must(await dueRequests(register.deps, november))
    expect(before.days).toHaveLength(1)
    must(revokeAct(register.deps, { id, eventId: must(claim(id, '2026-11-12')).request.events.length, reason: 'nhầm' }))
    must(revokeAct(register.deps, { id, eventId: 3, reason: 'nhầm' }))
    expect(must(await dueRequests(register.deps, november)).days).toEqual([])
  })
})

const november = { from: day('2026-11-01'), to: day('2026-11-30'), perDay: 5 }

describe('the days on which something is still to be done', () => {
  it('hold the corrections of settled requests, each step in its turn, and nothing else of them', async () => {
    const old = given(oldLawFacts({ channel: 'electronic' }), '2026-10-30')
    given(someFacts())
    const lines = async (today = '2026-11-20') =>
      must(await dueRequests(onDay(register.deps, today), november)).days.flatMap(({ entries }) =>
        entries.map(({ requestId, kind, dueOn, status }) => [requestId, kind, dueOn, status]),
      )
    expect(await lines()).toEqual([])
    const asked = must(claim(old, '2026-11-05'))
    expect(await lines('2026-11-06')).toEqual([[old, 'correction', '2026-11-20', 'running']])
    const correctionId = idOfLast(asked)
    must(askCreator(register.deps, { id: old, on: day('2026-11-12'), correctionId, creator: 'x', documentNumber: '' }))
    expect(await lines('2026-11-12')).toEqual([[old, 'creatorAnswer', '2026-11-27', 'running']])
    const answer = { id: old, on: day('2026-11-20'), correctionId, answer: 'x', documentNumber: '' }
    must(recordCreatorAnswer(register.deps, answer))
    expect(await lines()).toEqual([[old, 'passOnAnswer', '2026-11-26', 'soon']])
    must(correctInformation(register.deps, { ...answer, outcome: 'upheld' }))
    expect(await lines()).toEqual([])
  })
})
