import type { ReminderHabits } from '../agency/agency.ts'
import { shortDay, weekdayName } from '../calendar/day-text.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { petitionLabel } from '../petitions/petition-label.ts'
import { requestLabel } from './information-request.ts'
import { answerKinds, correctionKinds, type MilestoneKind, milestoneLabels } from './request-milestones.ts'

/** What is reminded of: the answer itself, what others were asked, and corrections of what was given. */
export const remindedKinds: readonly MilestoneKind[] = [...answerKinds, 'unitAnswer', ...correctionKinds]

/** Something a request or a petition (by its id) owes; `dueOn` is the day that holds, after the extension when there is one. */
export type RunningRequest = {
  /** A petition that published information is wrong; a request where it is left out. */
  readonly petition?: true
  /** What is due; the answer where it is left out. */
  readonly kind?: MilestoneKind
  readonly requestId: number
  readonly number: number
  readonly year: number
  readonly dueOn: LocalDate
}

/** The three occasions of a request, the latest last. */
export const reminderStages = ['early', 'dayBefore', 'onTheDay'] as const
export type ReminderStage = (typeof reminderStages)[number]

export type Reminder = RunningRequest & { readonly stage: ReminderStage }

const isAnswer = ({ kind, petition }: RunningRequest): boolean =>
  !petition && (kind === undefined || answerKinds.includes(kind))

/**
 * What is to be said on a day, the first due first: each request at the last occasion it has reached, so that an occasion missed
 * while the computer was off is made up for at the next start, and one day brings one reminder a request, of its answer before
 * anything else. Overdue requests get none: the desk shows them. The caller leaves out what was said already (same request, due day and occasion).
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
    .filter((one, at, all) => all.findIndex((other) => sameOccasion(one, other)) === at)
}

const sameOccasion = (one: Reminder, other: Reminder): boolean =>
  one.petition === other.petition &&
  one.requestId === other.requestId &&
  one.dueOn === other.dueOn &&
  one.stage === other.stage

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
  one.dueOn === other.dueOn
    ? Number(one.petition ?? false) - Number(other.petition ?? false) ||
      one.year - other.year ||
      one.number - other.number ||
      Number(!isAnswer(one)) - Number(!isAnswer(other))
    : one.dueOn < other.dueOn
      ? -1
      : 1

/** What a system notice says. */
export type ReminderNotice = { readonly title: string; readonly body: string }

/** More than this no notice of the system shows whole. */
const mostLines = 4

/** One calm notice for all reminders of a check: numbers and days, nothing of who asked or what. Reminders are not empty. */
export const reminderNotice = (reminders: readonly Reminder[], today: LocalDate): ReminderNotice => {
  const shown = reminders.length > mostLines ? reminders.slice(0, mostLines - 1) : reminders
  const rest = reminders.length - shown.length
  const what = reminders.every(isAnswer) ? 'yêu cầu' : 'việc'
  return {
    title: reminders.length === 1 ? `Một ${what} sắp đến hạn` : `${reminders.length} ${what} sắp đến hạn`,
    body: [
      ...shown.map((reminder) => reminderText(reminder, today)),
      ...(rest > 0 ? [`Và ${rest} ${what} khác.`] : []),
    ].join('\n'),
  }
}

/** «Yêu cầu 12/2026 đến hạn ngày mai (thứ Ba 24/11).», «Yêu cầu 12/2026: đơn vị được hỏi trả lời, hạn hôm nay.» */
export const reminderText = (request: RunningRequest, today: LocalDate): string => {
  const { kind, dueOn } = request
  const when = whenText(dueOn, today)
  if (request.petition) return `Trả lời kiến nghị ${petitionLabel(request)}, hạn ${when}.`
  if (kind === undefined || isAnswer(request)) return `Yêu cầu ${requestLabel(request)} đến hạn ${when}.`
  const what = milestoneLabels[kind]
  return `Yêu cầu ${requestLabel(request)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}, hạn ${when}.`
}

const whenText = (dueOn: LocalDate, today: LocalDate): string => {
  if (dueOn === today) return 'hôm nay'
  const day = `${weekdayName(dueOn)} ${shortDay(dueOn)}`
  return dueOn === addDays(today, 1) ? `ngày mai (${day})` : day
}

/** What the notification area says of the day: requests overdue or due today; null while nothing is counted. */
export const todayLine = (count: number): string =>
  count === 0 ? 'Hôm nay không có việc đến hạn' : `Hôm nay có ${count} việc`
