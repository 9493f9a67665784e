import { z } from 'zod'
import { isLocalDate, type LocalDate } from './local-date.ts'

/** A day coming from a screen or a file. */
export const localDateSchema = z
  .string()
  .refine(isLocalDate, 'Ngày không đúng; ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2026.')
  .meta({ format: 'date' })
  .transform((text) => text as LocalDate)
