import { z } from 'zod'
import { choicesOf, lineOf, optionalDay, type ProgrammeField, requiredDay, requiredLine } from './programme-field.ts'

export const inspectionKinds = ['selfCheck', 'inspection', 'audit', 'violation'] as const
export type InspectionKind = (typeof inspectionKinds)[number]
export const inspectionKindLabels: Readonly<Record<InspectionKind, string>> = {
  selfCheck: 'Tự kiểm tra',
  inspection: 'Cấp trên kiểm tra',
  audit: 'Thanh tra',
  violation: 'Vụ việc vi phạm',
}

const inspectionObject = z.object({
  subject: requiredLine(1000, 'nội dung'),
  kind: z.enum(inspectionKinds, { error: 'Hãy chọn loại.' }),
  on: requiredDay('ngày'),
  by: lineOf(300),
  result: lineOf(2000),
  handling: lineOf(1000),
  handledOn: optionalDay,
  note: lineOf(2000),
})
export type InspectionFields = z.infer<typeof inspectionObject>

export const inspectionFieldsSchema = inspectionObject.superRefine(({ kind, on, handling, handledOn }, context) => {
  const wrong = (path: keyof InspectionFields, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (handledOn !== null && on !== null && handledOn < on)
    wrong('handledOn', 'Ngày xử lý xong không trước ngày xảy ra.')
  if (kind === 'violation' && handledOn !== null && handling === '') wrong('handling', 'Hãy ghi hình thức xử lý.')
})

export const blankInspection: InspectionFields = {
  subject: '',
  kind: 'selfCheck',
  on: null,
  by: '',
  result: '',
  handling: '',
  handledOn: null,
  note: '',
}

export const inspectionFields: readonly ProgrammeField<keyof InspectionFields>[] = [
  {
    key: 'subject',
    label: 'Nội dung',
    input: 'text',
    required: true,
    hint: 'Ghi việc, không ghi họ tên người vi phạm.',
    width: 26,
  },
  {
    key: 'kind',
    label: 'Loại',
    input: 'choice',
    choices: choicesOf(inspectionKinds, inspectionKindLabels),
    required: true,
    width: 13,
  },
  { key: 'on', label: 'Ngày kiểm tra, xảy ra', heading: 'Ngày', input: 'day', required: true, width: 11 },
  { key: 'by', label: 'Cơ quan kiểm tra, phát hiện', heading: 'Cơ quan kiểm tra', input: 'line', width: 14 },
  { key: 'result', label: 'Kết quả, kết luận', input: 'text', width: 18 },
  { key: 'handling', label: 'Xử lý, khắc phục', input: 'text', width: 14 },
  { key: 'handledOn', label: 'Ngày xử lý xong', input: 'day', width: 11 },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]
