import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { countingRule } from '../law/counting-rules.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { Citation, LawBook } from '../law/law-book.ts'
import { standingCertainty } from '../law/standing-certainty.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { correctionMilestones } from './correction-milestones.ts'
import { collectedCosts, owedCosts, takings } from './costs-paid.ts'
import { countDays, countToSetDay } from './count-days.ts'
import { countingCitations, countingData, deadlineNotes, usesProvisionalYear } from './deadline-notes.ts'
import { daysLeftText, deadlineStatus } from './deadline-status.ts'
import { isClosed } from './fold-events.ts'
import type { InformationRequest } from './information-request.ts'
import { reopenedMilestones } from './reopened-milestone.ts'
import { limitText, requestDeadline } from './request-deadline.ts'
import type { DayProof, DeadlineStatus } from './request-deadline-types.ts'
import { requestStateLabels } from './request-states.ts'
import { unitMilestones } from './unit-milestones.ts'

export const milestoneKinds = [
  'notifyTimeLimit',
  'provide',
  'extended',
  'payCosts',
  'reopened',
  'unitAnswer',
  'correction',
  'askCreator',
  'creatorAnswer',
  'passOnAnswer',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]
/** The steps of a correction; they run on after the request is settled. */
export const correctionKinds: readonly MilestoneKind[] = ['correction', 'askCreator', 'creatorAnswer', 'passOnAnswer']
export const milestoneLabels: Readonly<Record<MilestoneKind, string>> = {
  notifyTimeLimit: 'Thông báo thời hạn',
  provide: 'Cung cấp thông tin',
  extended: 'Cung cấp sau gia hạn',
  payCosts: 'Nộp chi phí',
  reopened: 'Giải quyết sau khi mở lại',
  unitAnswer: 'Đơn vị được hỏi trả lời',
  correction: 'Đính chính, trả lời',
  askCreator: 'Hỏi cơ quan tạo ra thông tin',
  creatorAnswer: 'Cơ quan tạo ra thông tin trả lời',
  passOnAnswer: 'Đính chính, thông báo sau khi có trả lời',
}

/** Days the information itself is owed by; the others are notices, payments and answers of others. */
export const answerKinds: readonly MilestoneKind[] = ['provide', 'extended', 'reopened']

/** A day something is due, how it stands on the day looked at, and the proof. */
export type Milestone = DayProof & {
  readonly kind: MilestoneKind
  /** The event that opened it, where a request may have several of the kind; 0 where it has one. */
  readonly of: number
  readonly status: DeadlineStatus
  /** «còn 3 ngày», «đã gia hạn ngày 16/11/2026»: the status with what made it so. */
  readonly statusText: string
  readonly doneOn: LocalDate | null
  /** The article that sets the day; null where the agency sets it. */
  readonly citation: Citation | null
}

/** What of a request its milestones follow from. */
export type MilestoneRequest = Pick<
  InformationRequest,
  | 'facts'
  | 'state'
  | 'extension'
  | 'timeLimitNotice'
  | 'costs'
  | 'unitQuestions'
  | 'corrections'
  | 'closedOn'
  | 'firstClosedOn'
  | 'reopened'
  | 'events'
>

type Around = {
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  readonly request: MilestoneRequest
  readonly today: LocalDate
}

/**
 * Every day a request owes something, the earliest first: the notice of the time limit where the governing law asks for one, the
 * information, the same after an extension, the payment where a day was set, the settling of a request taken up again, the
 * answers of units asked, the steps of corrections. While the request waits for completion only the last two run.
 * Throws LawUnknownError where the law book has no answer.
 */
export const requestMilestones = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: MilestoneRequest,
  today: LocalDate,
): readonly Milestone[] => {
  const { validOn } = request.facts
  const around = { book, calendar, request, today }
  const own = validOn === null ? [] : [...notice(around, validOn), ...provision(around), ...payment(around)]
  const beside = [
    ...reopenedMilestones(calendar, request, today),
    ...unitMilestones(calendar, request, today),
    ...correctionMilestones(book, calendar, request, today),
  ]
  return [...own, ...beside].sort((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1))
}

type Standing = Pick<Milestone, 'status' | 'statusText' | 'doneOn'>

const done = (proof: DayProof, doneOn: LocalDate, how: string): Standing => ({
  status: doneOn <= proof.dueOn ? 'doneOnTime' : 'doneLate',
  statusText: `${how} ngày ${formatDay(doneOn)}`,
  doneOn,
})

const running = ({ calendar, request, today }: Around, proof: DayProof): Standing => ({
  status: deadlineStatus(calendar, proof, request.state, null, today),
  statusText: daysLeftText(proof.dueOn, today),
  doneOn: null,
})

const lapsed = (statusText: string): Standing => ({ status: 'notRunning', statusText, doneOn: null })

const milestone = (kind: MilestoneKind, proof: DayProof, standing: Standing, citation?: Citation): Milestone => ({
  ...proof,
  ...standing,
  kind,
  of: 0,
  citation: citation ?? null,
})

const notice = (around: Around, validOn: LocalDate): readonly Milestone[] => {
  const { book, calendar, request } = around
  const { channel, complexity, sentOn } = request.facts
  const law = governingLaw(book, sentOn)
  const query = { law: law.law, act: 'notifyTimeLimit', channel, complexity, on: sentOn } as const
  if (!hasTimeLimit(book, query)) return []
  const limit = timeLimit(book, query)
  const { dueOn, steps } = countDays(calendar, validOn, limit.duration)
  const proof: DayProof = {
    dueOn,
    rule: limitText(limit),
    citations: [limit.citation, ...countingCitations(book, [limit])],
    data: [limit.id, ...countingData(book, [limit])],
    certainty: standingCertainty(book, limit),
    provisional: usesProvisionalYear(calendar, steps),
    notes: deadlineNotes(book, calendar, { law, validOn, limit, extensionLimit: null, steps }),
    steps,
  }
  return [milestone('notifyTimeLimit', proof, noticeStanding(around, proof), limit.citation)]
}

const noticeStanding = (around: Around, proof: DayProof): Standing => {
  const { timeLimitNotice, firstClosedOn, closedOn } = around.request
  if (timeLimitNotice) return done(proof, timeLimitNotice.on, 'đã thông báo')
  if (firstClosedOn === null) return running(around, proof)
  if (closedOn === null) return lapsed('yêu cầu đã kết thúc lần đầu')
  return firstClosedOn <= proof.dueOn
    ? lapsed('đã giải quyết xong trước ngày này')
    : { status: 'overdue', statusText: 'chưa ghi nhận việc thông báo', doneOn: null }
}

const provision = (around: Around): readonly Milestone[] => {
  const { book, calendar, request } = around
  const { facts, extension, firstClosedOn, reopened, state } = request
  const deadline = requestDeadline(book, calendar, facts, extension)
  if (deadline === null) return []
  const now =
    firstClosedOn === null
      ? running(around, deadline)
      : done(deadline, firstClosedOn, reopened ? 'giải quyết lần đầu' : requestStateLabels[state].toLowerCase())
  if (extension === null) return [milestone('provide', deadline, now, deadline.limit.citation)]
  const first = requestDeadline(book, calendar, facts, null)
  return [
    ...(first ? [milestone('provide', first, done(first, extension.on, 'đã gia hạn'), first.limit.citation)] : []),
    milestone('extended', deadline, now, deadline.extensionLimit?.citation),
  ]
}

/** A day the agency set; should it be a day off, the law lets the payer come on the next working day. */
const payment = (around: Around): readonly Milestone[] => {
  const { book, calendar, request } = around
  const { costs } = request
  if (costs?.payBy == null || costs.total === 0) return []
  const { dueOn, steps } = countToSetDay(calendar, costs.on, costs.payBy)
  const rolled = dueOn === costs.payBy ? [] : [countingRule(book, 'lastDayOff')]
  const proof: DayProof = {
    dueOn,
    rule: `Do cơ quan ấn định khi thông báo chi phí ngày ${formatDay(costs.on)}: chậm nhất ngày ${formatDay(costs.payBy)}`,
    citations: rolled.map((rule) => rule.citation),
    data: rolled.map((rule) => rule.id),
    certainty: 'agency',
    provisional: usesProvisionalYear(calendar, steps),
    notes: [],
    steps,
  }
  return [milestone('payCosts', proof, paymentStanding(around, proof))]
}

/** Costs are paid before the information is given, or while it is handed over: then it is enough that money was taken. */
const paymentStanding = (around: Around, proof: DayProof): Standing => {
  const { request } = around
  const { events, state } = request
  const last = takings(events).at(-1)
  const handedOver = state === 'provided' || state === 'partlyProvided'
  if (last && owedCosts(request) === 0) return done(proof, last.on, 'đã nộp đủ')
  if (last && handedOver) return done(proof, last.on, 'đã thu')
  if (handedOver) return lapsed('đã cung cấp, không thu chi phí')
  if (isClosed(state)) return lapsed('yêu cầu đã kết thúc')
  const standing = running(around, proof)
  if (standing.status === 'overdue') return { ...standing, statusText: `chưa nộp đúng hạn, ${standing.statusText}` }
  return collectedCosts(events) > 0 ? { ...standing, statusText: `mới nộp một phần, ${standing.statusText}` } : standing
}
