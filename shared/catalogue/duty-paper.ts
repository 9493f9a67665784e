import { z } from 'zod'
import { addMonths } from '../calendar/limit-end.ts'
import { addDays, type LocalDate, localDate } from '../calendar/local-date.ts'

export const quarters = [1, 2, 3, 4] as const
export type Quarter = (typeof quarters)[number]

/** Lists of what was or must be published, drawn from the catalogue whenever they are shown, printed or saved. */
export const dutyPaperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oldInformation') }),
  z.object({ kind: z.literal('quarterly'), year: z.number().int().min(2016).max(2200), quarter: z.literal(quarters) }),
])
export type DutyPaper = z.infer<typeof dutyPaperSchema>

export const dutyPaperFiles = ['pdf', 'word', 'excel'] as const
export type DutyPaperFile = (typeof dutyPaperFiles)[number]

export const quarterNames: Readonly<Record<Quarter, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

const MONTHS = 12 / quarters.length

/** The first and last day of a quarter of the calendar year. */
export const quarterDays = (year: number, quarter: Quarter): { readonly from: LocalDate; readonly to: LocalDate } => {
  const from = localDate(`${year}-${String(MONTHS * (quarter - 1) + 1).padStart(2, '0')}-01`)
  return { from, to: addDays(addMonths(from, MONTHS), -1) }
}

/** The quarter a day lies in. */
export const quarterOf = (day: LocalDate): { readonly year: number; readonly quarter: Quarter } => ({
  year: Number(day.slice(0, 4)),
  quarter: quarters.find((quarter) => Number(day.slice(5, 7)) <= MONTHS * quarter) ?? 4,
})
