import { formatDay, yearOf } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { LawBook } from '../law/law-book.ts'
import { refusalGround } from '../law/refusal-grounds.ts'
import type { Issue } from '../result.ts'
import { extensionRule } from './extension-rule.ts'
import { type InformationRequest, type RequestFacts, requestLabel } from './information-request.ts'
import { requestDeadline } from './request-deadline.ts'
import { standingActs } from './standing-acts.ts'

/** Acts only a valid request may have. */
const needsValid = [
  'notifyTimeLimit',
  'announceCosts',
  'recordPayment',
  'extend',
  'providePart',
  'provide',
  'refuse',
] as const

const dayIssues = (request: InformationRequest, facts: RequestFacts): Issue[] => {
  const acts = standingActs(request.events)
  const firstAct = acts.find((act) => act.kind !== 'amend')
  // What was decided before the request was sent back for completion does not bind the day it became valid anew.
  const sentBack = acts.findLastIndex((act) => act.kind === 'askForCompletion' || act.kind === 'complete')
  const decided = acts.slice(sentBack + 1).find((act) => needsValid.some((kind) => kind === act.kind))
  const found: Issue[] = []
  if (yearOf(facts.receivedOn) !== request.year) {
    found.push({
      field: 'receivedOn',
      message: `Số ${requestLabel(request)} thuộc sổ năm ${request.year}; ngày nhận phải trong năm ${request.year}.`,
    })
  }
  if (firstAct && facts.receivedOn > firstAct.on) {
    found.push({
      field: 'receivedOn',
      message: `Ngày nhận không được sau ngày đã ghi việc đầu tiên (${formatDay(firstAct.on)}).`,
    })
  }
  if (decided && facts.validOn === null) {
    found.push({
      field: 'validOn',
      message: `Đã có việc giải quyết ngày ${formatDay(decided.on)}; phải có ngày yêu cầu hợp lệ. Nếu việc đó ghi nhầm, hãy đính chính trước.`,
    })
  }
  if (decided && facts.validOn !== null && facts.validOn > decided.on) {
    found.push({
      field: 'validOn',
      message: `Ngày yêu cầu hợp lệ không được sau việc đã ghi cho yêu cầu hợp lệ (${formatDay(decided.on)}).`,
    })
  }
  return found
}

const extensionIssues = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: InformationRequest,
  facts: RequestFacts,
): Issue[] => {
  const { extension } = request
  const first = extension && facts.validOn !== null ? requestDeadline(book, calendar, facts, null) : null
  if (!extension || first === null) return []
  const rule = extensionRule(book, calendar, facts, first, extension.on)
  const advice = 'Hãy đính chính việc gia hạn trước.'
  if (!rule.ok) return [{ field: 'validOn', message: `Việc gia hạn đã ghi sẽ không còn đúng. ${advice}` }]
  if (extension.amount <= rule.value.maximum) return []
  return [
    {
      field: 'sentOn',
      message: `Việc gia hạn đã ghi sẽ vượt mức tối đa (${citationText(rule.value.citation)}). ${advice}`,
    },
  ]
}

const groundIssues = (book: LawBook, request: InformationRequest, facts: RequestFacts): Issue[] => {
  const left = standingActs(request.events).flatMap((act) => (act.kind === 'provide' ? (act.redactions ?? []) : []))
  const grounds = [
    ...left.map(({ ground }) => ground),
    ...(request.refusalGround === null ? [] : [request.refusalGround]),
  ]
  const law = governingLaw(book, facts.sentOn)
  if (grounds.every((ground) => refusalGround(book, ground)?.law === law.law)) return []
  return [
    {
      field: 'sentOn',
      message: `Với ngày gửi này, ${law.shortName} áp dụng; căn cứ từ chối đã ghi thuộc luật khác. Hãy đính chính việc từ chối trước.`,
    },
  ]
}

/**
 * What would no longer fit if the facts were mended so: the number's year, the acts already recorded, the extension, the ground
 * of refusal. `facts` have passed `factIssues`. Empty: the mending may be recorded.
 */
export const amendIssues = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: InformationRequest,
  facts: RequestFacts,
): readonly Issue[] => [
  ...dayIssues(request, facts),
  ...extensionIssues(book, calendar, request, facts),
  ...groundIssues(book, request, facts),
]
