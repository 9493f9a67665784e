import { type LocalDate, weekdayOf } from './local-date.ts'

const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** «thứ Sáu», «Chủ nhật»: as it stands inside a sentence. */
export const weekdayName = (day: LocalDate): string => weekdayNames[weekdayOf(day)] ?? ''

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10 and months 1 and 2 take a leading zero, other months none. */
const dayPart = (day: LocalDate): string => day.slice(8, 10)
const monthPart = (day: LocalDate): string => {
  const month = Number(day.slice(5, 7))
  return month <= 2 ? `0${month}` : String(month)
}

/** «27/11», «05/9», «10/01». */
export const shortDay = (day: LocalDate): string => `${dayPart(day)}/${monthPart(day)}`

/** «05/9/2026»: a short day where the year is not plain from the place it stands. */
export const shortDayWithYear = (day: LocalDate): string => `${shortDay(day)}/${day.slice(0, 4)}`

/** «ngày 05 tháng 9 năm 2026», as papers write it. */
export const longDay = (day: LocalDate): string => `ngày ${dayPart(day)} tháng ${monthPart(day)} năm ${day.slice(0, 4)}`
