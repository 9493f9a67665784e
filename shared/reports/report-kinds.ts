import type { Agency } from '../agency/agency.ts'
import type { FigureSection, ReportKind } from './report-file.ts'

type KindWords = {
  /** As the officer chooses it. */
  readonly label: string
  /** For whom and when, in a line. */
  readonly purpose: string
  /** Heading of the paper and what stands under it. */
  readonly title: string
  readonly subject: string
  /** What its figures are about, in the order of the paper. */
  readonly sections: readonly FigureSection[]
}

const whole: readonly FigureSection[] = ['catalogue', 'requests', 'programme']

/** What each kind of report is, contains and is called; what asks for it stands in the law book. */
export const kindsOfReport: Readonly<Record<ReportKind, KindWords>> = {
  annual: {
    label: 'Báo cáo hằng năm',
    purpose: 'Gửi Sở Tư pháp tổng hợp, theo kỳ báo cáo hằng năm.',
    title: 'BÁO CÁO',
    subject: 'Kết quả thực hiện pháp luật về tiếp cận thông tin',
    sections: whole,
  },
  adHoc: {
    label: 'Báo cáo đột xuất',
    purpose: 'Gửi Sở Tư pháp khi có văn bản yêu cầu; kỳ do văn bản yêu cầu nêu.',
    title: 'BÁO CÁO',
    subject: 'Tình hình thực hiện pháp luật về tiếp cận thông tin',
    sections: whole,
  },
  threeYears: {
    label: 'Số liệu nhiều năm',
    purpose: 'Gửi Sở Tư pháp để tỉnh tổng hợp báo cáo định kỳ gửi Bộ Tư pháp.',
    title: 'BÁO CÁO',
    subject: 'Số liệu thực hiện pháp luật về tiếp cận thông tin',
    sections: whole,
  },
  peoplesCouncil: {
    label: 'Báo cáo Hội đồng nhân dân',
    purpose: 'Kết quả công khai thông tin, trình kỳ họp thường lệ gần nhất; đồng gửi Mặt trận Tổ quốc.',
    title: 'BÁO CÁO',
    subject: 'Kết quả công khai thông tin',
    sections: ['catalogue'],
  },
  evidence: {
    label: 'Tài liệu kiểm chứng tiếp cận pháp luật',
    purpose: 'Bảng kê việc lập, cập nhật, đăng tải hai danh mục để đánh giá xã đạt chuẩn tiếp cận pháp luật.',
    title: 'TÀI LIỆU KIỂM CHỨNG',
    subject: 'Việc lập, cập nhật, đăng tải danh mục thông tin',
    sections: ['catalogue'],
  },
}

/** «xã Nà Phai» from «Ủy ban nhân dân xã Nà Phai»; empty when the agency is called otherwise. */
const placeOf = (name: string): string => /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(.+)$/iu.exec(name)?.[1] ?? ''

const atPlace = (body: string, { name }: Pick<Agency, 'name'>): string => `${body} ${placeOf(name) || 'cùng cấp'}`

/** «tỉnh Lạng Sơn» from «Tỉnh Lạng Sơn»; a bare name stays as it was typed. */
const provinceInSentence = (province: string): string =>
  province.replace(/^(Tỉnh|Thành phố|Thủ đô)\s/u, (word) => word.toLowerCase())

/** To whom a report goes; null for what is no letter. */
export const addresseeOf = (kind: ReportKind, agency: Pick<Agency, 'name' | 'province'>): string | null => {
  if (kind === 'evidence') return null
  return kind === 'peoplesCouncil'
    ? atPlace('Hội đồng nhân dân', agency)
    : `Sở Tư pháp ${provinceInSentence(agency.province)}`
}

/** Lines of «Nơi nhận». */
export const recipientsOf = (kind: ReportKind, agency: Pick<Agency, 'name'>): string[] => [
  ...(kind === 'evidence' ? [] : ['Như trên;']),
  ...(kind === 'peoplesCouncil' ? [`${atPlace('Ủy ban Mặt trận Tổ quốc Việt Nam', agency)};`] : []),
  'Lưu: VT.',
]
