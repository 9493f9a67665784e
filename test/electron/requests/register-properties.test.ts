import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { documentsOf } from '../../../electron/forms/document-repository.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { voidDocument } from '../../../electron/forms/void-document.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { askForCompletion } from '../../../electron/requests/ask-for-completion.ts'
import { completeRequest } from '../../../electron/requests/complete-request.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { notifyTimeLimit } from '../../../electron/requests/notify-time-limit.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { recordPayment } from '../../../electron/requests/record-payment.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { readRequest, readStoredState } from '../../../electron/requests/request-repository.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import { noDetails, numberedForms } from '../../../shared/forms/form-order.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import { refusalGrounds } from '../../../shared/law/refusal-grounds.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import { newestStandingAct } from '../../../shared/requests/standing-acts.ts'
import { type Result, refusal } from '../../../shared/result.ts'
import { book } from '../../law/shipped-law-book.ts'
import { lastingRegister } from './fresh-register.ts'
import { codeOf, must, orderOf, someAgency, someFacts } from './open-register.ts'

const today = localDate('2026-11-22')
const runs = 400

const register = lastingRegister(today)
beforeAll(() => {
  must(saveAgency(register.deps, someAgency))
})

/** One press of a button: days are counted from the day of receiving, so that most land where they are allowed. */
const step = fc.record({
  act: fc.constantFrom(
    'askForCompletion',
    'complete',
    'complete',
    'extend',
    'extend',
    'notifyTimeLimit',
    'notifyTimeLimit',
    'notifyTimeLimit',
    'notifyTimeLimit',
    'announceCosts',
    'announceCosts',
    'recordPayment',
    'recordPayment',
    'provide',
    'refuse',
    'withdraw',
    'amend',
    'revoke',
    'revoke',
    'announceCosts',
    'recordPayment',
    'recordPayment',
    'recordPayment',
    'recordPayment',
    'recordPayment',
    'issue',
    'issue',
    'issue',
    'issue',
    'void',
    'void',
    'void',
    'void',
  ),
  after: fc.integer({ min: 0, max: 20 }),
  amount: fc.integer({ min: 1, max: 13 }),
  partly: fc.boolean(),
  shift: fc.integer({ min: -2, max: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const intake = fc.record({
  receivedAgo: fc.integer({ min: 0, max: 400 }),
  sentBefore: fc.integer({ min: 0, max: 5 }),
  valid: fc.boolean(),
  channel: fc.constantFrom('inPerson', 'electronic', 'post'),
  complexity: fc.constantFrom('simple', 'complex'),
})
type Intake = typeof intake extends fc.Arbitrary<infer Value> ? Value : never

const factsOf = (chosen: Intake): RequestFacts => {
  const receivedOn = addDays(today, -chosen.receivedAgo)
  const sentOn = addDays(receivedOn, -chosen.sentBefore)
  return someFacts({
    sentOn,
    receivedOn,
    validOn: chosen.valid ? receivedOn : null,
    missingParts: chosen.valid ? '' : 'lý do, mục đích',
    channel: chosen.channel,
    complexity: governingLaw(book, sentOn).law === 'luat-104-2016' ? chosen.complexity : null,
  })
}

const press = (request: InformationRequest, { act, after, amount, partly, shift }: Step): Result<unknown> => {
  const { deps } = register
  const { id, facts } = request
  const on: LocalDate = addDays(facts.receivedOn, after)
  switch (act) {
    case 'askForCompletion':
      return askForCompletion(deps, { id, on, missing: 'nơi cư trú' })
    case 'complete':
      return completeRequest(deps, { id, on, note: '' })
    case 'notifyTimeLimit':
      return notifyTimeLimit(deps, { id, on, documentNumber: '12/TB-UBND', note: '' })
    case 'announceCosts':
      return announceCosts(deps, {
        id,
        on,
        ...orderOf(amount * 1000),
        payBy: partly ? addDays(on, shift) : null,
        note: '',
      })
    case 'recordPayment':
      return recordPayment(deps, { id, on, amount: partly ? 1000 : amount * 1000, documentNumber: '' })
    case 'extend':
      return extendRequest(deps, { id, on, amount, reason: 'Phải tập hợp hồ sơ' })
    case 'provide':
      return provideInformation(deps, {
        id,
        on,
        extent: partly ? 'partial' : 'full',
        method: 'copyOnSite',
        address: '',
        withheld: partly ? 'phần bí mật' : '',
        screening: partly ? 'removed' : 'clear',
        cost: amount * 1000,
        note: '',
      })
    case 'refuse': {
      const ground = refusalGrounds(book, request.law, on)[amount % 6]?.id ?? ''
      return refuseRequest(deps, { id, on, ground, explanation: 'Có căn cứ', documentNumber: '' })
    }
    case 'withdraw':
      return withdrawRequest(deps, { id, on, reason: '' })
    case 'amend': {
      const validOn = facts.validOn === null ? null : addDays(facts.validOn, shift)
      return amendRequest(deps, {
        id,
        on: today,
        facts: { ...facts, validOn, content: `Nội dung ${shift}` },
        reason: 'Gõ nhầm',
      })
    }
    case 'revoke':
      return revokeAct(deps, { id, eventId: newestStandingAct(request.events)?.id ?? 1, reason: 'Ghi nhầm' })
    case 'void': {
      const documentId = documentsOf(deps.database, id).at(-1)?.id ?? 0
      const voided = voidDocument(deps, { documentId, reason: 'Sai nội dung' })
      return !voided.ok && voided.error.code === 'notFound' ? refusal('notAllowedNow', '') : voided
    }
    default: {
      const form = numberedForms[amount % numberedForms.length] ?? 'receipt'
      return issueForm(deps, { requestId: id, form, details: noDetails })
    }
  }
}

const stored = (id: number): InformationRequest => {
  const request = readRequest(register.deps.database, id)
  if (!request) throw new Error('The request vanished.')
  return request
}

const expectRowToSayWhatEventsSay = (id: number) => {
  const request = stored(id)
  const folded = foldEvents(request.events)
  const { facts, row } = readStoredState(register.deps.database, id) ?? {}
  expect(facts).toEqual(folded.facts)
  expect(row).toEqual({
    state: folded.state,
    valid_on: folded.validOn,
    extension_on: folded.extension?.on ?? null,
    extension_amount: folded.extension?.amount ?? null,
    closed_on: folded.closedOn,
    refusal_ground: folded.refusalGround,
    assigned_to: folded.assignedTo,
    reopened_due_on: folded.reopened?.dueOn ?? null,
  })
  expect(request.law).toBe(governingLaw(book, folded.facts.sentOn).law)
  expect(request.events.map(({ sequence }) => sequence)).toEqual(request.events.map((_, index) => index + 1))
}

describe('whatever the officer presses', () => {
  it('the row says what the events say, and a refused act leaves no trace', { timeout: 120_000 }, () => {
    const accepted = new Map<string, number>()
    fc.assert(
      fc.property(intake, fc.array(step, { minLength: 1, maxLength: 16, size: 'max' }), (chosen, steps) => {
        const { id } = must(receiveRequest(register.deps, factsOf(chosen))).request
        for (const one of steps) {
          const before = stored(id)
          const result = press(before, one)
          if (result.ok) accepted.set(one.act, (accepted.get(one.act) ?? 0) + 1)
          else expect(stored(id)).toEqual(before)
          expect(codeOf(result)).toMatch(/^(ok|notAllowedNow|invalidInput)$/)
          expectRowToSayWhatEventsSay(id)
        }
      }),
      { numRuns: runs },
    )
    // Every act was really done many times: the property is not about refusals alone.
    expect([...accepted.values()].filter((times) => times >= 5)).toHaveLength(13)
  })

  it.each([
    [
      'requests',
      'SELECT year, count(*) AS count, max(number) AS highest, min(number) AS lowest FROM request GROUP BY year',
    ],
    [
      'papers of each form',
      'SELECT year, count(*) AS count, max(number) AS highest, min(number) AS lowest FROM issued_document GROUP BY form, year',
    ],
  ])('the numbers of %s run from 1 without a gap', (_what, sql) => {
    const years = register.deps.database.prepare(sql).all() as { count: number; highest: number; lowest: number }[]
    expect(years.length).toBeGreaterThan(0)
    for (const { count, highest, lowest } of years) expect([lowest, highest]).toEqual([1, count])
  })
})
