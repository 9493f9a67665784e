import { explainDay } from '../calendar/explain-day.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { daysLeftText, deadlineStatus } from './deadline-status.ts'
import { isClosed } from './fold-events.ts'
import type { InformationRequest } from './information-request.ts'
import type { UnitQuestion } from './request-branches.ts'
import type { DayStep } from './request-deadline-types.ts'
import type { Milestone } from './request-milestones.ts'

type AskingRequest = Pick<InformationRequest, 'state' | 'unitQuestions'>

/**
 * One milestone a question put to another unit, as of `today`. The day is the agency's own: no law moves it, so a day off stays the
 * day that was asked for. A question nobody answered lapses with the request.
 */
export const unitMilestones = (
  calendar: WorkingCalendar,
  { state, unitQuestions }: AskingRequest,
  today: LocalDate,
): readonly Milestone[] =>
  unitQuestions.map(
    (question): Milestone => ({
      kind: 'unitAnswer',
      of: question.id,
      dueOn: question.dueOn,
      rule: `Do cơ quan đề nghị khi hỏi «${question.unit}» ngày ${formatDay(question.on)}: trả lời chậm nhất ngày ${formatDay(question.dueOn)}`,
      citations: [],
      data: [],
      certainty: 'agency',
      provisional: false,
      notes: ['Thời gian chờ đơn vị, cơ quan khác trả lời không làm dừng thời hạn của yêu cầu.'],
      steps: steps(calendar, question),
      citation: null,
      ...standing(calendar, question, state, today),
    }),
  )

const steps = (calendar: WorkingCalendar, { on, dueOn }: UnitQuestion): readonly DayStep[] => [
  ...(on === dueOn ? [] : [{ day: on, count: null, kind: 'start', why: 'Ngày hỏi' } as const]),
  { day: dueOn, count: null, kind: 'due', why: `${explainDay(calendar, dueOn).why}; ngày đề nghị trả lời` },
]

const standing = (
  calendar: WorkingCalendar,
  { dueOn, answeredOn }: UnitQuestion,
  state: InformationRequest['state'],
  today: LocalDate,
): Pick<Milestone, 'status' | 'statusText' | 'doneOn'> => {
  if (answeredOn !== null) {
    const inTime = answeredOn <= dueOn
    return {
      status: inTime ? 'doneOnTime' : 'doneLate',
      statusText: `${inTime ? 'đã trả lời' : 'trả lời trễ,'} ngày ${formatDay(answeredOn)}`,
      doneOn: answeredOn,
    }
  }
  if (isClosed(state)) return { status: 'notRunning', statusText: 'yêu cầu đã kết thúc', doneOn: null }
  // The unit owes its answer also while the request itself waits for completion.
  const status = deadlineStatus(calendar, { dueOn }, 'open', null, today)
  return { status, statusText: daysLeftText(dueOn, today), doneOn: null }
}
