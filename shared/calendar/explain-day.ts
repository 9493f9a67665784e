import type { CalendarDay } from '../law/law-book.ts'
import { shortDay, weekdayName } from './day-text.ts'
import { type LocalDate, weekdayOf, yearOf } from './local-date.ts'
import {
  isProvisionalYear,
  isWeeklyRest,
  isWorkingDay,
  proposalOn,
  specialDay,
  type WorkingCalendar,
} from './working-calendar.ts'

/** A day in the officer's words. `kind` colours it; `provisional` means nobody has decided that year's days yet. */
export type DayExplanation = {
  readonly working: boolean
  readonly why: string
  readonly kind: 'counted' | 'weekend' | 'holiday' | 'makeup'
  readonly provisional: boolean
}

/** Why a day is a working day or not: «Thứ Bảy — nghỉ hằng tuần», «24/11 — Ngày Văn hóa Việt Nam, nghỉ lễ», «Làm bù cho 31/8». */
export const explainDay = (calendar: WorkingCalendar, day: LocalDate): DayExplanation => ({
  ...explain(calendar, day),
  working: isWorkingDay(calendar, day),
  provisional: isProvisionalYear(calendar, yearOf(day)),
})

const explain = (calendar: WorkingCalendar, day: LocalDate): Pick<DayExplanation, 'why' | 'kind'> => {
  const special = specialDay(calendar, day)
  if (special) return explainSpecial(special)
  if (isWeeklyRest(calendar, day)) return { kind: 'weekend', why: `${weekdayAtStart(day)} — nghỉ hằng tuần` }
  const setting = weekdayOf(day) === 6 ? ' theo thiết lập của cơ quan' : ''
  const proposal = proposalOn(calendar, day)
  const doubt = proposal ? `; ${inSentence(proposal.name)}, không áp dụng` : ''
  return { kind: 'counted', why: `${weekdayAtStart(day)} — ngày làm việc${setting}${doubt}` }
}

const explainSpecial = (day: CalendarDay): Pick<DayExplanation, 'why' | 'kind'> => {
  if (day.kind === 'makeupWork') return { kind: 'makeup', why: day.name }
  const name = `${shortDay(day.date)} — ${day.name}`
  if (day.kind === 'offSwapped') return { kind: 'holiday', why: name }
  if (day.kind === 'estimate') return { kind: 'holiday', why: `${name}, nghỉ lễ, tạm tính` }
  return { kind: 'holiday', why: `${name}, nghỉ lễ` }
}

const weekdayAtStart = (day: LocalDate): string => {
  const name = weekdayName(day)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
