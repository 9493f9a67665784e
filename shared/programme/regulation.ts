import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { lineOf, optionalDay, type ProgrammeField, requiredLine } from './programme-field.ts'

const regulationObject = z.object({
  title: requiredLine(500, 'tên quy chế'),
  /** Of the decision that issued it; empty while it is a draft. */
  number: lineOf(100),
  decidedOn: optionalDay,
  inForceFrom: optionalDay,
  endedOn: optionalDay,
  publishedOn: optionalDay,
  changes: lineOf(2000),
  note: lineOf(2000),
})
export type RegulationFields = z.infer<typeof regulationObject>

export const regulationFieldsSchema = regulationObject.superRefine((fields, context) => {
  const { number, decidedOn, inForceFrom, endedOn } = fields
  const wrong = (path: keyof RegulationFields, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (number !== '' && decidedOn === null) wrong('decidedOn', 'Đã có số quyết định thì phải có ngày ban hành.')
  if (number === '' && decidedOn !== null) wrong('number', 'Hãy nhập số quyết định ban hành.')
  if (inForceFrom !== null && decidedOn !== null && inForceFrom < decidedOn)
    wrong('inForceFrom', 'Ngày có hiệu lực không trước ngày ban hành.')
  if (endedOn !== null && endedOn < (inForceFrom ?? decidedOn ?? endedOn))
    wrong('endedOn', 'Ngày hết hiệu lực không trước ngày có hiệu lực.')
})

export const blankRegulation: RegulationFields = {
  title: 'Quy chế cung cấp thông tin',
  number: '',
  decidedOn: null,
  inForceFrom: null,
  endedOn: null,
  publishedOn: null,
  changes: '',
  note: '',
}

export const regulationFields: readonly ProgrammeField<keyof RegulationFields>[] = [
  { key: 'title', label: 'Tên quy chế', input: 'text', required: true, width: 30 },
  { key: 'number', label: 'Số quyết định ban hành', input: 'line', hint: 'Để trống khi còn là dự thảo.', width: 15 },
  { key: 'decidedOn', label: 'Ngày ban hành', input: 'day', width: 12 },
  { key: 'inForceFrom', label: 'Có hiệu lực từ', input: 'day', hint: 'Để trống thì tính từ ngày ban hành.', width: 12 },
  { key: 'endedOn', label: 'Hết hiệu lực từ', input: 'day', width: 12 },
  { key: 'publishedOn', label: 'Ngày công bố công khai', input: 'day', width: 12 },
  { key: 'changes', label: 'Nội dung sửa đổi so với lần trước', input: 'text' },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]

type Force = Pick<RegulationFields, 'decidedOn' | 'inForceFrom' | 'endedOn'>

/** True when a version holds on a day; from `endedOn` on it does not. */
export const holdsRegulation = ({ decidedOn, inForceFrom, endedOn }: Force, on: LocalDate): boolean => {
  const from = inForceFrom ?? decidedOn
  return decidedOn !== null && from !== null && from <= on && (endedOn === null || endedOn > on)
}
