import { writeFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'

const titles = [
  'Dự toán ngân sách',
  'Kế hoạch sử dụng đất',
  'Danh sách hộ được hỗ trợ',
  'Quy hoạch xây dựng',
  'Thủ tục hành chính',
  'Báo cáo công tác',
  'Lịch tiếp công dân',
  'Mức thu đóng góp',
]
const units = ['Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công']

/** Title of the n-th item: «Dự toán ngân sách thôn Trung số 1». */
export const sampleTitle = (index: number): string =>
  `${titles[index % titles.length]} thôn ${['Trung', 'Thượng', 'Hạ', 'Đông'][index % 4]} số ${index + 1}`

/** Writes a catalogue of `count` rows as a commune keeps it: title rows, merged heading, STT, days as text and as Excel days. */
export const writeSampleCatalogue = (file: string, count: number): void => {
  const rows = Array.from({ length: count }, (_, index) => [
    index + 1,
    sampleTitle(index),
    `${index + 1}/QĐ-UBND`,
    index % 2 === 0 ? `${String((index % 27) + 1).padStart(2, '0')}/10/2026` : 46_300 - (index % 60),
    'Hành chính',
    units[index % units.length],
    `https://huuthac.example/van-ban/${index + 1}`,
  ])
  const sheet = utils.aoa_to_sheet([
    ['ỦY BAN NHÂN DÂN XÃ HỮU THÁC'],
    ['DANH MỤC THÔNG TIN ĐÃ ĐƯỢC CÔNG KHAI'],
    [],
    [
      'STT',
      'Tên văn bản, hồ sơ, tài liệu',
      'Số, ký hiệu',
      'Ngày, tháng, năm tạo ra',
      'Lĩnh vực',
      'Đơn vị chủ trì',
      'Đường dẫn truy cập',
    ],
    ...rows,
  ])
  sheet['!merges'] = [utils.decode_range('A1:G1'), utils.decode_range('A2:G2')]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Danh mục')
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
