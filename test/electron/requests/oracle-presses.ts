import fc from 'fast-check'
import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import { classKinds, conditionStandings } from '../../../shared/requests/request-branches.ts'
import { type ActInput, type ActName, actInputs } from '../../../shared/requests/request-events.ts'
import { actRows } from '../../law/acts-by-state.cases.ts'
import { orderOf } from './open-register.ts'
import { newLawFrom } from './oracle-days.ts'
import { grounds, interestingDays, mayDo, type Press, revocable, type Standing } from './request-oracle.ts'

const acts = actRows.map(({ act }) => act)
/** How much oftener an act is chosen when it may be done: what needs a long story before it, or moves limits, more often. */
const weights: Partial<Record<ActName, number>> = {
  creatorAnswered: 8,
  recordPayment: 8,
  askCreator: 6,
  notifyTimeLimit: 6,
  askCorrection: 5,
  extend: 5,
  provide: 5,
  unitAnswered: 4,
  correct: 3,
  providePart: 3,
  announceCosts: 3,
  complete: 3,
  reopen: 2,
  complaintOutcome: 2,
  amend: 2,
}
const weighted = acts.flatMap((act) => Array.from({ length: weights[act] ?? 1 }, () => act))

/** One press of a button, to be made sense of where the request stands: so shorter stories stay sensible when one fails. */
export const anyStep = fc.record({
  /** Most presses are of something that may be done, so that stories go on; the rest try anything. */
  lawful: fc.integer({ min: 0, max: 9 }).map((die) => die < 7),
  act: fc.nat(),
  day: fc.nat(),
  pick: fc.nat(),
  amount: fc.integer({ min: 1, max: 17 }),
  yes: fc.boolean(),
  also: fc.boolean(),
  /** Days that pass first. */
  wait: fc.constantFrom(0, 0, 0, 1, 2, 3, 7, 12),
})
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

/** A request sent on one of these days or within two weeks after, and what was done with it first. */
export const intakeOn = (beginnings: readonly LocalDate[]) =>
  fc.record({
    beginning: fc.constantFrom(...beginnings),
    later: fc.integer({ min: 0, max: 14 }),
    onItsWay: fc.constantFrom(0, 0, 1, 4),
    whole: fc.integer({ min: 0, max: 3 }).map((die) => die > 0),
    channel: fc.constantFrom('inPerson', 'electronic', 'post', 'fax'),
    complex: fc.boolean(),
    /** What was done first, so that long stories are begun in the middle too. */
    opening: fc.constantFrom<readonly ActName[]>(
      ...Array.from({ length: 5 }, () => []),
      ['announceCosts'],
      ['provide'],
      ['provide', 'askCorrection'],
      ['provide', 'askCorrection', 'askCreator'],
      ['provide', 'askCorrection', 'askCreator', 'creatorAnswered'],
    ),
  })
export type Intake = ReturnType<typeof intakeOn> extends fc.Arbitrary<infer Value> ? Value : never

/** The facts an intake chooses, of a person nobody else is. */
export const intakeFacts = (chosen: Intake, some: RequestFacts, person: number): RequestFacts => {
  const sentOn = addDays(chosen.beginning, chosen.later)
  const receivedOn = addDays(sentOn, chosen.onItsWay)
  const newLaw = sentOn >= newLawFrom
  return {
    ...some,
    sentOn,
    receivedOn,
    validOn: chosen.whole ? receivedOn : null,
    missingParts: chosen.whole ? '' : 'lý do, mục đích',
    channel: newLaw && chosen.channel === 'fax' ? 'electronic' : chosen.channel,
    complexity: newLaw ? null : chosen.complex ? 'complex' : 'simple',
    requester: { ...some.requester, name: `Người yêu cầu ${person}`, idNumber: String(100_000_000 + person) },
  }
}

export type Now = {
  readonly id: number
  readonly facts: RequestFacts
  readonly standing: Standing
  readonly done: readonly (Press & { readonly id: number })[]
  readonly today: LocalDate
}

const at = <One>(all: readonly One[], index: number): One => {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('Nothing to choose from.')
  return one
}

/** What a step presses where the request stands. */
export const pressOf = (now: Now, step: Step): Press => {
  const { standing, done, today } = now
  const possible = new Set(acts.filter((act) => step.lawful && mayDo(standing, done, act, today)))
  const act =
    possible.size > 0
      ? at(
          weighted.filter((one) => possible.has(one)),
          step.act,
        )
      : at(acts, step.act)
  return pressAct(now, act, step)
}

/** The act with what a step chooses of the rest. */
const pressAct = (now: Now, act: ActName, step: Step): Press => {
  const input = { id: now.id, on: dayOf(now, step), ...rest(now, step)[act]() }
  // The shape is what the calls take; what it may say is the question.
  return { act, input: actInputs[act].parse(input) } as Press
}

const plainly: Step = { lawful: true, act: 0, day: 1, pick: 0, amount: 5, yes: true, also: true, wait: 0 }

/** An act of an opening, done plainly. */
export const openingPress = (now: Now, act: ActName): Press => pressAct(now, act, plainly)

/** Mostly a day that may be entered: the earliest, or today; else one around which something changes. */
const dayOf = ({ standing, today }: Now, { lawful, day }: Step): LocalDate => {
  const days = interestingDays(standing, today)
  return at(lawful && day % 3 > 0 ? days.slice(0, 3) : days, day)
}

/** An id of one that waits, or of anything else that was done with the request. */
const idOf = (waiting: readonly number[], { done }: Now, { pick, lawful }: Step): number => {
  const ids = done.map(({ id }) => id)
  if (lawful && pick % 4 > 0 && waiting.length > 0) return at(waiting, pick)
  return ids.length > 0 ? at(ids, pick) : 1
}

const withMark = ({ corrections }: Standing, ...wanted: readonly string[]): readonly number[] =>
  [...corrections].filter(([, mark]) => wanted.includes(mark)).map(([id]) => id)

type Rest = { readonly [Name in ActName]: () => Omit<ActInput<Name>, 'id' | 'on'> }

const rest = (now: Now, step: Step): Rest => {
  const { standing, facts, done } = now
  const { amount, yes, also, pick } = step
  const on = dayOf(now, step)
  const { newLaw } = standing.limits
  const documentNumber = yes ? `${amount}/UBND` : ''
  const text = 'Nội dung'
  const ground = at(grounds(also ? newLaw : !newLaw), pick)
  const lawfulGround = at(grounds(newLaw), standing.costs !== null && yes ? 5 : pick)
  const condition = yes ? at(conditionStandings.slice(1), pick) : 'none'
  const method = also ? 'copyOnSite' : at(['fax', 'alreadyPublic', 'post'] as const, pick)
  const money = { method, address: yes ? 'https://example.org' : '', cost: also ? 0 : amount * 1000, note: '' } as const
  const day = addDays(on, (amount % 5) - 1)
  const screening = at([yes ? 'clear' : 'removed', 'clear', 'removed', null] as const, step.lawful ? 0 : pick)
  return {
    askForCompletion: () => ({ missing: text }),
    complete: () => ({ note: '' }),
    notifyTimeLimit: () => ({ documentNumber, note: '' }),
    announceCosts: () => ({ ...orderOf(amount * 1000), payBy: yes ? day : null, note: '' }),
    recordPayment: () => ({ amount: also ? 1000 : amount * 1000, documentNumber }),
    extend: () => ({ amount, reason: step.lawful || yes ? text : '' }),
    provide: () => ({
      ...money,
      screening,
      extent: yes ? 'full' : 'partial',
      withheld: also && !yes ? text : '',
      redactions:
        yes || pick % 3 === 0 ? [] : [{ what: text, ground: pick % 3 === 1 ? lawfulGround : at(grounds(newLaw), 0) }],
    }),
    providePart: () => ({ ...money, part: text, screening }),
    refuse: () => ({ ground: step.lawful ? lawfulGround : ground, explanation: text, documentNumber }),
    withdraw: () => ({ reason: '' }),
    redirect: () => ({ agencyName: 'Sở Xây dựng', agencyAddress: '', reason: '', documentNumber }),
    classify: () => ({
      class: condition === 'none' ? at(classKinds, pick) : also || step.lawful ? 'conditional' : 'ordinary',
      complexity: newLaw === step.lawful ? null : at(['simple', 'complex'] as const, pick),
      address: also ? 'https://example.org' : '',
      condition,
      note: also ? 'Quyết định 5' : '',
    }),
    askUnit: () => ({ unit: 'Công an xã', question: text, dueOn: day, documentNumber }),
    unitAnswered: () => ({ questionId: idOf([...standing.questions], now, step), answer: text, documentNumber }),
    assign: () => ({ to: at(['Lò Thị Mai', 'Hoàng Văn Páo'], pick), note: '' }),
    note: () => ({ text }),
    askCorrection: () => ({ from: yes ? 'requester' : 'ownFinding', claim: text, documentNumber }),
    askCreator: () => ({
      correctionId: idOf(withMark(standing, 'open'), now, step),
      creator: 'Chi cục Thuế',
      documentNumber,
    }),
    creatorAnswered: () => ({
      correctionId: idOf(withMark(standing, 'asked'), now, step),
      answer: text,
      documentNumber,
    }),
    correct: () => ({
      correctionId: idOf(withMark(standing, 'open', 'asked', 'answered'), now, step),
      outcome: yes ? 'corrected' : 'upheld',
      screening,
      answer: text,
      documentNumber,
    }),
    complain: () => ({ dispute: yes ? 'complaint' : 'lawsuit', about: text, handledBy: '', documentNumber }),
    complaintOutcome: () => ({
      complaintId: idOf([...standing.disputes], now, step),
      outcome: 'rejected',
      decision: text,
      documentNumber,
    }),
    reopen: () => ({ reason: text, dueOn: day }),
    amend: () => ({ facts: amended(facts, standing, step), reason: text }),
    revoke: () => ({ eventId: idOf(revocable(done), now, step), reason: text }),
  }
}

/** Another wording, and in half of the cases another day of validity. */
const amended = (
  facts: RequestFacts,
  { validOn, limits }: Standing,
  { amount, yes, also, pick }: Step,
): RequestFacts => {
  const moved = validOn === null ? null : addDays(validOn, (amount % 4) - 1)
  const day = yes ? validOn : also ? moved : pick % 2 === 0 ? null : moved
  return {
    ...facts,
    content: `Nội dung ${amount}`,
    complexity: limits.newLaw ? null : limits.complex ? 'complex' : 'simple',
    validOn: day,
    missingParts: day === null ? 'lý do' : '',
  }
}
