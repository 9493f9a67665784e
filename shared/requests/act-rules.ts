import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { lawName } from '../law/governing-law.ts'
import type { LawBook } from '../law/law-book.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { assertNever } from '../result.ts'
import { actStates, neverWords } from './act-states.ts'
import { whyNotGive } from './classification-rules.ts'
import { owedCosts } from './costs-paid.ts'
import { extensionRule } from './extension-rule.ts'
import { type InformationRequest, requestStateLabels } from './information-request.ts'
import type { RequestDeadline } from './request-deadline-types.ts'
import type { ActName } from './request-events.ts'
import { isSideAct, newestStandingAct, standingActs } from './standing-acts.ts'

/** What the rules look at: the request as it stands, its deadline now, and the day of the act. */
export type ActContext = {
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  readonly request: InformationRequest
  readonly deadline: RequestDeadline | null
  readonly on: LocalDate
}

const limitCitation = ({ book, request }: ActContext): string => {
  const { law, facts } = request
  const query = {
    law,
    act: 'provide',
    channel: facts.channel,
    complexity: facts.complexity,
    on: facts.sentOn,
  } as const
  return hasTimeLimit(book, query) ? ` (${citationText(timeLimit(book, query).citation)})` : ''
}

const whyClosed = ({ request }: ActContext): string => {
  const day = request.closedOn === null ? '' : ` ngày ${formatDay(request.closedOn)}`
  return `Yêu cầu đã kết thúc: ${requestStateLabels[request.state].toLowerCase()}${day}. Nếu ghi nhầm, hãy đính chính việc đó trước.`
}

const whyNotValid = (context: ActContext): string =>
  `Yêu cầu đang chờ bổ sung. Hãy ghi nhận ngày bổ sung đầy đủ trước: thời hạn và việc giải quyết tính từ ngày nhận được yêu cầu hợp lệ${limitCitation(context)}.`

const whyNotAskForCompletion = (context: ActContext): string | null => {
  const { request, deadline, on } = context
  if (request.extension !== null) {
    return `Đã gia hạn ngày ${formatDay(request.extension.on)}, tức là yêu cầu đã được coi là hợp lệ${limitCitation(context)}.`
  }
  if (deadline !== null && on > deadline.dueOn) {
    return `Đã quá ngày đến hạn ${formatDay(deadline.dueOn)}; hướng dẫn bổ sung lúc này không làm dừng thời hạn${limitCitation(context)}.`
  }
  return null
}

/** A notice of its own is due only where the law in force for the request sets a limit for it. */
const whyNotNotify = (context: ActContext): string | null => {
  const { book, request } = context
  const { law, facts, timeLimitNotice } = request
  const { channel, complexity, sentOn } = facts
  if (timeLimitNotice !== null) {
    return `Đã thông báo thời hạn ngày ${formatDay(timeLimitNotice.on)}. Nếu ghi nhầm, hãy đính chính việc đó trước.`
  }
  if (hasTimeLimit(book, { law, act: 'notifyTimeLimit', channel, complexity, on: sentOn })) return null
  return `${lawName(book, law)} không đặt thời hạn thông báo riêng cho yêu cầu loại này; báo ngày hẹn bằng phiếu tiếp nhận hoặc giấy Thông báo thời hạn.`
}

/** Money is taken only for costs that were announced, and never more than they come to. */
const whyNotPay = ({ request }: ActContext): string | null => {
  if (request.costs === null) return 'Chưa thông báo chi phí nào. Hãy thông báo chi phí trước.'
  if (request.costs.total === 0) return 'Đã thông báo là không phải trả chi phí.'
  return owedCosts(request) > 0 ? null : 'Đã nộp đủ chi phí đã thông báo.'
}

const notGiven = 'Chưa cung cấp thông tin nào nên chưa có gì để đính chính.'

const whyNotExtend = (context: ActContext): string | null => {
  const { reopened } = context.request
  if (reopened !== null) {
    return `Đã mở lại ngày ${formatDay(reopened.on)}: phải giải quyết xong trong ngày đã ấn định (${formatDay(reopened.dueOn)}), không gia hạn theo luật.`
  }
  if (context.deadline === null) return whyNotValid(context)
  const rule = extensionRule(context.book, context.calendar, context.request.facts, context.deadline, context.on)
  return rule.ok ? null : rule.error.message
}

/** Information left the agency at least once, wholly or in part. */
export const wasGiven = ({ events }: InformationRequest): boolean =>
  standingActs(events).some((act) => act.kind === 'provide' || act.kind === 'providePart')

/** Of what was given, before a reopening too, the rest is settled as a partial answer that says what was withheld, not refused as a whole. */
const whyNotRefuse = ({ request }: ActContext): string | null =>
  wasGiven(request)
    ? 'Đã cung cấp thông tin, toàn bộ hoặc một phần. Hãy ghi «Cung cấp thông tin», mức độ một phần, và nêu phần không cung cấp kèm căn cứ.'
    : null

const nothingAsked = 'Không có câu hỏi nào đang chờ đơn vị khác trả lời.'
const noCorrection = 'Không có đề nghị đính chính nào đang chờ giải quyết.'

const hasOpenCorrection = ({ corrections }: InformationRequest): boolean =>
  corrections.some((one) => one.settledOn === null)

/** Asking the creator is a step of its own only where the governing law knows it (Điều 32 Luật 104/2016/QH13). */
const whyNotAskCreator = ({ book, request }: ActContext): string | null => {
  const { law, facts } = request
  const { channel, complexity, sentOn } = facts
  if (!hasTimeLimit(book, { law, act: 'askCreator', channel, complexity, on: sentOn })) {
    return `${lawName(book, law)} không đặt bước hỏi cơ quan tạo ra thông tin khi đính chính.`
  }
  return request.corrections.some((one) => one.settledOn === null && one.creator === null) ? null : noCorrection
}

/** What an act must find beside the state of the request. */
const ownRules: Readonly<Partial<Record<ActName, (context: ActContext) => string | null>>> = {
  askForCompletion: whyNotAskForCompletion,
  complete: ({ request }) =>
    request.state === 'waitingCompletion' ? null : 'Yêu cầu đã đầy đủ, thời hạn đang tính; không còn gì chờ bổ sung.',
  notifyTimeLimit: whyNotNotify,
  recordPayment: whyNotPay,
  extend: whyNotExtend,
  unitAnswered: ({ request }) => (request.unitQuestions.some((one) => one.answeredOn === null) ? null : nothingAsked),
  askCorrection: ({ request }) => (wasGiven(request) ? null : notGiven),
  refuse: whyNotRefuse,
  // Once something was given, what is left can only be settled as a partial answer, which says what was withheld.
  provide: ({ book, request }) => (wasGiven(request) ? null : whyNotGive(book, request)),
  providePart: ({ book, request }) => whyNotGive(book, request),
  askCreator: whyNotAskCreator,
  creatorAnswered: ({ request }) =>
    request.corrections.some((one) => one.settledOn === null && one.creator !== null && one.creator.answeredOn === null)
      ? null
      : 'Không có câu hỏi nào đang chờ cơ quan tạo ra thông tin trả lời.',
  correct: ({ request }) => (hasOpenCorrection(request) ? null : noCorrection),
  complaintOutcome: ({ request }) =>
    request.disputes.some((one) => one.settledOn === null)
      ? null
      : 'Không có khiếu nại, tố cáo, khởi kiện nào đang chờ kết quả.',
  revoke: ({ request }) =>
    newestStandingAct(request.events) ? null : 'Chưa có việc nào sau khi tiếp nhận để đính chính.',
}

/**
 * Why an act may not be done on a day, in words for the officer with the article; null when it may. The same rule decides on
 * screen and before recording. It does not look at the day's place among the other acts: see `actDayProblem`.
 */
export const whyNotAct = (context: ActContext, act: ActName): string | null => {
  const { state } = context.request
  const possibility = actStates[act][state]
  switch (possibility) {
    case 'yes':
      return ownRules[act]?.(context) ?? null
    case 'valid':
      return whyNotValid(context)
    case 'closed':
      return whyClosed(context)
    case 'given':
      return wasGiven(context.request) ? (ownRules[act]?.(context) ?? null) : notGiven
    case 'never':
      return state === 'withdrawn' ? neverWords.withdrawn : neverWords.open
    default:
      return assertNever(possibility)
  }
}

/**
 * The first day an act may bear: not before it was received, was valid, or the act before it. Mending a typing error, a note or
 * whom it was given to is no step of the procedure: what was done before it may still be entered after it.
 */
export const earliestActDay = (request: InformationRequest): LocalDate => {
  const before = standingActs(request.events).findLast((act) => act.kind !== 'amend' && !isSideAct(act))
  const days = [request.facts.receivedOn, request.validOn, before?.on]
  return days.reduce<LocalDate>((latest, day) => (day && day > latest ? day : latest), request.facts.receivedOn)
}

/** What is wrong with the day of an act, or null. */
export const actDayProblem = (request: InformationRequest, on: LocalDate, today: LocalDate): string | null => {
  const earliest = earliestActDay(request)
  if (on > today) return `Ngày thực hiện không được sau hôm nay (${formatDay(today)}).`
  if (on < earliest) {
    return `Ngày thực hiện không được trước ngày ${formatDay(earliest)} (ngày nhận, ngày hợp lệ hoặc việc liền trước).`
  }
  return null
}
