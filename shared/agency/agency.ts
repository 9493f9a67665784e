import { z } from 'zod'

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
  /** MM-DD by which the yearly report must reach Sở Tư pháp; set by each province, empty until known. */
  reportDueMonthDay: z.string().regex(/^(\d{2}-\d{2})?$/, 'Ghi ngày/tháng, ví dụ 20/12.'),
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
    'place',
    'documentSymbol',
    'address',
    'phone',
    'fax',
    'email',
    'website',
    'area',
  ],
  receiving: ['receivingHours', 'receivingPlace', 'receivingMethods', 'reportDueMonthDay'],
  people: ['focalPoint', 'signer'],
} as const satisfies Record<AgencyStep, readonly (keyof Agency)[]>
