import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { durationText } from '../law/duration-text.ts'
import { governingLaw } from '../law/governing-law.ts'
import type { LawBook, TimedAct, TimeLimit } from '../law/law-book.ts'
import { standingCertainty } from '../law/standing-certainty.ts'
import { hasTimeLimit, timeLimit } from '../law/time-limits.ts'
import { countDays } from './count-days.ts'
import { countingCitations, countingData, deadlineNotes, usesProvisionalYear } from './deadline-notes.ts'
import { daysLeftText, deadlineStatus } from './deadline-status.ts'
import type { InformationRequest } from './information-request.ts'
import type { Correction } from './request-branches.ts'
import type { DayProof } from './request-deadline-types.ts'
import type { Milestone } from './request-milestones.ts'

type CorrectedRequest = Pick<InformationRequest, 'facts' | 'corrections'>
type Standing = Pick<Milestone, 'status' | 'statusText' | 'doneOn'>
type Around = {
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  readonly request: CorrectedRequest
  readonly today: LocalDate
}
type Step = { readonly kind: Milestone['kind']; readonly act: TimedAct; readonly from: LocalDate }

/** What each limit of the chain runs from. */
const fromWords: Readonly<Partial<Record<TimedAct, string>>> = {
  correctOwnFinding: 'kể từ ngày phát hiện',
  answerCorrection: 'kể từ ngày nhận được đề nghị đính chính',
  askCreator: 'kể từ ngày phát hiện hoặc nhận được đề nghị đính chính',
  creatorAnswers: 'kể từ ngày nhận được đề nghị',
  passOnAnswer: 'kể từ ngày nhận được trả lời',
}

/**
 * The days each correction owes something, as of `today`: to correct or answer; where the governing law knows it, to ask the creator of
 * the information, to be answered, to pass the answer on (Điều 32 Luật 104/2016/QH13, Điều 28 Luật 01/2026/QH16). Limits are those of
 * the law that governs the request. Runs on after the request is settled. `of` is the askCorrection event.
 */
export const correctionMilestones = (
  book: LawBook,
  calendar: WorkingCalendar,
  request: CorrectedRequest,
  today: LocalDate,
): readonly Milestone[] => {
  const around = { book, calendar, request, today }
  return request.corrections.flatMap((one) => [
    ...answer(around, one),
    ...askingCreator(around, one),
    ...creatorAnswer(around, one),
    ...passingOn(around, one),
  ])
}

const done =
  (doneOn: LocalDate, how: string) =>
  (dueOn: LocalDate): Standing => ({
    status: doneOn <= dueOn ? 'doneOnTime' : 'doneLate',
    statusText: `${how} ngày ${formatDay(doneOn)}`,
    doneOn,
  })

const running =
  ({ calendar, today }: Around) =>
  (dueOn: LocalDate): Standing => ({
    // A correction runs whatever became of the request itself.
    status: deadlineStatus(calendar, { dueOn }, 'open', null, today),
    statusText: daysLeftText(dueOn, today),
    doneOn: null,
  })

const lapsed = (statusText: string) => (): Standing => ({ status: 'notRunning', statusText, doneOn: null })

const answer = (around: Around, one: Correction): readonly Milestone[] =>
  milestone(
    around,
    one,
    { kind: 'correction', act: one.from === 'ownFinding' ? 'correctOwnFinding' : 'answerCorrection', from: one.on },
    // Once the creator is asked, the chain's own limits hold instead (Điều 32 khoản 1 to 3).
    one.creator
      ? done(one.creator.askedOn, 'đã hỏi cơ quan tạo ra')
      : one.settledOn === null
        ? running(around)
        : done(one.settledOn, 'đã đính chính, trả lời'),
  )

/** Owed only by an agency that cannot tell by itself: shown while it may still be needed, never counted as overdue. */
const askingCreator = (around: Around, one: Correction): readonly Milestone[] =>
  one.creator === null && one.settledOn !== null
    ? []
    : milestone(
        around,
        one,
        { kind: 'askCreator', act: 'askCreator', from: one.on },
        one.creator
          ? done(one.creator.askedOn, 'đã hỏi')
          : (dueOn) => lapsed(`khi không tự xác định được, ${daysLeftText(dueOn, around.today)}`)(),
      )

const creatorAnswer = (around: Around, one: Correction): readonly Milestone[] => {
  const { creator, settledOn } = one
  if (creator === null) return []
  const { answeredOn, askedOn } = creator
  const step = { kind: 'creatorAnswer', act: 'creatorAnswers', from: askedOn } as const
  if (answeredOn !== null) return milestone(around, one, step, done(answeredOn, 'đã trả lời'))
  return milestone(around, one, step, settledOn === null ? running(around) : lapsed('đã giải quyết, không chờ trả lời'))
}

const passingOn = (around: Around, one: Correction): readonly Milestone[] => {
  const answeredOn = one.creator?.answeredOn ?? null
  return answeredOn === null
    ? []
    : milestone(
        around,
        one,
        { kind: 'passOnAnswer', act: 'passOnAnswer', from: answeredOn },
        one.settledOn === null ? running(around) : done(one.settledOn, 'đã đính chính, thông báo'),
      )
}

/** The milestone of one step; none where the governing law sets no such limit. */
const milestone = (
  around: Around,
  { id }: Correction,
  { kind, act, from }: Step,
  standing: (dueOn: LocalDate) => Standing,
): readonly Milestone[] => {
  const { book, request } = around
  const { channel, complexity, sentOn } = request.facts
  const { law } = governingLaw(book, sentOn)
  const query = { law, act, channel, complexity, on: sentOn }
  if (!hasTimeLimit(book, query)) return []
  const limit = timeLimit(book, query)
  const proof = limitProof(around, limit, from)
  return [{ ...proof, ...standing(proof.dueOn), kind, of: id, citation: limit.citation }]
}

const limitProof = ({ book, calendar, request }: Around, limit: TimeLimit, from: LocalDate): DayProof => {
  const { dueOn, steps } = countDays(calendar, from, limit.duration)
  const law = governingLaw(book, request.facts.sentOn)
  const notes = deadlineNotes(book, calendar, { law, validOn: from, limit, extensionLimit: null, steps })
  return {
    dueOn,
    rule: `${durationText(limit.duration)} ${fromWords[limit.act] ?? ''}`.trim(),
    citations: [limit.citation, ...countingCitations(book, [limit])],
    data: [limit.id, ...countingData(book, [limit])],
    certainty: standingCertainty(book, limit),
    provisional: usesProvisionalYear(calendar, steps),
    notes: limit.act === 'creatorAnswers' ? [creatorNote, ...notes] : notes,
    steps,
  }
}

const creatorNote =
  'Tính từ ngày gửi đề nghị; cơ quan tạo ra thông tin tính từ ngày nhận được, nên ngày của họ có thể muộn hơn. Đây là mốc để đôn đốc.'
