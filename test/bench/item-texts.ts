import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { blankCatalogueFields, type CatalogueFields } from '../../shared/catalogue/catalogue-item.ts'

const papers = [
  ['Quyết định', 'QĐ'],
  ['Kế hoạch', 'KH'],
  ['Báo cáo', 'BC'],
  ['Thông báo', 'TB'],
  ['Công văn', 'CV'],
  ['Tờ trình', 'TTr'],
  ['Biên bản', 'BB'],
] as const
const subjects = [
  ['dự toán thu, chi ngân sách xã', 'Ngân sách', 'Phòng Kinh tế'],
  ['quyết toán kinh phí xây dựng đường giao thông nông thôn', 'Đầu tư công', 'Phòng Kinh tế'],
  ['kế hoạch sử dụng đất hằng năm', 'Đất đai', 'Phòng Kinh tế'],
  ['bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất', 'Đất đai', 'Phòng Kinh tế'],
  ['danh sách hộ nghèo, hộ cận nghèo', 'An sinh xã hội', 'Phòng Văn hóa - Xã hội'],
  ['chi trả trợ cấp bảo trợ xã hội', 'An sinh xã hội', 'Phòng Văn hóa - Xã hội'],
  ['vệ sinh môi trường, thu gom rác thải sinh hoạt', 'Môi trường', 'Phòng Kinh tế'],
  ['phòng, chống dịch bệnh trên đàn gia súc, gia cầm', 'Nông nghiệp', 'Trung tâm Dịch vụ tổng hợp'],
  ['tuyển sinh lớp một và lớp sáu', 'Giáo dục', 'Trường Tiểu học và Trung học cơ sở'],
  ['tiêm chủng mở rộng cho trẻ em', 'Y tế', 'Trạm Y tế'],
  ['thủ tục đăng ký khai sinh, kết hôn', 'Hộ tịch', 'Trung tâm Phục vụ hành chính công'],
  ['quản lý và sử dụng quỹ phòng, chống thiên tai', 'Phòng thủ dân sự', 'Văn phòng HĐND và UBND xã'],
  ['lịch tiếp công dân của Chủ tịch Ủy ban nhân dân', 'Tiếp công dân', 'Văn phòng HĐND và UBND xã'],
] as const
const villages = [
  'Nà Phai',
  'Bản Chu',
  'Khuổi Mươi',
  'Pác Luống',
  'Đồng Ún',
  'Nà Lầu',
  'Thạch Khuyên',
  'Háng Ái',
  'Tân Yên',
  'Phiêng Bưa',
  'Còn Nưa',
  'Đoỏng Đeng',
] as const
const phases = [
  'quý I',
  'quý II',
  'quý III',
  'quý IV',
  'sáu tháng đầu năm',
  'năm',
  'đợt 1',
  'đợt 2',
  'bổ sung',
] as const

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T

/** A row as a commune writes it; no two indexes give the same title. `daysAgo` gives a day so many days back. */
export const makeItem = (index: number, daysAgo: (days: number) => LocalDate): CatalogueFields => {
  const [paper, symbol] = pick(papers, index)
  const [subject, field, creatingUnit] = pick(subjects, Math.floor(index / 3))
  const age = (index * 37) % 3650
  const published = index % 4 !== 0
  const number = `${1 + (index % 499)}/${symbol}-UBND`
  return {
    ...blankCatalogueFields,
    title: `${paper} về ${subject} thôn ${pick(villages, Math.floor(index / 5))} ${pick(phases, Math.floor(index / 11))} ${2016 + Math.floor(age / 365)}, số thứ tự ${index + 1}`,
    documentNumber: number,
    createdOn: daysAgo(age + 3),
    field,
    creatingUnit,
    publicationForms: index % 3 === 0 ? ['portal', 'posting'] : ['portal', 'posting', 'loudspeaker'],
    publishedOn: published ? daysAgo(age) : null,
    publicationTerm: '30 ngày',
    address: published ? `https://naphai.example/tiep-can-thong-tin/${index + 1}` : '',
  }
}

/** What an officer types when looking for something: with and without tone marks, words, numbers, several words. */
export const typedQueries = [
  'thu hồi đất nà phai',
  'ngan sach xa',
  'hộ nghèo bản chu 2024',
  '12/QĐ-UBND',
  'tiem chung tre em',
  'lịch tiếp công dân',
  'rac thai pac luong quy ii',
] as const
