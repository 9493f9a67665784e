import { shortDay, shortDayWithYear, weekdayName } from '../calendar/day-text.ts'
import { daysBetween, type LocalDate, yearOf } from '../calendar/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { RequestState } from './information-request.ts'
import type { DeadlineStatus, RequestDeadline } from './request-deadline-types.ts'

/** «Sắp đến hạn»: due within so many working days from today. A habit of the desk, not a rule of law. */
const soonWorkingDays = 5 // không phải số luật định: cách nhắc việc của phần mềm

/** The last day that counts as «sắp đến hạn» on a given day. */
export const soonUntil = (calendar: WorkingCalendar, today: LocalDate): LocalDate =>
  addWorkingDays(calendar, today, soonWorkingDays)

/** Where a request stands on a day. Due on a day still means on time on that whole day; a closed request is judged by the day it was closed. */
export const deadlineStatus = (
  calendar: WorkingCalendar,
  deadline: Pick<RequestDeadline, 'dueOn'> | null,
  state: RequestState,
  closedOn: LocalDate | null,
  today: LocalDate,
): DeadlineStatus => deadlineStatusOn(calendar, today)(deadline, state, closedOn)

/** The same for thousands of requests on one day. */
export const deadlineStatusOn = (
  calendar: WorkingCalendar,
  today: LocalDate,
): ((
  deadline: Pick<RequestDeadline, 'dueOn'> | null,
  state: RequestState,
  closedOn: LocalDate | null,
) => DeadlineStatus) => {
  let lastSoon: LocalDate | undefined
  return (deadline, state, closedOn) => {
    if (deadline === null || state === 'waitingCompletion') return 'notRunning'
    const { dueOn } = deadline
    if (closedOn !== null) return closedOn <= dueOn ? 'doneOnTime' : 'doneLate'
    if (today > dueOn) return 'overdue'
    if (today === dueOn) return 'today'
    lastSoon ??= soonUntil(calendar, today)
    return dueOn <= lastSoon ? 'soon' : 'running'
  }
}

/** «còn 3 ngày», «hôm nay», «quá hạn 2 ngày»: calendar days. */
export const daysLeftText = (dueOn: LocalDate, today: LocalDate): string => {
  const left = daysBetween(today, dueOn)
  if (left === 0) return 'hôm nay'
  return left > 0 ? `còn ${left} ngày` : `quá hạn ${-left} ngày`
}

/**
 * «còn 3 ngày (thứ Sáu 27/11)», «hôm nay», «quá hạn 2 ngày (thứ Sáu 20/11)»: calendar days left, never a bare number;
 * the year stands there when it is not today's.
 */
export const dueText = (calendar: WorkingCalendar, dueOn: LocalDate, today: LocalDate): string => {
  if (dueOn === today) return daysLeftText(dueOn, today)
  const day = yearOf(dueOn) === yearOf(today) ? shortDay(dueOn) : shortDayWithYear(dueOn)
  // A stored due day may have become a day off since; the officer should see it.
  const off = isWorkingDay(calendar, dueOn) ? '' : ', ngày nghỉ'
  const where = `(${weekdayName(dueOn)} ${day}${off})`
  return `${daysLeftText(dueOn, today)} ${where}`
}
