import { explainDay } from '../calendar/explain-day.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { daysLeftText, deadlineStatus } from './deadline-status.ts'
import type { InformationRequest } from './information-request.ts'
import type { Milestone } from './request-milestones.ts'
import { requestStateLabels } from './request-states.ts'

type ReopenedRequest = Pick<InformationRequest, 'state' | 'reopened' | 'closedOn'>

/**
 * The day a request taken up again must be settled by, as of `today`; none for one never taken up again. Whoever took it up set the
 * day: no law moves it, so a day off stays the day that was set.
 */
export const reopenedMilestones = (
  calendar: WorkingCalendar,
  { state, reopened, closedOn }: ReopenedRequest,
  today: LocalDate,
): readonly Milestone[] => {
  if (reopened === null) return []
  const { on, dueOn, reason } = reopened
  const standing: Pick<Milestone, 'status' | 'statusText' | 'doneOn'> =
    closedOn === null
      ? {
          status: deadlineStatus(calendar, { dueOn }, state, null, today),
          statusText: state === 'waitingCompletion' ? 'đang chờ bổ sung' : daysLeftText(dueOn, today),
          doneOn: null,
        }
      : {
          status: closedOn <= dueOn ? 'doneOnTime' : 'doneLate',
          statusText: `${requestStateLabels[state].toLowerCase()} ngày ${formatDay(closedOn)}`,
          doneOn: closedOn,
        }
  return [
    {
      kind: 'reopened',
      of: 0,
      dueOn,
      rule: `Ấn định khi mở lại ngày ${formatDay(on)}: giải quyết xong chậm nhất ngày ${formatDay(dueOn)}`,
      citations: [],
      data: [],
      certainty: 'agency',
      provisional: false,
      notes: [
        `Lý do mở lại: ${reason}`,
        'Yêu cầu đúng hạn hay trễ hạn vẫn xét theo ngày giải quyết lần đầu và thời hạn của luật.',
      ],
      steps: [
        ...(on === dueOn ? [] : [{ day: on, count: null, kind: 'start', why: 'Ngày mở lại' } as const]),
        { day: dueOn, count: null, kind: 'due', why: `${explainDay(calendar, dueOn).why}; ngày đã ấn định` },
      ],
      citation: null,
      ...standing,
    },
  ]
}
