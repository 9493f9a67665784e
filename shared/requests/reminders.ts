import type { ReminderHabits } from '../agency/agency.ts'
import { shortDay, weekdayName } from '../calendar/day-text.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { requestLabel } from './information-request.ts'

/** An open request whose limit runs; `dueOn` is the day that holds, after the extension when there is one. */
export type RunningRequest = {
  readonly requestId: number
  readonly number: number
  readonly year: number
  readonly dueOn: LocalDate
}

/** The three occasions of a request, the latest last. */
export const reminderStages = ['early', 'dayBefore', 'onTheDay'] as const
export type ReminderStage = (typeof reminderStages)[number]

export type Reminder = RunningRequest & { readonly stage: ReminderStage }

/**
 * What is to be said on a day, the first due first: each request at the last occasion it has reached, so that an occasion missed
 * while the computer was off is made up for at the next start, and one day brings one reminder a request. Overdue requests get
 * none: the desk shows them. The caller leaves out what was said already (same request, due day and occasion).
 */
export const dueReminders = (
  calendar: WorkingCalendar,
  habits: ReminderHabits,
  requests: readonly RunningRequest[],
  today: LocalDate,
): readonly Reminder[] => {
  if (!habits.on) return []
  const reached = reachedStage(calendar, habits, today)
  return requests
    .flatMap((request): Reminder[] => {
      const stage = reached(request.dueOn)
      return stage === null ? [] : [{ ...request, stage }]
    })
    .sort(byDueDay)
}

/** Two working days bound everything: the next one, and the last one still within the early occasion. */
const reachedStage = (
  calendar: WorkingCalendar,
  habits: ReminderHabits,
  today: LocalDate,
): ((dueOn: LocalDate) => ReminderStage | null) => {
  const next = addWorkingDays(calendar, today, 1)
  const farthest = addWorkingDays(calendar, today, habits.workingDaysBefore)
  return (dueOn) => {
    if (dueOn < today) return null
    if (dueOn === today && habits.onTheDay) return 'onTheDay'
    if (dueOn > today && dueOn <= next && habits.dayBefore) return 'dayBefore'
    return dueOn > today && dueOn <= farthest ? 'early' : null
  }
}

const byDueDay = (one: RunningRequest, other: RunningRequest): number =>
  one.dueOn === other.dueOn ? one.year - other.year || one.number - other.number : one.dueOn < other.dueOn ? -1 : 1

/** What a system notice says. */
export type ReminderNotice = { readonly title: string; readonly body: string }

/** More than this no notice of the system shows whole. */
const mostLines = 4

/** One calm notice for all reminders of a check: numbers and days, nothing of who asked or what. Reminders are not empty. */
export const reminderNotice = (reminders: readonly Reminder[], today: LocalDate): ReminderNotice => {
  const shown = reminders.length > mostLines ? reminders.slice(0, mostLines - 1) : reminders
  const rest = reminders.length - shown.length
  return {
    title: reminders.length === 1 ? 'Một yêu cầu sắp đến hạn' : `${reminders.length} yêu cầu sắp đến hạn`,
    body: [
      ...shown.map((reminder) => reminderText(reminder, today)),
      ...(rest > 0 ? [`Và ${rest} yêu cầu khác.`] : []),
    ].join('\n'),
  }
}

/** «Yêu cầu 12/2026 đến hạn ngày mai (thứ Ba 24/11).» */
export const reminderText = (request: RunningRequest, today: LocalDate): string =>
  `Yêu cầu ${requestLabel(request)} đến hạn ${whenText(request.dueOn, today)}.`

const whenText = (dueOn: LocalDate, today: LocalDate): string => {
  if (dueOn === today) return 'hôm nay'
  const day = `${weekdayName(dueOn)} ${shortDay(dueOn)}`
  return dueOn === addDays(today, 1) ? `ngày mai (${day})` : day
}

/** What the notification area says of the day: requests overdue or due today; null while nothing is counted. */
export const todayLine = (count: number): string =>
  count === 0 ? 'Hôm nay không có việc đến hạn' : `Hôm nay có ${count} việc`
