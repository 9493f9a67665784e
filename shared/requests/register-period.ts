import { z } from 'zod'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { noConditions, type RequestQuery } from './request-log.ts'

/** Which part of the register: the number series of a year, or what was received from one day to another. */
export const registerPeriodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: z.number().int().min(1900).max(2200) }),
  z
    .object({ kind: z.literal('days'), from: localDateSchema, to: localDateSchema })
    .refine(({ from, to }) => from <= to, {
      error: 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi. Hãy chọn lại.',
      path: ['to'],
    }),
])
export type RegisterPeriod = z.infer<typeof registerPeriodSchema>

/** Every request of a period, by number, as the book and the spreadsheet hold them. */
export const periodQuery = (period: RegisterPeriod): RequestQuery => ({
  text: '',
  filter: 'all',
  year: period.kind === 'year' ? period.year : null,
  ids: null,
  conditions: period.kind === 'days' ? { ...noConditions, from: period.from, to: period.to } : noConditions,
  columns: [],
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 1,
})

/** «Năm 2026»; «Từ ngày 01/7/2026 đến ngày 31/12/2026». */
export const periodText = (period: RegisterPeriod): string =>
  period.kind === 'year' ? `Năm ${period.year}` : `Từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`

/** «2026»; «2026-07-01-2026-12-31»: for a file's name. */
export const periodFileText = (period: RegisterPeriod): string =>
  period.kind === 'year' ? String(period.year) : `${period.from satisfies LocalDate}-den-${period.to}`
