import { countText, partsOf } from './figure-text.ts'
import type { ReportFigures } from './report.ts'

/** «a; b; c» of the parts that are not zero, each with its number: «gửi trực tiếp 05 yêu cầu; …». */
export const listed = (figures: ReportFigures, mainId: string, breakdown: string): string =>
  partsOf(figures, mainId, breakdown)
    .filter((part) => (part.value ?? 0) > 0)
    .map(
      (part) => `${part.label.charAt(0).toLowerCase()}${part.label.slice(1)} ${countText(part.value ?? 0, part.unit)}`,
    )
    .join('; ')

/** « (…)» with the blank before it; nothing for nothing. */
export const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`)
/** A sentence about a number that is not zero; otherwise nothing. */
export const when = (value: number, text: (value: number) => string): string => (value > 0 ? text(value) : '')
