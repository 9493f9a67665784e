import type { Agency } from '../agency/agency.ts'
import { longDay, weekdayName } from '../calendar/day-text.ts'
import { type LocalDate, yearOf } from '../calendar/local-date.ts'
import { requestLabel } from '../requests/information-request.ts'
import type { Block, Run } from './paper-document.ts'

/** «05/2026»: a form's number in its yearly series, below ten with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const documentNumber = ({ number, year }: { readonly number: number; readonly year: number }): string =>
  `${String(number).padStart(2, '0')}/${year}`

/** The number's place on a paper not issued yet. */
export const openNumber = (year: number): string => `……/${year}`

/**
 * The two-column heading. The superior's name stands there only when the agency set one. `number` comes without «Số:», which the
 * drawing adds.
 */
export const headingBlock = (
  agency: Pick<Agency, 'name' | 'parentName' | 'place'>,
  number: string,
  on: LocalDate,
): Block => ({
  kind: 'heading',
  parentName: agency.parentName,
  agencyName: agency.name,
  number,
  place: agency.place,
  dateText: longDay(on),
})

/** The same heading of a paper the clerk numbers: `kind` as in «……/BC-UBND», number and day left open but for the year. */
export const openHeadingBlock = (
  agency: Pick<Agency, 'name' | 'parentName' | 'place' | 'documentSymbol'>,
  kind: 'BC' | 'TB' | 'QĐ' | 'KH',
  on: LocalDate,
): Block => ({
  kind: 'heading',
  parentName: agency.parentName,
  agencyName: agency.name,
  number: `……/${kind}-${agency.documentSymbol}`,
  place: agency.place,
  dateText: `ngày …… tháng …… năm ${yearOf(on)}`,
})

/** One line in the middle. */
export const centredBlock = (text: string, look: Omit<Run, 'text'> = {}): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...look }],
  align: 'center',
  indent: false,
})

/** Nobody may take a practice paper for a real one; `what` says which real paper it is not. */
export const trainingMark = (what = ''): Block =>
  centredBlock(`DỮ LIỆU TẬP HUẤN${what === '' ? '' : ` – KHÔNG PHẢI ${what} CỦA CƠ QUAN`}`, { bold: true })

/** Ô số 7: who signs for the agency. */
export const signerBlock = ({ signer }: Pick<Agency, 'signer'>): Block => ({
  kind: 'signatures',
  left: null,
  right: { authority: signer.authority, title: signer.position, hint: '', name: signer.name },
})

/** The focal point signs a list it made. */
export const listMakerBlock = ({ focalPoint }: Pick<Agency, 'focalPoint'>): Block => ({
  kind: 'signatures',
  left: null,
  right: { authority: '', title: 'NGƯỜI LẬP', hint: '(Ký, ghi rõ họ tên)', name: focalPoint.name },
})

/** A justified paragraph with the first line drawn in. */
export const paragraphBlock = (text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text }],
  align: 'justify',
  indent: true,
})

/** «Label: value»; an empty value prints a dotted line to be filled by hand. */
export const lineBlock = (label: string, value: string): Block => ({ kind: 'line', label, value })

/** The request's number to be read by a scanner into the search box. */
export const requestQrBlock = (request: { readonly number: number; readonly year: number }): Block => ({
  kind: 'qr',
  text: requestLabel(request),
  caption: `Yêu cầu ${requestLabel(request)}`,
})

/** «Label:» with as many lines of dots as there is to write; a known value stands there instead. */
export const linesBlock = (label: string, value: string, rows: number): Block => ({ kind: 'line', label, value, rows })

/** A line only when there is something to say. */
export const optionalLine = (label: string, value: string): readonly Block[] =>
  value === '' ? [] : [lineBlock(label, value)]

/** «thứ Sáu, ngày 27 tháng 11 năm 2026». */
export const dayWithWeekday = (day: LocalDate): string => `${weekdayName(day)}, ${longDay(day)}`
