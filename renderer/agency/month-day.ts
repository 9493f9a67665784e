import { isMonthDay } from '../../shared/calendar/month-day.ts'

/** «20/12» from «12-20»; anything else as it is. */
export const monthDayText = (monthDay: string): string => monthDay.replace(/^(\d{2})-(\d{2})$/, '$2/$1')

/** «12-20» from «20/12», «5.9», «05-09»; the text itself when it is not a day of the year, empty when empty. */
export const typedMonthDay = (text: string): string => {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim())
  const monthDay = `${match?.[2]?.padStart(2, '0')}-${match?.[1]?.padStart(2, '0')}`
  return match && isMonthDay(monthDay) ? monthDay : text.trim()
}
