import { addDays, isLocalDate, type LocalDate, localDate } from '../calendar/local-date.ts'
import { quarterDays, quarters } from '../catalogue/duty-paper.ts'
import { fold } from '../text/vietnamese-fold.ts'

const romans: readonly string[] = ['i', 'ii', 'iii', 'iv']
const twoDigits = (text: string): string => text.padStart(2, '0')

/** The last day of a month of a year. */
const lastOfMonth = (year: number, month: number): LocalDate => {
  const next = month === 12 ? `${year + 1}-01` : `${year}-${twoDigits(String(month + 1))}`
  return addDays(localDate(`${next}-01`), -1)
}

const dayIn = (text: string): LocalDate | null => {
  const found = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? /(\d{1,2}) thang (\d{1,2}),? nam (\d{4})/.exec(text)
  if (!found) return null
  const [, day = '', month = '', year = ''] = found
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return isLocalDate(iso) ? iso : null
}

const quarterIn = (text: string): LocalDate | null => {
  const found =
    /quy ((?:iv|i{1,3}|[1-4])(?:\s*(?:,|-|va|den)\s*(?:iv|i{1,3}|[1-4]))*)\s*(?:\/|-|nam|,)?\s*(?:nam\s*)?(\d{4})/.exec(
      text,
    )
  if (!found) return null
  const last =
    (found[1] ?? '')
      .split(/[^a-z0-9]+|va|den/)
      .filter((part) => part !== '')
      .at(-1) ?? ''
  const at = romans.indexOf(last) === -1 ? Number(last) - 1 : romans.indexOf(last)
  const quarter = quarters[at]
  return quarter === undefined ? null : quarterDays(Number(found[2]), quarter).to
}

const monthIn = (text: string): LocalDate | null => {
  const found = /thang (\d{1,2})\s*(?:\/|-|nam|,)\s*(?:nam\s*)?(\d{4})/.exec(text)
  const month = Number(found?.[1])
  return found && month >= 1 && month <= 12 ? lastOfMonth(Number(found[2]), month) : null
}

const yearIn = (text: string): LocalDate | null => {
  const found = /^(?:trong |hoan thanh trong |het |den het )?nam (\d{4})$/.exec(text)
  return found ? quarterDays(Number(found[1]), 4).to : null
}

/**
 * The last day a plan means: «Quý IV năm 2026», «tháng 12/2026», «năm 2026» end on their last day, «trước ngày 01/9/2026» the day
 * before. Null for words that name no day («Thường xuyên», «Theo hướng dẫn của Bộ Tư pháp»).
 */
export const readDueText = (text: string): LocalDate | null => {
  const words = fold(text).replace(/[.;]+$/, '')
  const day = dayIn(words)
  if (day !== null) return /^truoc (?:ngay )?\d/.test(words) ? addDays(day, -1) : day
  return quarterIn(words) ?? monthIn(words) ?? yearIn(words)
}

/** True where a plan asks for something all the time. */
export const isOngoing = (text: string): boolean => /thuong xuyen|lien tuc/.test(fold(text))
