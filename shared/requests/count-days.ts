import { type DayExplanation, explainDay } from '../calendar/explain-day.ts'
import { addMonths } from '../calendar/limit-end.ts'
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Duration } from '../law/law-book.ts'
import type { DayStep } from './request-deadline-types.ts'

/** A limit walked through day by day; the last step is the due day. */
export type Count = { readonly dueOn: LocalDate; readonly steps: readonly DayStep[] }

/** Walks a limit from the day of the event, one step a day with why it counts or not. Ends where `limitEnd` ends. */
export const countDays = (calendar: WorkingCalendar, from: LocalDate, duration: Duration): Count => {
  if (duration.unit === 'immediately') return countNone(calendar, from)
  const start: DayStep = { day: from, count: null, kind: 'start', why: startWhy(explainDay(calendar, from)) }
  if (duration.unit === 'workingDay') return finish([start, ...workingDaySteps(calendar, from, duration.amount)])
  const last = duration.unit === 'day' ? addDays(from, duration.amount) : addMonths(from, duration.amount)
  return finish([start, ...calendarDaySteps(calendar, from, last), ...rollSteps(calendar, last)])
}

/** A day somebody set rather than counted: only its roll past days off is law. Two steps and the roll, not every day between. */
export const countToSetDay = (calendar: WorkingCalendar, from: LocalDate, day: LocalDate): Count => {
  const { working, why, kind } = explainDay(calendar, day)
  const start: DayStep = { day: from, count: null, kind: 'start', why: 'Ngày thông báo' }
  const set: DayStep = {
    day,
    count: null,
    kind,
    why: working ? why : `${why}; ngày cuối là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo`,
  }
  return finish([...(from === day ? [] : [start]), set, ...rollSteps(calendar, day)])
}

/** A request that came on a day off came that day all the same; the working says so. */
const startWhy = ({ working, why }: DayExplanation): string =>
  `Ngày bắt đầu — không tính ngày này${working ? '' : ` (${why})`}`

const finish = (steps: readonly DayStep[]): Count => {
  const last = steps.at(-1)
  if (!last) throw new RangeError('A count without days')
  return { dueOn: last.day, steps: [...steps.slice(0, -1), { ...last, kind: 'due', why: `${last.why}; ngày đến hạn` }] }
}

/** «Ngay»: due the same day, or the next working day when it came on a day off. */
const countNone = (calendar: WorkingCalendar, from: LocalDate): Count => {
  const { working, why } = explainDay(calendar, from)
  if (working) return finish([{ day: from, count: null, kind: 'due', why: `${why}; giải quyết ngay trong ngày` }])
  const start: DayStep = { day: from, count: null, kind: 'start', why: `${why}; chuyển sang ngày làm việc tiếp theo` }
  return finish([start, ...rollSteps(calendar, from)])
}

const workingDaySteps = (calendar: WorkingCalendar, from: LocalDate, amount: number): readonly DayStep[] => {
  const steps: DayStep[] = []
  for (let day = from, count = 0; count < amount; ) {
    day = addDays(day, 1)
    const { working, why, kind } = explainDay(calendar, day)
    if (working) count += 1
    steps.push({ day, count: working ? count : null, kind, why: working ? why : `${why}, không tính` })
  }
  return steps
}

const calendarDaySteps = (calendar: WorkingCalendar, from: LocalDate, last: LocalDate): readonly DayStep[] =>
  Array.from({ length: daysBetween(from, last) }, (_, index): DayStep => {
    const day = addDays(from, index + 1)
    const explanation = explainDay(calendar, day)
    return { day, count: index + 1, kind: explanation.kind, why: calendarDayWhy(explanation, day === last) }
  })

const calendarDayWhy = ({ working, why }: DayExplanation, last: boolean): string => {
  if (working) return why
  return last
    ? `${why}; ngày cuối là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo`
    : `${why}, vẫn tính vì thời hạn theo ngày`
}

/** The days after a last day that is a day off, up to the working day the limit rolls to; none when it is a working day. */
const rollSteps = (calendar: WorkingCalendar, last: LocalDate): readonly DayStep[] => {
  const steps: DayStep[] = []
  for (let day = last; !explainDay(calendar, day).working; ) {
    day = addDays(day, 1)
    steps.push({ day, count: null, kind: 'rolled', why: explainDay(calendar, day).why })
  }
  return steps
}
