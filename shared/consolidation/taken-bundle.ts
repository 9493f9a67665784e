import type { LocalDate } from '../calendar/local-date.ts'
import type { EditionKind, ReportFile } from '../reports/report-file.ts'

/**
 * What became of a bundle that was taken in. current: counts; held: waits for the officer; aside: kept, counts no more (an
 * older edition, or another was chosen); dropped: the officer took it out, with a reason. Nothing is ever deleted.
 */
export const bundleStates = ['current', 'held', 'aside', 'dropped'] as const
export type BundleState = (typeof bundleStates)[number]
export const bundleStateLabels: Readonly<Record<BundleState, string>> = {
  current: 'Đã nhận',
  held: 'Chờ xem xét',
  aside: 'Để bên',
  dropped: 'Không nhận',
}

/** Why a bundle is held or set aside; empty for one that counts. */
export const bundleReasons = [
  'unknownAgency',
  'otherName',
  'otherLevel',
  'otherPeriod',
  'newKey',
  'otherKey',
  'unsigned',
  'conflict',
  'superseded',
  'older',
  'notChosen',
  'fileCame',
] as const
export type BundleReason = (typeof bundleReasons)[number]

/** What is the matter, in words, and what the officer does by accepting it all the same. */
export const bundleReasonWords: Readonly<Record<BundleReason, { readonly what: string; readonly accept: string }>> = {
  unknownAgency: { what: 'Cơ quan không có trong danh sách phải gửi', accept: 'Thêm cơ quan vào danh sách và nhận' },
  otherName: { what: 'Mã đơn vị là của cơ quan khác tên trong danh sách', accept: 'Đúng cơ quan đó, nhận' },
  otherLevel: { what: 'Báo cáo không thuộc cấp đang thu', accept: 'Vẫn nhận' },
  otherPeriod: { what: 'Kỳ số liệu khác kỳ của đợt thu', accept: 'Nhận vào đợt này' },
  newKey: { what: 'Ký bằng khóa chưa được tin cậy', accept: 'Đã đối chiếu khóa, tin cậy và nhận' },
  otherKey: {
    what: 'Ký bằng khóa khác khóa đã tin cậy của cơ quan',
    accept: 'Cơ quan đã đổi khóa, tin cậy khóa mới và nhận',
  },
  unsigned: { what: 'Không ký, trong khi cơ quan này vẫn ký báo cáo', accept: 'Đã hỏi cơ quan, nhận bản không ký' },
  conflict: { what: 'Hai bản khác nhau cùng số lần, cùng kỳ', accept: 'Chọn bản này' },
  superseded: { what: 'Đã có bản thay thế', accept: 'Dùng lại bản này' },
  older: { what: 'Bản cũ hơn bản đã nhận', accept: 'Dùng bản này' },
  notChosen: { what: 'Đã chọn bản khác', accept: 'Chọn lại bản này' },
  fileCame: { what: 'Nhập từ bản giấy, đã có tệp', accept: 'Dùng lại bản này' },
}

/** As a file, or typed by a scanner from the codes printed on the paper report. */
export type BundleWay = 'file' | 'paper'

/** What is told of a bundle that counts all the same. */
export const bundleRemarks = ['fromPaper', 'missingEarlier', 'leftOut', 'notWholePeriod', 'overridden'] as const
export type BundleRemark = (typeof bundleRemarks)[number]
export const bundleRemarkWords: Readonly<Record<BundleRemark, string>> = {
  fromPaper: 'Từ bản giấy, chưa có tệp',
  missingEarlier: 'Chưa nhận bản trước mà bản này thay',
  leftOut: 'Có nội dung của phiên bản mới hơn, chưa đọc được',
  notWholePeriod: 'Chốt số liệu trước ngày cuối kỳ',
  overridden: 'Có số báo cáo khác số sổ đếm',
}

/** A bundle without its content. */
export type TakenBundle = {
  readonly id: number
  /** Of the bundle; of the data alone for one that came from paper. */
  readonly sha256: string
  /** Of the report's data: what a paper and its file have in common. */
  readonly dataSha256: string
  readonly fileName: string
  readonly way: BundleWay
  readonly takenAt: string
  readonly takenOn: LocalDate
  readonly collectionId: number
  readonly agencyId: number | null
  readonly agencyCode: string
  readonly agencyName: string
  readonly province: string
  readonly level: ReportFile['agency']['level']
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly edition: { readonly kind: EditionKind; readonly number: number; readonly of: string | null }
  readonly exportedAt: string
  readonly signedBy: string | null
  readonly shortCode: string
  readonly state: BundleState
  readonly reason: BundleReason | ''
  readonly remarks: readonly BundleRemark[]
  readonly decidedBy: string
  readonly decidedNote: string
}

/** A bundle as the officer is shown it. */
export type ToldBundle = TakenBundle & {
  /** What people compare of the key; empty when it is not signed. */
  readonly keyFingerprint: string
}

/** What became of each file of one taking in. */
export type TakenFile = {
  readonly name: string
  readonly outcome: 'accepted' | 'held' | 'aside' | 'duplicate' | 'refused'
  /** Whose it is; empty where that could not be read. */
  readonly agencyName: string
  /** Why, and what to do. */
  readonly message: string
}
export type TakeInResult = {
  readonly files: readonly TakenFile[]
  /** True when the officer stopped it: what was taken in until then stays. */
  readonly stopped: boolean
  /** Files beyond what one taking in reads. */
  readonly tooMany: boolean
}
