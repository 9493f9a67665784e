import { weekdayName } from '../../../shared/calendar/day-text.ts'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { DueDay, DueEntry } from '../../../shared/requests/due-calendar.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { answerKinds, milestoneLabels } from '../../../shared/requests/request-milestones.ts'
import type { CalendarSquare } from './month-squares.ts'

/** What stands in a small square: the number and the beginning of what was asked, or what else is due. No name stands there. */
export const entryText = ({ kind, content, ...request }: DueEntry): string =>
  `${requestLabel(request)} ${answerKinds.includes(kind) ? content : milestoneLabels[kind]}`

/** «2 yêu cầu đến hạn, 1 mốc khác»; empty when nothing is due. */
export const countText = (due: Pick<DueDay, 'answers' | 'others'>): string =>
  [due.answers > 0 ? `${due.answers} yêu cầu đến hạn` : '', due.others > 0 ? `${due.others} mốc khác` : '']
    .filter(Boolean)
    .join(', ')

/** «24/11/2026, thứ Ba, Ngày Văn hóa Việt Nam, 2 yêu cầu quá hạn»: begins with the number that is seen, as voice control needs. */
export const spokenSquare = (
  square: CalendarSquare,
  due: DueDay | undefined,
  publications: number,
  today: LocalDate,
): string => {
  const { day, name, look } = square
  const date = `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
  const rest = look === 'weekend' ? 'nghỉ hằng tuần' : name
  const all = [due ? countText(due) : '', publications > 0 ? `${publications} việc công khai, kiến nghị đến hạn` : '']
  const count = all.filter(Boolean).join(', ') || 'không có việc đến hạn'
  const told = count !== 'không có việc đến hạn' && day < today ? count.replaceAll('đến hạn', 'quá hạn') : count
  return [date, weekdayName(day), rest, told].filter(Boolean).join(', ')
}
