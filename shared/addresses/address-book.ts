import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'

const line = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)

/** Another agency, or a unit of this commune. */
export const addressKinds = ['agency', 'unit'] as const
export type AddressKind = (typeof addressKinds)[number]
export const addressKindLabels: Readonly<Record<AddressKind, string>> = {
  agency: 'Cơ quan khác',
  unit: 'Đơn vị trong xã',
}

/** What is kept of an agency or unit to which questions are put or requesters are directed. */
export const addressFieldsSchema = z.object({
  name: line(200).min(1, 'Hãy nhập tên cơ quan, đơn vị.'),
  kind: z.enum(addressKinds, { error: 'Hãy chọn loại: cơ quan khác hoặc đơn vị trong xã.' }),
  address: line(500),
  phone: line(40).refine(
    (text) => text === '' || /^[+0-9 ().-]{3,40}$/.test(text),
    'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm.',
  ),
  email: line(120).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'Địa chỉ thư điện tử không đúng, ví dụ: so@tinh.gov.vn.',
  ),
  /** Fields of information it answers for, parted by «;». */
  answersFor: line(1000),
  note: line(1000),
})
export type AddressFields = z.infer<typeof addressFieldsSchema>

export const blankAddress: AddressFields = {
  name: '',
  kind: 'agency',
  address: '',
  phone: '',
  email: '',
  answersFor: '',
  note: '',
}

/** The fields alone of an entry. */
export const addressFieldsOf = (entry: AddressFields): AddressFields => {
  const { name, kind, address, phone, email, answersFor, note } = entry
  return { name, kind, address, phone, email, answersFor, note }
}

/** An entry of the address book; `retiredOn` is the day it was put aside, null while it is in use. */
export type AddressEntry = AddressFields & { readonly id: number; readonly retiredOn: LocalDate | null }

export const addressQuerySchema = z.object({
  text: z.string().max(200),
  /** Null: both kinds. */
  kind: z.enum(addressKinds).nullable(),
  /** What is asked for: entries that answer for it come first, the others follow. */
  about: z.string().max(4000).default(''),
  withRetired: z.boolean().default(false),
  limit: z.number().int().min(1).max(500),
})
export type AddressQuery = z.infer<typeof addressQuerySchema>

/** The first entries found, and how many there are. */
export type AddressPage = { readonly total: number; readonly entries: readonly AddressEntry[] }
