import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { owedCosts } from './costs-paid.ts'
import { countToSetDay } from './count-days.ts'
import type { InformationRequest } from './information-request.ts'

/**
 * Why a request may not be refused on a day for costs not paid (Điều 28 khoản 1 điểm e Luật 104/2016/QH13, Điều 27 khoản 6 Luật
 * 01/2026/QH16), in words; null when it may: costs were announced, something is still owed, and the day to pay by is over.
 */
export const whyNotUnpaid = (
  calendar: WorkingCalendar,
  request: Pick<InformationRequest, 'costs' | 'events'>,
  on: LocalDate,
): string | null => {
  const { costs } = request
  if (costs === null || owedCosts(request) === 0) {
    return 'Không có chi phí nào đã thông báo mà chưa nộp. Hãy chọn căn cứ khác, hoặc thông báo chi phí trước.'
  }
  if (costs.payBy === null) return null
  const { dueOn } = countToSetDay(calendar, costs.on, costs.payBy)
  if (on > dueOn) return null
  return `Người yêu cầu còn được nộp chi phí đến hết ngày ${formatDay(dueOn)}; chưa từ chối được vì lý do này.`
}
