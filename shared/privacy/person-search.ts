import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'

/** Who is looked for; at least one of the three. */
export const personSearchSchema = z
  .object({
    name: z.string().trim().max(120),
    idNumber: z.string().trim().max(20),
    phone: z.string().trim().max(40),
  })
  .refine(({ name, idNumber, phone }) => name.length + idNumber.length + phone.length > 3, {
    path: ['name'],
    message: 'Hãy nhập họ tên, số giấy tờ hoặc số điện thoại.',
  })
export type PersonSearch = z.infer<typeof personSearchSchema>

/** Where somebody was found: as who asked or stood for them, or named in what was written. */
export type FoundAs = 'person' | 'mentioned'
export const foundAsLabels: Readonly<Record<FoundAs, string>> = {
  person: 'Người yêu cầu, người đại diện hoặc người cùng yêu cầu',
  mentioned: 'Được nhắc đến',
}

/** A request or a petition found; the name is shown to tell people of one name apart, the number masked. */
export type PersonFind = {
  readonly kind: 'request' | 'petition'
  readonly id: number
  readonly label: string
  readonly receivedOn: LocalDate
  readonly name: string
  readonly idNumber: string
  readonly as: FoundAs
  readonly papers: number
  readonly files: number
}

/** More are not listed: the search says too little. */
export const mostFinds = 500
