import { z } from 'zod'
import { choicesOf, lineOf, optionalDay, type ProgrammeField, requiredLine } from './programme-field.ts'

const needKinds = ['place', 'equipment', 'software', 'money', 'people', 'other'] as const
const needKindLabels: Readonly<Record<(typeof needKinds)[number], string>> = {
  place: 'Nơi tiếp dân, cung cấp thông tin',
  equipment: 'Trang thiết bị',
  software: 'Công nghệ thông tin',
  money: 'Kinh phí',
  people: 'Nhân lực',
  other: 'Khác',
}

const needStates = ['wanted', 'proposed', 'granted', 'met', 'declined'] as const
const needStateLabels: Readonly<Record<(typeof needStates)[number], string>> = {
  wanted: 'Chưa đề xuất',
  proposed: 'Đã đề xuất',
  granted: 'Được bố trí',
  met: 'Đã đáp ứng',
  declined: 'Chưa được bố trí',
}

export const needFieldsSchema = z.object({
  item: requiredLine(500, 'nhu cầu'),
  kind: z.enum(needKinds, { error: 'Hãy chọn loại nhu cầu.' }),
  why: lineOf(2000),
  /** Whole đồng. */
  amount: z.int('Ghi số đồng, không có phần lẻ.').min(0, 'Không ghi số âm.').max(1_000_000_000_000).nullable(),
  year: z
    .int('Ghi năm, ví dụ 2027.')
    .min(2016, 'Ghi năm đủ bốn chữ số.')
    .max(2200, 'Ghi năm đủ bốn chữ số.')
    .nullable(),
  state: z.enum(needStates, { error: 'Hãy chọn tình trạng.' }),
  proposedOn: optionalDay,
  source: lineOf(300),
  note: lineOf(2000),
})
export type NeedFields = z.infer<typeof needFieldsSchema>

export const blankNeed: NeedFields = {
  item: '',
  kind: 'equipment',
  why: '',
  amount: null,
  year: null,
  state: 'wanted',
  proposedOn: null,
  source: '',
  note: '',
}

export const needFields: readonly ProgrammeField<keyof NeedFields>[] = [
  { key: 'item', label: 'Nhu cầu', input: 'text', required: true, width: 24 },
  {
    key: 'kind',
    label: 'Loại',
    input: 'choice',
    choices: choicesOf(needKinds, needKindLabels),
    required: true,
    width: 14,
  },
  { key: 'why', label: 'Vì sao cần', input: 'text', width: 22 },
  { key: 'amount', label: 'Kinh phí dự kiến (đồng)', input: 'dong', width: 14 },
  { key: 'year', label: 'Năm', input: 'year', width: 8 },
  { key: 'state', label: 'Tình trạng', input: 'choice', choices: choicesOf(needStates, needStateLabels), width: 12 },
  { key: 'proposedOn', label: 'Ngày đề xuất', input: 'day' },
  { key: 'source', label: 'Nguồn kinh phí', input: 'line' },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]
