import { z } from 'zod'

/** Whose reports are put together: the communes of one province (its code), or the provinces of the country. */
export const scopeSchema = z.string().regex(/^(\d{2}|nation|communes)$/)

const email = z
  .string()
  .trim()
  .max(120)
  .refine(
    (text) => text === '' || /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text),
    'Địa chỉ thư điện tử không đúng, ví dụ: ubnd@xa.gov.vn.',
  )

/** What the department says of an agency it expects a report from. */
export const expectedAgencyFieldsSchema = z.object({
  /** Code in the national list; empty for an agency that has none (a department, a unit). */
  code: z
    .string()
    .trim()
    .regex(/^(\d{2}|\d{5})?$/, 'Mã đơn vị hành chính gồm 5 chữ số (xã) hoặc 2 chữ số (tỉnh); để trống khi không có.'),
  name: z.string().trim().min(1, 'Hãy nhập tên cơ quan.').max(200),
  province: z.string().trim().max(100),
  email,
})
export type ExpectedAgencyFields = z.infer<typeof expectedAgencyFieldsSchema>

export type ExpectedAgency = ExpectedAgencyFields & {
  readonly id: number
  /** Day and reason it was taken off the list; null and empty while it is on it. */
  readonly removedOn: string | null
  readonly removedReason: string
}

/** Most agencies of one list: the communes of the country and room for departments. */
export const mostAgencies = 5000
