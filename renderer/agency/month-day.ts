const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** «20/12» from «12-20»; anything else as it is. */
export const monthDayText = (monthDay: string): string => monthDay.replace(/^(\d{2})-(\d{2})$/, '$2/$1')

/** «12-20» from «20/12», «5.9», «05-09»; the text itself when it is not a day of the year, empty when empty. */
export const typedMonthDay = (text: string): string => {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim())
  const day = Number(match?.[1])
  const month = Number(match?.[2])
  if (!match || day < 1 || day > (DAYS[month - 1] ?? 0)) return text.trim()
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
