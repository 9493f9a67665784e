import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { RequestState } from '../../../shared/requests/information-request.ts'
import type { ActInput, ActName } from '../../../shared/requests/request-events.ts'
import { actRows, statesInOrder } from '../../law/acts-by-state.cases.ts'
import { answerDue, type LimitFacts, longestExtension, rolled } from './oracle-days.ts'

/**
 * A second, smaller account of what may be done and what becomes of it, written from the table a lawyer reads and the articles it
 * names. It shares no rule, fold or count with the product.
 */
export type Press = { [Name in ActName]: { readonly act: Name; readonly input: ActInput<Name> } }[ActName]
type Done = Press & { readonly id: number }

export type Standing = {
  readonly state: RequestState
  readonly receivedOn: LocalDate
  readonly validOn: LocalDate | null
  readonly limits: LimitFacts
  readonly extendedBy: number
  readonly extendedOn: LocalDate | null
  readonly notified: boolean
  readonly costs: { readonly total: number; readonly payBy: LocalDate | null; readonly on: LocalDate } | null
  readonly taken: number
  readonly parts: number
  readonly given: boolean
  readonly classed: { readonly class: string; readonly condition: string } | null
  readonly assignedTo: string
  readonly closedOn: LocalDate | null
  readonly firstClosedOn: LocalDate | null
  readonly reopenedDueOn: LocalDate | null
  /** Event ids of what still waits. */
  readonly questions: ReadonlySet<number>
  readonly disputes: ReadonlySet<number>
  readonly corrections: ReadonlyMap<number, 'open' | 'asked' | 'answered' | 'settled'>
  /** Day of the newest step of the procedure. */
  readonly lastStepOn: LocalDate | null
  /** Day of the first act that needs a valid request since the request last became valid. */
  readonly decidedOn: LocalDate | null
}

export type Start = Pick<Standing, 'receivedOn' | 'validOn' | 'limits'>

const fresh = ({ receivedOn, validOn, limits }: Start): Standing => ({
  state: validOn === null ? 'waitingCompletion' : 'open',
  receivedOn,
  validOn,
  limits,
  extendedBy: 0,
  extendedOn: null,
  notified: false,
  costs: null,
  taken: 0,
  parts: 0,
  given: false,
  classed: null,
  assignedTo: '',
  closedOn: null,
  firstClosedOn: null,
  reopenedDueOn: null,
  questions: new Set(),
  disputes: new Set(),
  corrections: new Map(),
  lastStepOn: null,
  decidedOn: null,
})

const isSide = (act: ActName): boolean => act === 'note' || act === 'assign'
const needsValid = (act: ActName): boolean => actRows.find((row) => row.act === act)?.when[0] === 'chưa'

const ended = (before: Standing, state: RequestState, on: LocalDate): Partial<Standing> => ({
  state,
  closedOn: on,
  firstClosedOn: before.firstClosedOn ?? on,
})
const without = (all: ReadonlySet<number>, id: number): ReadonlySet<number> =>
  new Set([...all].filter((one) => one !== id))
const marked = (before: Standing, id: number, mark: 'open' | 'asked' | 'answered' | 'settled') => ({
  corrections: new Map([...before.corrections, [id, mark] as const]),
})

/** What one act makes of a request. */
const effect = (before: Standing, { act, input, id }: Done): Partial<Standing> => {
  switch (act) {
    case 'askForCompletion':
      return { state: 'waitingCompletion', validOn: null, notified: false, decidedOn: null }
    case 'complete':
      return { state: 'open', validOn: input.on, decidedOn: null }
    case 'amend': {
      const { validOn } = input.facts
      const state = before.closedOn !== null ? before.state : validOn === null ? 'waitingCompletion' : 'open'
      return { validOn, state }
    }
    case 'classify':
      return {
        classed: { class: input.class, condition: input.condition },
        limits: { ...before.limits, complex: input.complexity === 'complex' },
      }
    case 'notifyTimeLimit':
      return { notified: true }
    case 'announceCosts': {
      const total = input.lines.reduce(
        (sum, line) => sum + (line.kind === 'typed' ? line.quantity * line.unitPrice : 0),
        0,
      )
      return { costs: { total, payBy: input.payBy, on: input.on } }
    }
    case 'recordPayment':
      return { taken: before.taken + input.amount }
    case 'extend':
      return { extendedBy: input.amount, extendedOn: input.on }
    case 'providePart':
      return { parts: before.parts + 1, given: true, taken: before.taken + input.cost }
    case 'provide':
      return {
        ...ended(before, input.extent === 'full' ? 'provided' : 'partlyProvided', input.on),
        given: true,
        taken: before.taken + input.cost,
      }
    case 'refuse':
      return ended(before, 'refused', input.on)
    case 'redirect':
      return ended(before, 'redirected', input.on)
    case 'withdraw':
      return ended(before, 'withdrawn', input.on)
    case 'reopen':
      return {
        state: before.validOn === null ? 'waitingCompletion' : 'open',
        closedOn: null,
        reopenedDueOn: input.dueOn,
      }
    case 'assign':
      return { assignedTo: input.to }
    case 'askUnit':
      return { questions: new Set([...before.questions, id]) }
    case 'unitAnswered':
      return { questions: without(before.questions, input.questionId) }
    case 'complain':
      return { disputes: new Set([...before.disputes, id]) }
    case 'complaintOutcome':
      return { disputes: without(before.disputes, input.complaintId) }
    case 'askCorrection':
      return marked(before, id, 'open')
    case 'askCreator':
      return marked(before, input.correctionId, 'asked')
    case 'creatorAnswered':
      return marked(before, input.correctionId, 'answered')
    case 'correct':
      return marked(before, input.correctionId, 'settled')
    default:
      return {}
  }
}

const after = (before: Standing, done: Done): Standing => {
  const made = { ...before, ...effect(before, done) }
  if (isSide(done.act) || done.act === 'amend' || !('on' in done.input)) return made
  const decidedOn = needsValid(done.act) ? (made.decidedOn ?? done.input.on) : made.decidedOn
  return { ...made, lastStepOn: done.input.on, decidedOn }
}

/** A request as the acts that stand have made it, in their order. */
export const replayed = (start: Start, done: readonly Done[]): Standing => done.reduce(after, fresh(start))

/** The acts that stand once one more was done; taking one back removes it. */
export const standingAfter = (done: readonly Done[], press: Press, id: number): readonly Done[] =>
  press.act === 'revoke' ? done.filter((one) => one.id !== press.input.eventId) : [...done, { ...press, id } as Done]

/** Ids that may be taken back: the newest step, and everything beside the procedure. */
export const revocable = (done: readonly Done[]): readonly number[] => {
  const newest = done.findLast(({ act }) => !isSide(act))
  return done.filter((one) => one === newest || isSide(one.act)).map(({ id }) => id)
}

/** The day of the law; null while nothing runs. */
export const lawDue = ({ validOn, limits, extendedBy }: Standing): LocalDate | null =>
  validOn === null ? null : answerDue(limits, validOn, extendedBy)

/** The day it must be settled by. */
export const settledBy = (now: Standing): LocalDate | null =>
  now.state === 'open' && now.reopenedDueOn !== null ? now.reopenedDueOn : lawDue(now)

const owed = ({ costs, taken }: Standing): number => (costs === null ? 0 : Math.max(0, costs.total - taken))
const marks = ({ corrections }: Standing, ...wanted: readonly string[]): boolean =>
  [...corrections.values()].some((mark) => wanted.includes(mark))
const noneToGive = ({ classed }: Standing): boolean => classed?.class === 'notAccessible'
const waitsForConsent = ({ classed }: Standing): boolean => classed?.condition === 'consentWaiting'

/** Whether the table lets the act be done in this state. */
const tableAllows = (now: Standing, act: ActName): boolean => {
  const cell = actRows.find((row) => row.act === act)?.when[statesInOrder.indexOf(now.state)]
  return cell === 'được' || (cell === 'đã cho' && now.given)
}

/** Whether an act may be done on a day, before what exactly is done is known. */
export const mayDo = (now: Standing, done: readonly Done[], act: ActName, on: LocalDate): boolean =>
  tableAllows(now, act) && ownRule(now, done, act, on)

const ownRule = (now: Standing, done: readonly Done[], act: ActName, on: LocalDate): boolean => {
  const { limits, validOn } = now
  switch (act) {
    case 'askForCompletion': {
      const due = lawDue(now)
      return now.extendedOn === null && (due === null || on <= due)
    }
    case 'complete':
      return now.state === 'waitingCompletion'
    case 'notifyTimeLimit':
      return !now.notified && !limits.newLaw && limits.complex && limits.channel !== 'inPerson'
    case 'recordPayment':
      return owed(now) > 0
    case 'extend': {
      if (now.reopenedDueOn !== null || now.extendedOn !== null || longestExtension(limits) === 0) return false
      return validOn !== null && on >= validOn && on <= answerDue(limits, validOn, 0)
    }
    case 'providePart':
      return !noneToGive(now)
    case 'provide':
      return now.given || !noneToGive(now)
    case 'refuse':
      return !now.given
    case 'unitAnswered':
      return now.questions.size > 0
    case 'askCorrection':
      return now.given
    case 'askCreator':
      return !limits.newLaw && marks(now, 'open')
    case 'creatorAnswered':
      return marks(now, 'asked')
    case 'correct':
      return marks(now, 'open', 'asked', 'answered')
    case 'complaintOutcome':
      return now.disputes.size > 0
    case 'revoke':
      return revocable(done).length > 0
    default:
      return true
  }
}

/** Whether the day of an act is in order: not later than today, not before what was done already. */
const dayFits = (now: Standing, on: LocalDate, today: LocalDate): boolean =>
  on <= today && [now.receivedOn, now.validOn, now.lastStepOn].every((day) => day === null || on >= day)

/** The ground that says costs were not paid, and the one that says information may not be given. */
export const grounds = (newLaw: boolean): readonly string[] =>
  newLaw
    ? [1, 2, 3, 4, 5, 6].map((clause) => `luat-01-2026.27.${clause}`)
    : ['a', 'b', 'c', 'd', 'đ', 'e'].map((point) => `luat-104-2016.28.1.${point}`)

/** Whether exactly this may be recorded today. */
export const mayRecord = (now: Standing, done: readonly Done[], press: Press, today: LocalDate): boolean => {
  const on = 'on' in press.input ? press.input.on : today
  if (!mayDo(now, done, press.act, on)) return false
  return (press.act === 'revoke' || dayFits(now, on, today)) && inputFits(now, done, press, today)
}

const inputFits = (now: Standing, done: readonly Done[], press: Press, today: LocalDate): boolean => {
  const { newLaw } = now.limits
  switch (press.act) {
    case 'announceCosts':
      return press.input.payBy === null || press.input.payBy >= press.input.on
    case 'recordPayment':
      return press.input.amount <= owed(now)
    case 'extend':
      return press.input.amount <= longestExtension(now.limits) && press.input.reason !== ''
    case 'providePart':
      return methodFits(newLaw, press.input) && screened(press.input)
    case 'provide':
      return methodFits(newLaw, press.input) && extentFits(now, press.input) && screened(press.input)
    case 'refuse': {
      const number = grounds(newLaw).indexOf(press.input.ground)
      return number >= 0 && (number < 5 || unpaidInTime(now, press.input.on))
    }
    case 'classify':
      return classFits(now, press.input)
    case 'assign':
      return press.input.to !== now.assignedTo
    case 'askUnit':
    case 'reopen':
      return press.input.dueOn >= press.input.on
    case 'unitAnswered':
      return now.questions.has(press.input.questionId)
    case 'complaintOutcome':
      return now.disputes.has(press.input.complaintId)
    case 'askCreator':
      return now.corrections.get(press.input.correctionId) === 'open'
    case 'creatorAnswered':
      return now.corrections.get(press.input.correctionId) === 'asked'
    case 'correct':
      return (
        !['settled', undefined].includes(now.corrections.get(press.input.correctionId)) &&
        (press.input.outcome === 'upheld' || Boolean(press.input.screening))
      )
    case 'revoke':
      return revocable(done).includes(press.input.eventId)
    case 'amend':
      return amendFits(now, press.input, today)
    default:
      return true
  }
}

const methodFits = (
  newLaw: boolean,
  { method, address }: { readonly method: string; readonly address: string },
): boolean => !(method === 'alreadyPublic' && address === '') && !(method === 'fax' && newLaw)

const screened = (input: ActInput<'providePart'> | ActInput<'provide'>): boolean =>
  input.method === 'alreadyPublic' ||
  (Boolean(input.screening) && !('extent' in input && input.extent === 'full' && input.screening === 'removed'))

const extentFits = (now: Standing, { extent, withheld, redactions = [] }: ActInput<'provide'>): boolean => {
  const closedToAll = noneToGive(now) || waitsForConsent(now)
  if (extent === 'full') return !closedToAll && redactions.length === 0
  const known = grounds(now.limits.newLaw)
  const groundsFit = redactions.every(({ ground }) => known.indexOf(ground) >= 0 && known.indexOf(ground) < 5)
  const said = withheld !== '' || redactions.length > 0
  return said && groundsFit && (!closedToAll || redactions.some(({ ground }) => ground === known[0]))
}

const unpaidInTime = (now: Standing, on: LocalDate): boolean => {
  const { costs } = now
  return costs !== null && owed(now) > 0 && (costs.payBy === null || on > rolled(costs.payBy))
}

const classFits = (now: Standing, input: ActInput<'classify'>): boolean => {
  const { limits, extendedOn, extendedBy, validOn } = now
  if ((input.class === 'conditional') !== (input.condition !== 'none')) return false
  if (input.class === 'alreadyPublic' && input.address === '') return false
  if (input.condition === 'headDecision' && input.note === '') return false
  if (limits.newLaw) return input.complexity === null
  if (input.complexity === null) return false
  const changed = { ...limits, complex: input.complexity === 'complex' }
  if (extendedOn === null || changed.complex === limits.complex || validOn === null) return true
  return extendedBy <= longestExtension(changed) && extendedOn <= answerDue(changed, validOn, 0)
}

const amendFits = (now: Standing, { facts }: ActInput<'amend'>, today: LocalDate): boolean => {
  const { validOn } = facts
  if (validOn === null) return now.decidedOn === null && facts.missingParts !== ''
  if (validOn < now.receivedOn || validOn > today) return false
  if (now.decidedOn !== null && validOn > now.decidedOn) return false
  if (now.extendedOn === null) return true
  return now.extendedOn >= validOn && now.extendedOn <= answerDue(now.limits, validOn, 0)
}

/** Days worth trying: around what was done, today, and where the limit ends. */
export const interestingDays = (now: Standing, today: LocalDate): readonly LocalDate[] => {
  const { receivedOn, validOn, lastStepOn, costs } = now
  const earliest = [validOn, lastStepOn].reduce<LocalDate>((so, day) => (day && day > so ? day : so), receivedOn)
  const due = lawDue(now) ?? today
  return [
    earliest,
    earliest,
    today,
    today,
    addDays(earliest, 1),
    due,
    addDays(due, 1),
    addDays(earliest, -1),
    addDays(today, 1),
    ...(costs?.payBy ? [rolled(costs.payBy), addDays(rolled(costs.payBy), 1)] : []),
  ]
}
