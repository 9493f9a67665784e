import { formatDay, isLocalDate, type LocalDate } from '../calendar/local-date.ts'
import { daySpreadsheetMeans } from '../calendar/spreadsheet-day.ts'
import { fold } from '../text/vietnamese-fold.ts'
import type { PublicationForm } from './catalogue-item.ts'

/** A cell as a spreadsheet gives it; a Date stands for its UTC day. */
export type SheetCell = string | number | boolean | Date | null

const dayOfDate = (date: Date): LocalDate | null => {
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString().slice(0, 10)
  return isLocalDate(text) ? text : null
}

/** Anything but Vietnamese and other Latin text in composed letters with single spaces inside. */
const UNTIDY = /[^\x20-\x7e\u00a1-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]| {2}|^ | $/

/** A cell as text: numbers plainly, days as dd/MM/yyyy, line breaks and spaces tidied, letters composed. */
export const cellText = (cell: SheetCell): string => {
  if (cell === null || typeof cell === 'boolean') return ''
  if (cell instanceof Date) {
    const day = dayOfDate(cell)
    return day === null ? '' : formatDay(day)
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (!UNTIDY.test(cell)) return cell
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** notADay: words that are no day · impossible: 31/02/2026 · incomplete: a year or a month without a day. */
export type DayProblem = 'notADay' | 'impossible' | 'incomplete'
export type ReadDay = { readonly day: LocalDate | null; readonly problem: DayProblem | null }

const found = (day: LocalDate | null): ReadDay => ({ day, problem: day === null ? 'impossible' : null })
const problem = (kind: DayProblem): ReadDay => ({ day: null, problem: kind })

const composed = (year: string, month: string, day: string): LocalDate | null => {
  const full = year.length === 2 ? (Number(year) <= 60 ? `20${year}` : `19${year}`) : year
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

const BIG_ENDIAN = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[ t].*)?$/
const LITTLE_ENDIAN = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
/** As programs write it: nothing to tidy. */
const PLAIN = /^(\d\d?)\/(\d\d?)\/(\d{4})$/
const IN_WORDS = /^(?:.*,\s*)?(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2}),?\s+nam\s+(\d{4})\.?$/
const INCOMPLETE =
  /^(?:(?:nam\s+)?\d{4}|(?:thang\s+)?\d{1,2}\s*(?:[-/.]|nam)\s*\d{4}|quy\s+\S+(?:[-/.]|\s+nam\s+|\s+)\d{4})$/

/** Reads a day as communes write it: 5/9/2026, 05-09-2026, 05.09.2026, 2026-09-05, «ngày 05 tháng 9 năm 2026», a spreadsheet's own day. */
export const readDay = (cell: SheetCell): ReadDay => {
  if (cell instanceof Date) return found(dayOfDate(cell))
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2200) return problem('incomplete')
    return found(daySpreadsheetMeans(cell))
  }
  const plain = typeof cell === 'string' ? PLAIN.exec(cell) : null
  if (plain) return found(composed(plain[3] ?? '', plain[2] ?? '', plain[1] ?? ''))
  const text = fold(cellText(cell))
  if (text === '' || /^[-–.…]+$/.test(text)) return { day: null, problem: null }
  const big = BIG_ENDIAN.exec(text)
  if (big) return found(composed(big[1] ?? '', big[2] ?? '', big[3] ?? ''))
  const little = LITTLE_ENDIAN.exec(text) ?? IN_WORDS.exec(text)
  if (little) return found(composed(little[3] ?? '', little[2] ?? '', little[1] ?? ''))
  if (INCOMPLETE.test(text)) return problem('incomplete')
  return /^\d{5}$/.test(text) ? readDay(Number(text)) : problem('notADay')
}

const FORM_WORDS: readonly (readonly [PublicationForm, RegExp])[] = [
  ['dataPortal', /cong du lieu|du lieu mo/],
  ['portal', /cong thong tin|cong ttdt|trang thong tin|trang ttdt|trang tin|website|\bweb\b|internet|cong, trang/],
  [
    'massMedia',
    /phuong tien thong tin|bao chi|bao dai|\bbao (dien tu|giay|noi|hinh)|phat thanh.*truyen hinh|truyen hinh/,
  ],
  ['gazette', /cong bao/],
  ['posting', /niem yet/],
  ['loudspeaker', /truyen thanh|\bloa\b|phat thanh(?!.*truyen hinh)/],
  ['meeting', /tiep cong dan|hop bao|hoi nghi|cuoc hop|\bhop (dan|thon|to)/],
]

/** The forms of publication named in a cell; words that name none are «hình thức khác». */
export const readForms = (cell: SheetCell): PublicationForm[] => {
  const text = cellText(cell)
  return text === '' ? [] : [...(formsRead.get(text) ?? keepForms(text, formsIn(text)))]
}

/** A column names the same few forms from its first row to its last. */
const formsRead = new Map<string, readonly PublicationForm[]>()
const MOST_KEPT = 500
const keepForms = (text: string, forms: readonly PublicationForm[]): readonly PublicationForm[] => {
  if (formsRead.size < MOST_KEPT) formsRead.set(text, forms)
  return forms
}

const formsIn = (text: string): PublicationForm[] => {
  const parts = text
    .split(/[;\n]/)
    .map(fold)
    .filter((part) => part !== '')
  const forms = parts.flatMap((part): PublicationForm[] => {
    const named = FORM_WORDS.filter(([, words]) => words.test(part)).map(([form]) => form)
    return named.length > 0 ? named : ['other']
  })
  return [...new Set(forms)]
}
