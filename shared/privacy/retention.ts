import { z } from 'zod'
import { type LocalDate, localDate, yearOf } from '../calendar/local-date.ts'

/** The agency's own rule, by the document it names: whole years after a request ended. No law found sets them. */
export const retentionRuleSchema = z.object({
  years: z
    .number({ error: 'Hãy nhập số năm lưu, từ 1 đến 100.' })
    .int('Số năm là số nguyên.')
    .min(1, 'Hãy nhập số năm lưu, từ 1 đến 100.')
    .max(100, 'Hãy nhập số năm lưu, từ 1 đến 100.'),
  citation: z
    .string()
    .trim()
    .min(1, 'Hãy ghi văn bản quy định thời hạn lưu, ví dụ số, ngày và điều khoản.')
    .max(300, 'Không quá 300 ký tự.'),
})
export type RetentionRule = z.infer<typeof retentionRuleSchema> & { readonly at: string; readonly by: string }

/** The last day on which a request may have ended for its years to be over on `today`; 29 February counts as the 28th in other years. */
export const lastClosingDay = (today: LocalDate, years: number): LocalDate => {
  const year = yearOf(today) - years
  const day = today.slice(5)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return localDate(`${year}-${day === '02-29' && !leap ? '02-28' : day}`)
}
