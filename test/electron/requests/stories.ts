import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { documentsOf } from '../../../electron/forms/document-repository.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { voidDocument } from '../../../electron/forms/void-document.ts'
import { addNote } from '../../../electron/requests/add-note.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { askCreator } from '../../../electron/requests/ask-creator.ts'
import { askForCompletion } from '../../../electron/requests/ask-for-completion.ts'
import { askForCorrection } from '../../../electron/requests/ask-for-correction.ts'
import { askUnit } from '../../../electron/requests/ask-unit.ts'
import { assignRequest } from '../../../electron/requests/assign-request.ts'
import { classifyRequest } from '../../../electron/requests/classify-request.ts'
import { completeRequest } from '../../../electron/requests/complete-request.ts'
import { correctInformation } from '../../../electron/requests/correct-information.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { notifyTimeLimit } from '../../../electron/requests/notify-time-limit.ts'
import { owedRows } from '../../../electron/requests/owed-row.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { providePart } from '../../../electron/requests/provide-part.ts'
import { type RequestDeps, receiveRequest } from '../../../electron/requests/receive-request.ts'
import { recordComplaint } from '../../../electron/requests/record-complaint.ts'
import { recordComplaintOutcome } from '../../../electron/requests/record-complaint-outcome.ts'
import { recordCreatorAnswer } from '../../../electron/requests/record-creator-answer.ts'
import { recordPayment } from '../../../electron/requests/record-payment.ts'
import { recordUnitAnswer } from '../../../electron/requests/record-unit-answer.ts'
import { redirectRequest } from '../../../electron/requests/redirect-request.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { readStoredState } from '../../../electron/requests/request-repository.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import { noDetails, numberedForms } from '../../../shared/forms/form-order.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { ActInput, ActName } from '../../../shared/requests/request-events.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { answerKinds, correctionKinds } from '../../../shared/requests/request-milestones.ts'
import type { Result } from '../../../shared/result.ts'
import { codeOf, must, onDay, openRegister, type Register, someAgency, someFacts } from './open-register.ts'
import { correctionDue, newLawFrom } from './oracle-days.ts'
import {
  anyStep,
  type Intake,
  intakeFacts,
  intakeOn,
  type Now,
  openingPress,
  pressOf,
  type Step,
} from './oracle-presses.ts'
import {
  lawDue,
  mayDo,
  mayRecord,
  type Press,
  replayed,
  type Start,
  settledBy,
  standingAfter,
} from './request-oracle.ts'

const record: { readonly [Name in ActName]: (deps: RequestDeps, input: ActInput<Name>) => Result<RequestDetails> } = {
  askForCompletion,
  complete: completeRequest,
  notifyTimeLimit,
  announceCosts,
  recordPayment,
  extend: extendRequest,
  provide: provideInformation,
  providePart,
  refuse: refuseRequest,
  withdraw: withdrawRequest,
  redirect: redirectRequest,
  classify: classifyRequest,
  askUnit,
  unitAnswered: recordUnitAnswer,
  assign: assignRequest,
  note: addNote,
  askCorrection: askForCorrection,
  askCreator,
  creatorAnswered: recordCreatorAnswer,
  correct: correctInformation,
  complain: recordComplaint,
  complaintOutcome: recordComplaintOutcome,
  reopen: reopenRequest,
  amend: amendRequest,
  revoke: revokeAct,
}
const send = (deps: RequestDeps, { act, input }: Press): Result<RequestDetails> =>
  (record[act] as (deps: RequestDeps, input: unknown) => Result<RequestDetails>)(deps, input)

/** What the requests told of owe in the end: the day of the answer, and how many corrections wait for a step. */
const answersOwed = new Map<number, LocalDate | null>()
const correctionsOwed = new Map<number, number>()
let register: Register
let changes: { get(): unknown }
let persons = 0
const tally = new Map<ActName, { done: number; refused: number }>()

/** A register for stories alone: one transaction around everything, so that nothing waits for the disk; each act still has its own inside. */
export const openStories = (): Register => {
  register = openRegister()
  changes = register.deps.database.prepare('SELECT total_changes() AS count')
  register.deps.database.exec('BEGIN')
  return register
}

const writes = (): number => (changes.get() as { count: number }).count

/** As `expect(…).toEqual`, which is too slow to be asked a million times. */
const same = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected)
}

const startOf = ({ request: { facts } }: RequestDetails): Start => ({
  receivedOn: facts.receivedOn,
  validOn: facts.validOn,
  limits: { newLaw: facts.sentOn >= newLawFrom, channel: facts.channel, complex: facts.complexity === 'complex' },
})

/** The events folded, the row that is stored and the second account say the same. */
const expectAgreement = (details: RequestDetails, now: Now): void => {
  const { request } = details
  const { standing } = now
  const stored = readStoredState(register.deps.database, request.id)
  const folded = foldEvents(request.events)
  same(stored?.facts, folded.facts)
  same(stored?.row, {
    state: standing.state,
    valid_on: standing.validOn,
    extension_on: standing.extendedOn,
    extension_amount: standing.extendedBy || null,
    closed_on: standing.closedOn,
    refusal_ground: folded.refusalGround,
    assigned_to: standing.assignedTo,
    reopened_due_on: standing.reopenedDueOn,
  })
  same(
    [request.state, request.firstClosedOn, request.parts.length],
    [standing.state, standing.firstClosedOn, standing.parts],
  )
  const waiting = request.unitQuestions.filter(({ answeredOn }) => answeredOn === null).map(({ id }) => id)
  same(waiting, [...standing.questions])
  same(
    request.disputes.filter(({ settledOn }) => settledOn === null).map(({ id }) => id),
    [...standing.disputes],
  )
  same(
    request.events.map(({ sequence }) => sequence),
    request.events.map((_, index) => index + 1),
  )
}

/** Every day counted a second time: the answer, and the steps of corrections. */
const expectDays = (details: RequestDetails, now: Now): void => {
  const { standing, today } = now
  same(details.deadline?.dueOn ?? null, lawDue(standing))
  same(details.dueOn, settledBy(standing))
  for (const { id, on, from, creator, settledOn } of details.request.corrections) {
    const { newLaw } = standing.limits
    const steps = details.milestones.filter(({ of }) => of === id)
    const dueOf = (kind: string) => steps.find((one) => one.kind === kind)?.dueOn ?? null
    same(dueOf('correction'), from === 'ownFinding' ? correctionDue.own(newLaw, on) : correctionDue.asked(newLaw, on))
    if (creator !== null || settledOn === null) same(dueOf('askCreator'), correctionDue.askCreator(newLaw, on))
    same(dueOf('creatorAnswer'), creator && correctionDue.creator(newLaw, creator.askedOn))
    const answeredOn = creator?.answeredOn ?? null
    same(dueOf('passOnAnswer'), answeredOn && correctionDue.passOn(newLaw, answeredOn))
    const running = settledOn === null && (creator === null || answeredOn !== null)
    const own = steps.find((one) => one.kind === (answeredOn === null ? 'correction' : 'passOnAnswer'))
    if (running) same(own?.status === 'overdue', (own?.dueOn ?? today) < today)
  }
}

/** What the screen offers is what may be done. */
const expectOffers = (details: RequestDetails, { standing, done, today }: Now): void => {
  for (const { act, possible } of details.nextActs) {
    same([act, possible], [act, mayDo(standing, done, act, today)])
  }
}

const tellStory = (chosen: Intake, steps: readonly Step[]): void => {
  persons += 1
  const facts = intakeFacts(chosen, someFacts(), persons)
  let today: LocalDate = addDays(facts.receivedOn, 1)
  let details = must(receiveRequest(onDay(register.deps, today), facts))
  const start = startOf(details)
  const { id } = details.request
  let now: Now = { id, facts, standing: replayed(start, []), done: [], today }
  const presses = [
    ...chosen.opening.map((act) => ({ wait: 0, press: () => openingPress(now, act) })),
    ...steps.map((step) => ({ wait: step.wait, press: () => pressOf(now, step) })),
  ]
  for (const { wait, press: choose } of presses) {
    today = addDays(today, wait)
    now = { ...now, today, facts: details.request.facts }
    const press = choose()
    const before = writes()
    const expected = mayRecord(now.standing, now.done, press, today)
    const result = send(onDay(register.deps, today), press)
    if (result.ok !== expected) {
      const said = result.ok ? 'ok' : JSON.stringify(result.error)
      expect({ ...press, state: now.standing.state, today, said }).toEqual(expected ? 'what may be done' : 'refused')
    }
    const counted = tally.get(press.act) ?? { done: 0, refused: 0 }
    tally.set(press.act, { done: counted.done + Number(result.ok), refused: counted.refused + Number(!result.ok) })
    if (!result.ok) {
      same(['notAllowedNow', 'invalidInput'].includes(codeOf(result)), true)
      same(writes(), before)
      continue
    }
    details = result.value
    const event = details.request.events.at(-1)
    const done = standingAfter(now.done, press, event?.id ?? 0)
    now = { ...now, done, standing: replayed(start, done) }
    expectAgreement(details, now)
    expectDays(details, now)
    expectOffers(details, now)
  }
  if (now.standing.state === 'open') answersOwed.set(id, settledBy(now.standing))
  const waiting = [...now.standing.corrections.values()].filter((mark) => mark !== 'settled').length
  if (waiting > 0) correctionsOwed.set(id, waiting)
}

/** How often each act was done and refused. */
export type Tally = ReadonlyMap<ActName, { readonly done: number; readonly refused: number }>

/** Tells so many stories, each of one request from its intake, sent on one of these days or soon after; says how long it took. */
export const tellStories = (beginnings: readonly LocalDate[], count: number): Tally => {
  const began = performance.now()
  fc.assert(
    fc.property(intakeOn(beginnings), fc.array(anyStep, { minLength: 1, maxLength: 6, size: 'max' }), tellStory),
    { numRuns: count },
  )
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const presses = [...tally.values()].reduce((sum, { done, refused }) => sum + done + refused, 0)
  process.stdout.write(`${count} stories of ${presses} acts in ${seconds} s\n`)
  return tally
}

/** What all requests together are said to owe, in the calendar and the reminders, is what each of them owes. */
export const expectOwed = async (): Promise<void> => {
  const rows = await owedRows(register.deps, localDate('2027-03-31'))
  const answers = rows.filter(({ kind }) => answerKinds.includes(kind))
  expect(answers.length).toBe(answersOwed.size)
  for (const { requestId, dueOn } of answers) same(dueOn, answersOwed.get(requestId))
  const steps = new Map<number, number>()
  for (const { requestId, kind } of rows) {
    if (correctionKinds.includes(kind)) steps.set(requestId, (steps.get(requestId) ?? 0) + 1)
  }
  same(new Map([...steps].sort()), new Map([...correctionsOwed].sort()))
}

/** Issues papers of the first requests, declares some void, issues anew. */
export const issuePapers = (): void => {
  must(saveAgency(register.deps, someAgency))
  const deps = onDay(register.deps, '2027-03-31')
  const paper = fc.record({
    of: fc.integer({ min: 1, max: 40 }),
    form: fc.constantFrom(...numberedForms),
    takeBack: fc.boolean(),
  })
  const issued = fc.property(paper, ({ of: requestId, form, takeBack }) => {
    const newest = documentsOf(deps.database, requestId).at(-1)
    if (takeBack && newest) {
      const result = voidDocument(deps, { documentId: newest.id, reason: 'Sai nội dung' })
      same(result.ok, newest.voided === null)
    } else issueForm(deps, { requestId, form, details: noDetails })
  })
  fc.assert(issued, { numRuns: 300 })
}

/** Every series of numbers: how many, how many different, and the highest. */
export const seriesOf = (table: 'request' | 'issued_document'): readonly (readonly number[])[] =>
  register.deps.database
    .prepare(
      `SELECT count(*), count(DISTINCT number), max(number) FROM ${table} GROUP BY ${table === 'request' ? 'year' : 'form, year'}`,
    )
    .raw()
    .all() as number[][]
