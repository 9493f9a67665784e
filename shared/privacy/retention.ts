import { z } from 'zod'
import { addYears } from '../calendar/limit-end.ts'
import type { LocalDate } from '../calendar/local-date.ts'

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

/** The last day on which a request may have ended for its years to be over on `today`; a day that its month lacks is the month's last. */
export const lastClosingDay = (today: LocalDate, years: number): LocalDate => addYears(today, -years)
