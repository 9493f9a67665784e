/** Where else in the register a person is named, beside the records picked to be anonymised. */
export type MentionPlace =
  | 'view'
  | 'draft'
  | 'narrative'
  | 'sentReport'
  | 'programme'
  | 'request'
  | 'petition'
  | 'subject'

/** One such place; `what` names it without the person: «kỳ 01/01/2026 – 31/12/2026». */
export type Mention = {
  readonly place: MentionPlace
  /** Of the request or petition; null elsewhere. */
  readonly id: number | null
  readonly what: string
}

/** What each place is called, and what becomes of it. */
export const mentionPlaces: Readonly<Record<MentionPlace, { readonly label: string; readonly becomes: string }>> = {
  view: { label: 'Cách xem đã lưu của Sổ theo dõi', becomes: 'bị xóa cùng lượt ẩn danh' },
  draft: { label: 'Bản đang nhập dở', becomes: 'giữ nguyên; hãy lưu hoặc bỏ bản này' },
  narrative: { label: 'Nhận định, lý do ghi trong báo cáo', becomes: 'giữ nguyên; hãy mở báo cáo và sửa câu chữ' },
  sentReport: { label: 'Báo cáo đã xuất', becomes: 'giữ nguyên như đã xuất' },
  programme: { label: 'Kế hoạch triển khai', becomes: 'giữ nguyên; hãy mở Kế hoạch và sửa câu chữ' },
  request: { label: 'Yêu cầu khác', becomes: 'giữ nguyên; chọn thêm nếu cũng phải ẩn danh' },
  petition: { label: 'Kiến nghị khác', becomes: 'giữ nguyên; chọn thêm nếu cũng phải ẩn danh' },
  subject: { label: 'Sổ đề nghị về dữ liệu cá nhân', becomes: 'giữ nguyên vì là chứng cứ đã giải quyết đề nghị' },
}

/** More are only counted. */
export const mostMentions = 100
