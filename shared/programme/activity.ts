import { z } from 'zod'
import { choicesOf, lineOf, optionalCount, type ProgrammeField, requiredDay, requiredLine } from './programme-field.ts'

export const activityKinds = ['briefing', 'training', 'spread', 'media', 'other'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityKindLabels: Readonly<Record<ActivityKind, string>> = {
  briefing: 'Hội nghị quán triệt, triển khai',
  training: 'Tập huấn',
  spread: 'Tuyên truyền, phổ biến pháp luật',
  media: 'Truyền thanh, đăng tin, cấp phát tài liệu',
  other: 'Hoạt động khác',
}

const activityForms = ['inPerson', 'online', 'both', 'combined', 'loudspeaker', 'posting', 'other'] as const
const activityFormLabels: Readonly<Record<(typeof activityForms)[number], string>> = {
  inPerson: 'Trực tiếp',
  online: 'Trực tuyến',
  both: 'Trực tiếp kết hợp trực tuyến',
  combined: 'Lồng ghép trong cuộc họp, hội nghị khác',
  loudspeaker: 'Truyền thanh cơ sở',
  posting: 'Đăng tải, niêm yết',
  other: 'Hình thức khác',
}

/** Who took part, as reports count people. */
export const participantKinds = ['officials', 'focalPoints', 'organisations', 'residents', 'others'] as const
export type ParticipantKind = (typeof participantKinds)[number]
export const participantLabels: Readonly<Record<ParticipantKind, string>> = {
  officials: 'Cán bộ, công chức, viên chức',
  focalPoints: 'Người làm đầu mối cung cấp thông tin',
  organisations: 'Đại diện cơ quan, tổ chức, đoàn thể',
  residents: 'Người dân',
  others: 'Người khác',
}

export const activityFieldsSchema = z.object({
  topic: requiredLine(1000, 'nội dung hoạt động'),
  kind: z.enum(activityKinds, { error: 'Hãy chọn loại hoạt động.' }),
  on: requiredDay('ngày tổ chức'),
  form: z.enum(activityForms, { error: 'Hãy chọn hình thức.' }),
  place: lineOf(300),
  officials: optionalCount,
  focalPoints: optionalCount,
  organisations: optionalCount,
  residents: optionalCount,
  others: optionalCount,
  handouts: lineOf(1000),
  handoutCount: optionalCount,
  /** The task it carries out. */
  taskId: z.int().positive().nullable(),
  note: lineOf(2000),
})
export type ActivityFields = z.infer<typeof activityFieldsSchema>

export const blankActivity: ActivityFields = {
  topic: '',
  kind: 'briefing',
  on: null,
  form: 'inPerson',
  place: '',
  officials: null,
  focalPoints: null,
  organisations: null,
  residents: null,
  others: null,
  handouts: '',
  handoutCount: null,
  taskId: null,
  note: '',
}

/** The kinds that have a column on paper. */
const columns: Readonly<Partial<Record<ParticipantKind, { readonly heading: string; readonly width: number }>>> = {
  officials: { heading: 'Cán bộ', width: 8 },
  focalPoints: { heading: 'Đầu mối', width: 8 },
  residents: { heading: 'Người dân', width: 8 },
}

export const activityFields: readonly ProgrammeField<Exclude<keyof ActivityFields, 'taskId'>>[] = [
  { key: 'topic', label: 'Nội dung', input: 'text', required: true, width: 26 },
  {
    key: 'kind',
    label: 'Loại hoạt động',
    heading: 'Loại',
    input: 'choice',
    choices: choicesOf(activityKinds, activityKindLabels),
    required: true,
    width: 15,
  },
  { key: 'on', label: 'Ngày tổ chức', heading: 'Ngày', input: 'day', required: true, width: 11 },
  {
    key: 'form',
    label: 'Hình thức',
    input: 'choice',
    choices: choicesOf(activityForms, activityFormLabels),
    width: 13,
  },
  { key: 'place', label: 'Địa điểm', input: 'line' },
  ...participantKinds.map((key) => ({ key, label: participantLabels[key], input: 'count' as const, ...columns[key] })),
  { key: 'handouts', label: 'Tài liệu cấp phát', input: 'text', width: 14 },
  { key: 'handoutCount', label: 'Số bản tài liệu', input: 'count' },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]

/** Everybody who took part. */
export const participantsOf = (activity: Pick<ActivityFields, ParticipantKind>): number =>
  participantKinds.reduce((sum, kind) => sum + (activity[kind] ?? 0), 0)
