import { expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { NumberedForm } from '../../../shared/forms/form-order.ts'
import { numberedForms } from '../../../shared/forms/form-order.ts'
import { whyNotForm } from '../../../shared/forms/form-readiness.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import { someFacts } from '../../electron/requests/open-register.ts'
import { type Act, paperOf, requestOf } from './request-of-acts.ts'

const extend: Act = { kind: 'extend', amount: 10, reason: 'x' }
const refuse: Act = { kind: 'refuse', ground: 'luat-01-2026.27.3', explanation: 'x', documentNumber: '' }
const redirect: Act = { kind: 'redirect', agencyName: 'Sở', agencyAddress: '', reason: '', documentNumber: '' }
const ask: Act = { kind: 'askForCompletion', missing: 'số giấy tờ' }
const provide = (redactions: readonly { what: string; ground: string }[] = []): Act => ({
  kind: 'provide',
  extent: redactions.length > 0 ? 'partial' : 'full',
  method: 'copyOnSite',
  address: '',
  withheld: '',
  redactions: [...redactions],
  cost: 0,
  note: '',
})
const claim: Act = { kind: 'askCorrection', from: 'requester', claim: 'x', documentNumber: '' }
const correct: Act = { kind: 'correct', correctionId: 3, outcome: 'upheld', answer: 'x', documentNumber: '' }
const reopen: Act = { kind: 'reopen', reason: 'x', dueOn: localDate('2026-11-30') }

const cases: readonly [string, readonly NumberedForm[], readonly Act[], Partial<RequestFacts>][] = [
  ['just received', ['receipt', 'resolution', 'timeLimitNotice'], [], {}],
  ['incomplete from the first', ['receipt', 'completionNotice'], [], { validOn: null, missingParts: 'x' }],
  ['asked to be completed', ['receipt', 'completionNotice'], [ask], {}],
  ['extended', ['receipt', 'resolution', 'extensionNotice', 'timeLimitNotice'], [extend], {}],
  ['refused', ['receipt', 'refusalNotice'], [refuse], {}],
  ['refused, then taken up again', ['receipt', 'resolution', 'timeLimitNotice'], [refuse, reopen], {}],
  ['given whole', ['receipt', 'resolution'], [provide()], {}],
  [
    'given in part',
    ['receipt', 'resolution', 'refusalNotice'],
    [provide([{ what: 'x', ground: 'luat-01-2026.27.1' }])],
    {},
  ],
  ['directed elsewhere', ['receipt', 'redirectNotice'], [redirect], {}],
  ['a correction asked for', ['receipt', 'resolution'], [provide(), claim], {}],
  ['a correction settled', ['receipt', 'resolution', 'correctionAnswer'], [provide(), claim, correct], {}],
]

it.each(cases)('a request %s may have %j, and each can be drawn', (_, allowed, acts, facts) => {
  const request = requestOf(someFacts(facts), acts)
  expect(numberedForms.filter((form) => whyNotForm(request, form) === null)).toEqual(allowed)
  for (const form of allowed) expect(paperOf(form, request).blocks.length).toBeGreaterThan(5)
  for (const form of numberedForms) expect(whyNotForm(request, form) ?? 'Được.').toMatch(/\.$/)
})
