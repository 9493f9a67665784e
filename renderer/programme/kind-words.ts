import type { ProgrammePaper } from '../../shared/programme/programme-paper.ts'
import type { ProgrammeKind } from '../../shared/programme/programme-record.ts'

type KindWords = {
  readonly tab: string
  /** On the button that adds one. */
  readonly add: string
  readonly one: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly papers: readonly { readonly label: string; readonly paper: ProgrammePaper }[]
}

/** The words of each tab, and the papers drawn from it. */
export const kindWords: Readonly<Record<ProgrammeKind, KindWords>> = {
  task: {
    tab: 'Nhiệm vụ',
    add: 'Thêm nhiệm vụ',
    one: 'Nhiệm vụ',
    emptyTitle: 'Chưa có nhiệm vụ nào',
    emptyText:
      'Lấy nhiệm vụ từ mẫu kế hoạch của tỉnh, nhập bảng nhiệm vụ từ Excel hoặc Word, hoặc thêm từng nhiệm vụ. Việc đến hạn sẽ hiện ở Bàn làm việc.',
    papers: [{ label: 'Bản kế hoạch', paper: { kind: 'plan' } }],
  },
  activity: {
    tab: 'Hoạt động',
    add: 'Ghi hoạt động',
    one: 'Hoạt động',
    emptyTitle: 'Chưa ghi hoạt động nào',
    emptyText:
      'Ghi hội nghị, tập huấn, tuyên truyền đã tổ chức: ngày, nội dung, số người dự, tài liệu. Số liệu vào báo cáo năm.',
    papers: [{ label: 'In danh sách', paper: { kind: 'list', of: 'activity' } }],
  },
  review: {
    tab: 'Rà soát văn bản',
    add: 'Thêm văn bản',
    one: 'Văn bản rà soát',
    emptyTitle: 'Chưa có văn bản nào được rà soát',
    emptyText: 'Ghi từng văn bản quy phạm pháp luật đã rà soát và đề xuất; phần mềm lập báo cáo và danh mục kèm theo.',
    papers: [
      { label: 'Báo cáo rà soát', paper: { kind: 'reviewReport' } },
      { label: 'Danh mục đề nghị xử lý', paper: { kind: 'reviewList' } },
    ],
  },
  regulation: {
    tab: 'Quy chế',
    add: 'Thêm quy chế',
    one: 'Quy chế',
    emptyTitle: 'Chưa có quy chế cung cấp thông tin',
    emptyText:
      'Lập dự thảo từ thông tin cơ quan rồi sửa trong Word; khi ban hành, ghi số, ngày và đính kèm tệp đã ký. Các lần sửa đổi được giữ đủ.',
    papers: [
      { label: 'Lập dự thảo quy chế', paper: { kind: 'regulation' } },
      { label: 'In danh sách', paper: { kind: 'list', of: 'regulation' } },
    ],
  },
  inspection: {
    tab: 'Kiểm tra',
    add: 'Ghi việc kiểm tra',
    one: 'Kiểm tra, xử lý vi phạm',
    emptyTitle: 'Chưa ghi việc kiểm tra nào',
    emptyText: 'Ghi các lần tự kiểm tra, cấp trên kiểm tra, thanh tra và vụ việc vi phạm cùng kết quả xử lý.',
    papers: [{ label: 'In danh sách', paper: { kind: 'list', of: 'inspection' } }],
  },
  need: {
    tab: 'Nhu cầu',
    add: 'Thêm nhu cầu',
    one: 'Nhu cầu',
    emptyTitle: 'Chưa ghi nhu cầu nào',
    emptyText: 'Ghi trang thiết bị, kinh phí, nhân lực còn thiếu để đề xuất khi lập dự toán và đưa vào báo cáo.',
    papers: [{ label: 'In danh sách', paper: { kind: 'list', of: 'need' } }],
  },
}
