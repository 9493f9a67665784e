import { z } from 'zod'
import { addMonths } from '../calendar/limit-end.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { isOngoing, readDueText } from './due-text.ts'
import { choicesOf, lineOf, optionalDay, type ProgrammeField, requiredLine } from './programme-field.ts'

/** What the plans of provinces group their tasks by. */
export const taskGroups = [
  'detailedPlan',
  'spread',
  'legalReview',
  'focalPoint',
  'procedure',
  'catalogue',
  'portal',
  'database',
  'digitise',
  'training',
  'regulation',
  'conditions',
  'inspection',
  'report',
  'other',
] as const
export type TaskGroup = (typeof taskGroups)[number]
export const taskGroupLabels: Readonly<Record<TaskGroup, string>> = {
  detailedPlan: 'Kế hoạch chi tiết',
  spread: 'Quán triệt, tuyên truyền, phổ biến',
  legalReview: 'Rà soát văn bản quy phạm pháp luật',
  focalPoint: 'Công khai, kiện toàn đầu mối',
  procedure: 'Thủ tục hành chính',
  catalogue: 'Danh mục thông tin',
  portal: 'Cổng, trang thông tin điện tử',
  database: 'Cơ sở dữ liệu thông tin',
  digitise: 'Số hóa, kết nối dữ liệu',
  training: 'Tập huấn',
  regulation: 'Quy chế nội bộ',
  conditions: 'Cơ sở vật chất, kinh phí',
  inspection: 'Theo dõi, kiểm tra',
  report: 'Báo cáo, thống kê',
  other: 'Nhiệm vụ khác',
}

export const taskStates = ['notStarted', 'underWay', 'done', 'notApplicable'] as const
export type TaskState = (typeof taskStates)[number]
export const taskStateLabels: Readonly<Record<TaskState, string>> = {
  notStarted: 'Chưa làm',
  underWay: 'Đang làm',
  done: 'Xong',
  notApplicable: 'Không áp dụng',
}

export const taskRhythms = ['once', 'quarterly', 'yearly'] as const
const rhythmLabels: Readonly<Record<(typeof taskRhythms)[number], string>> = {
  once: 'Một lần',
  quarterly: 'Mỗi quý',
  yearly: 'Mỗi năm',
}

const taskObject = z.object({
  title: requiredLine(1000, 'tên nhiệm vụ'),
  group: z.enum(taskGroups, { error: 'Hãy chọn nhóm nhiệm vụ.' }),
  lead: lineOf(300),
  help: lineOf(500),
  /** As the plan prints it. */
  dueText: lineOf(300),
  /** The last day; null where the plan names none. */
  dueOn: optionalDay,
  repeats: z.enum(taskRhythms),
  product: lineOf(1000),
  state: z.enum(taskStates, { error: 'Hãy chọn tình trạng.' }),
  doneOn: optionalDay,
  /** Why it does not apply. */
  reason: lineOf(1000),
  /** The plan it comes from, and where in it. */
  plan: lineOf(300),
  section: lineOf(60),
  note: lineOf(2000),
})
export type TaskFields = z.infer<typeof taskObject>

export const taskFieldsSchema = taskObject.superRefine((task, context) => {
  const wrong = (path: keyof TaskFields, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (task.state === 'done' && task.doneOn === null) wrong('doneOn', 'Hãy nhập ngày hoàn thành.')
  if (task.state !== 'done' && task.doneOn !== null)
    wrong('doneOn', 'Nhiệm vụ chưa xong thì để trống ngày hoàn thành, hoặc chọn tình trạng «Xong».')
  if (task.state === 'notApplicable' && task.reason === '') wrong('reason', 'Hãy ghi lý do không áp dụng.')
  if (task.repeats !== 'once' && dueOf(task) === null)
    wrong('dueOn', 'Nhiệm vụ lặp lại cần ngày đến hạn để biết lần sau.')
})

export const blankTask: TaskFields = {
  title: '',
  group: 'other',
  lead: '',
  help: '',
  dueText: '',
  dueOn: null,
  repeats: 'once',
  product: '',
  state: 'notStarted',
  doneOn: null,
  reason: '',
  plan: '',
  section: '',
  note: '',
}

export const taskFields: readonly ProgrammeField<keyof TaskFields>[] = [
  {
    key: 'title',
    label: 'Nhiệm vụ',
    input: 'text',
    required: true,
    width: 28,
    known: [
      'Nội dung',
      'Nội dung nhiệm vụ',
      'Nội dung công việc',
      'Nội dung thực hiện',
      'Công việc',
      'Tên nhiệm vụ',
      'Hoạt động',
    ],
  },
  {
    key: 'group',
    label: 'Nhóm nhiệm vụ',
    input: 'choice',
    choices: choicesOf(taskGroups, taskGroupLabels),
    required: true,
    known: ['Nhóm', 'Lĩnh vực'],
  },
  {
    key: 'lead',
    label: 'Chủ trì',
    input: 'line',
    width: 14,
    known: [
      'Cơ quan chủ trì',
      'Đơn vị chủ trì',
      'Cơ quan thực hiện',
      'Đơn vị thực hiện',
      'Người thực hiện',
      'Phụ trách',
    ],
  },
  {
    key: 'help',
    label: 'Phối hợp',
    input: 'line',
    width: 14,
    known: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Cơ quan, đơn vị phối hợp'],
  },
  {
    key: 'dueText',
    label: 'Thời hạn ghi trong kế hoạch',
    heading: 'Thời hạn',
    input: 'line',
    hint: 'Ví dụ: Quý IV năm 2026; Thường xuyên. Quý, tháng, năm được hiểu là đến ngày cuối.',
    width: 12,
    known: ['Thời gian', 'Thời gian thực hiện', 'Thời gian hoàn thành', 'Thời hạn hoàn thành', 'Tiến độ'],
  },
  {
    key: 'dueOn',
    label: 'Ngày đến hạn',
    input: 'day',
    hint: 'Để trống thì phần mềm hiểu theo thời hạn ghi ở trên, nếu đọc được.',
    known: ['Hạn', 'Hạn hoàn thành'],
  },
  { key: 'repeats', label: 'Lặp lại', input: 'choice', choices: choicesOf(taskRhythms, rhythmLabels) },
  {
    key: 'product',
    label: 'Sản phẩm',
    input: 'text',
    width: 16,
    known: ['Sản phẩm, kết quả', 'Kết quả', 'Kết quả, sản phẩm', 'Sản phẩm dự kiến'],
  },
  { key: 'state', label: 'Tình trạng', input: 'choice', choices: choicesOf(taskStates, taskStateLabels), width: 12 },
  { key: 'doneOn', label: 'Ngày hoàn thành', input: 'day' },
  { key: 'reason', label: 'Lý do không áp dụng', input: 'text' },
  {
    key: 'plan',
    label: 'Theo kế hoạch',
    input: 'line',
    hint: 'Số, ngày, cơ quan ban hành kế hoạch.',
    known: ['Kế hoạch', 'Căn cứ'],
  },
  { key: 'section', label: 'Mục trong kế hoạch', input: 'line', known: ['Mục'] },
  { key: 'note', label: 'Ghi chú', input: 'text' },
]

/** The last day of a task: as typed, else as the words of the plan mean it. */
export const dueOf = ({ dueOn, dueText }: Pick<TaskFields, 'dueOn' | 'dueText'>): LocalDate | null =>
  dueOn ?? readDueText(dueText)

/** Where a task stands on a day. */
export const taskStandings = [
  'late',
  'soon',
  'running',
  'ongoing',
  'open',
  'done',
  'doneLate',
  'notApplicable',
] as const
export type TaskStanding = (typeof taskStandings)[number]
export const taskStandingLabels: Readonly<Record<TaskStanding, string>> = {
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  running: 'Còn hạn',
  ongoing: 'Thường xuyên',
  open: 'Chưa định thời hạn',
  done: 'Xong',
  doneLate: 'Xong, trễ hạn',
  notApplicable: 'Không áp dụng',
}

/** How a task stands on a day; `soonUntil` is the last day that counts as soon. Due on a day still means on time on that whole day. */
export const taskStanding = (
  task: Pick<TaskFields, 'state' | 'doneOn' | 'dueOn' | 'dueText'>,
  today: LocalDate,
  soonUntil: LocalDate,
): TaskStanding => {
  const due = dueOf(task)
  if (task.state === 'notApplicable') return 'notApplicable'
  if (task.state === 'done') return due !== null && task.doneOn !== null && task.doneOn > due ? 'doneLate' : 'done'
  if (due === null) return isOngoing(task.dueText) ? 'ongoing' : 'open'
  if (due < today) return 'late'
  return due <= soonUntil ? 'soon' : 'running'
}

/** Months from one time to the next. */
const rhythmMonths = { quarterly: 3, yearly: 12 } as const

/** The end of a month stays one: 30/6 → 30/9 → 31/12. */
const monthsLater = (day: LocalDate, months: number): LocalDate => {
  const next = addDays(day, 1)
  const isLast = next.slice(5, 7) !== day.slice(5, 7)
  return isLast ? addDays(addMonths(next, months), -1) : addMonths(day, months)
}

/** The next time of a task that repeats, ready to be added; null for one that is done once. */
export const nextTask = (task: TaskFields): TaskFields | null => {
  const due = dueOf(task)
  if (task.repeats === 'once' || due === null) return null
  return {
    ...task,
    dueText: '',
    dueOn: monthsLater(due, rhythmMonths[task.repeats]),
    state: 'notStarted',
    doneOn: null,
    reason: '',
  }
}
