import { z } from 'zod'
import { clockTimePattern } from '../calendar/clock-time.ts'

const line = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const required = (max: number, what: string) => line(max).min(1, `Hãy nhập ${what}.`)
const email = line(120).refine(
  (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  'Địa chỉ thư điện tử không đúng, ví dụ: ubnd@xa.gov.vn.',
)
const phone = line(40).refine(
  (text) => text === '' || /^[+0-9 ().-]{6,40}$/.test(text),
  'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm.',
)

/** Vùng: decides the cost rate by area (Thông tư 46/2018/TT-BTC Điều 3). */
export const agencyAreas = ['normal', 'difficult', 'veryDifficult'] as const
export type AgencyArea = (typeof agencyAreas)[number]
export const agencyAreaLabels: Readonly<Record<AgencyArea, string>> = {
  normal: 'Thường',
  difficult: 'Kinh tế - xã hội khó khăn',
  veryDifficult: 'Kinh tế - xã hội đặc biệt khó khăn',
}

const clockTime = z.string().regex(clockTimePattern, 'Ghi giờ:phút, ví dụ 07:30.')

/** One stretch of the agency's working day, local time HH:mm; the end is the first minute after it. */
export const workingHoursSchema = z
  .object({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, { error: 'Giờ kết thúc phải sau giờ bắt đầu.', path: ['to'] })
export type WorkingHours = z.infer<typeof workingHoursSchema>

/** When the app reminds of a request that falls due, in working days of the agency. Overdue ones stand on the desk anyway. */
export const reminderHabitsSchema = z.object({
  on: z.boolean(),
  /** The first reminder comes so many working days ahead. */
  workingDaysBefore: z
    .int('Ghi số ngày làm việc, ví dụ 5.')
    .min(2, 'Ghi từ 2 trở lên; ngày làm việc ngay trước có ô riêng.')
    .max(20, 'Ghi từ 20 trở xuống.'),
  /** On the last working day before. */
  dayBefore: z.boolean(),
  onTheDay: z.boolean(),
})
export type ReminderHabits = z.infer<typeof reminderHabitsSchema>

/** What the agency does with reports: makes its own, or also puts those of many agencies together (Sở Tư pháp). */
export const agencyRoles = ['agency', 'consolidator'] as const
export type AgencyRole = (typeof agencyRoles)[number]
export const agencyRoleLabels: Readonly<Record<AgencyRole, string>> = {
  agency: 'Cơ quan cung cấp thông tin',
  consolidator: 'Cơ quan tổng hợp (Sở Tư pháp)',
}

/** What the wizard asks once and every paper prints. */
export const agencySchema = z.object({
  name: required(200, 'tên cơ quan'),
  parentName: line(200),
  province: required(100, 'tỉnh, thành phố'),
  place: required(100, 'địa danh ghi trên văn bản'),
  documentSymbol: required(20, 'ký hiệu cơ quan trên văn bản'),
  address: required(300, 'địa chỉ'),
  phone: phone.min(1, 'Hãy nhập số điện thoại.'),
  fax: phone,
  email,
  website: line(300),
  receivingHours: required(300, 'thời gian tiếp nhận yêu cầu'),
  receivingPlace: required(300, 'địa điểm tiếp nhận yêu cầu'),
  receivingMethods: required(500, 'phương thức tiếp nhận yêu cầu'),
  focalPoint: z.object({
    name: required(120, 'họ tên người làm đầu mối'),
    position: line(120),
    phone,
    email,
  }),
  signer: z.object({
    authority: line(120),
    position: required(120, 'chức vụ người ký'),
    name: required(120, 'họ tên người ký'),
  }),
  area: z.enum(agencyAreas),
  /** Cơ quan quản lý thu and Kho bạc on papers that tell what to pay (Điều 4 Thông tư 46/2018/TT-BTC); empty leaves a line to write on. */
  collectingOffice: line(200),
  treasury: line(200),
  /** Whether Saturday is a working day when limits are counted; a Saturday-morning shift does not by itself make it one. */
  saturdayCounts: z.boolean(),
  /** The working day, in order: says whether a request came after hours. Moves no limit. */
  workingHours: z
    .array(workingHoursSchema)
    .min(1, 'Hãy nhập giờ làm việc.')
    .max(4)
    .refine(
      (hours) => hours.every((one, index) => index === 0 || (hours[index - 1]?.to ?? '') <= one.from),
      'Các buổi làm việc phải theo thứ tự và không chồng lên nhau.',
    ),
  /** MM-DD by which the yearly report must reach Sở Tư pháp; set by each province, empty until known. */
  reportDueMonthDay: z.string().regex(/^(\d{2}-\d{2})?$/, 'Ghi ngày/tháng, ví dụ 20/12.'),
  reminders: reminderHabitsSchema,
  role: z.enum(agencyRoles),
  /** Code of the unit in the national list (five digits a commune, two a province); empty while unknown. */
  code: z
    .string()
    .regex(
      /^(\d{2}|\d{5})?$/,
      'Mã đơn vị hành chính gồm 5 chữ số (xã, phường, đặc khu) hoặc 2 chữ số (tỉnh, thành phố).',
    ),
})
export type Agency = z.infer<typeof agencySchema>

/** The steps of the first-run wizard, in order. */
export const agencySteps = ['identity', 'receiving', 'people'] as const
export type AgencyStep = (typeof agencySteps)[number]

/** Which fields each step holds; a step is complete when these parse. */
export const agencyStepFields = {
  identity: [
    'name',
    'parentName',
    'province',
    'code',
    'place',
    'documentSymbol',
    'address',
    'phone',
    'fax',
    'email',
    'website',
    'area',
    'collectingOffice',
    'treasury',
  ],
  receiving: [
    'receivingHours',
    'receivingPlace',
    'receivingMethods',
    'workingHours',
    'saturdayCounts',
    'reportDueMonthDay',
  ],
  people: ['focalPoint', 'signer'],
} as const satisfies Record<AgencyStep, readonly (keyof Agency)[]>
