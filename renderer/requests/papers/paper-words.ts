import type { FormDetails, NumberedForm } from '../../../shared/forms/form-order.ts'
import type { PaperSize } from '../../../shared/forms/paper-document.ts'
import type { UnnumberedPaper } from '../../../shared/forms/unnumbered-paper.ts'

/** Short names, as a list shows them; the paper itself bears the whole title. */
export const formLabels: Readonly<Record<NumberedForm, string>> = {
  receipt: 'Phiếu tiếp nhận',
  resolution: 'Phiếu giải quyết yêu cầu',
  extensionNotice: 'Thông báo gia hạn',
  refusalNotice: 'Thông báo từ chối',
  paymentReceipt: 'Phiếu thu chi phí',
  completionNotice: 'Hướng dẫn bổ sung',
  timeLimitNotice: 'Thông báo thời hạn',
  redirectNotice: 'Hướng dẫn đến cơ quan khác',
  correctionAnswer: 'Trả lời yêu cầu đính chính',
}

/** The short name of an issued paper; the title it bears where the form is none of these. */
export const documentLabel = ({ form, name }: { readonly form: string; readonly name: string }): string =>
  Object.entries(formLabels).find(([one]) => one === form)?.[1] ?? name

export const plainPaperLabels: Readonly<Record<UnnumberedPaper['kind'], string>> = {
  annex: 'Cách tính thời hạn',
  cover: 'Bìa hồ sơ',
  requestForm: 'Phiếu yêu cầu',
  consentForm: 'Văn bản chấp thuận',
  movedDeadlines: 'Danh sách yêu cầu đổi hạn',
}

type DetailField = {
  readonly name: keyof FormDetails
  readonly label: string
  /** What the paper says when the field stays empty. */
  readonly hint: string
}

const note: DetailField = { name: 'note', label: 'Ghi chú', hint: 'In ở cuối văn bản; để trống thì không in.' }

/** What the officer may add to a form beside what the register knows. */
export const detailFields: Readonly<Record<NumberedForm, readonly DetailField[]>> = {
  receipt: [],
  resolution: [
    { name: 'time', label: 'Thời gian cung cấp', hint: 'Để trống: ngày đến hạn.' },
    { name: 'place', label: 'Địa điểm cung cấp', hint: 'Để trống: nơi tiếp nhận của cơ quan, hoặc nơi gửi đến.' },
    note,
  ],
  extensionNotice: [note],
  refusalNotice: [note],
  paymentReceipt: [note],
  completionNotice: [
    { name: 'time', label: 'Thời gian tiếp nhận nội dung bổ sung', hint: 'Để trống: giờ tiếp nhận của cơ quan.' },
    { name: 'place', label: 'Nơi nhận nội dung bổ sung', hint: 'Để trống: nơi tiếp nhận của cơ quan.' },
    note,
  ],
  timeLimitNotice: [
    { name: 'time', label: 'Ngày đến hạn', hint: 'Để trống: ngày phần mềm tính.' },
    { name: 'place', label: 'Địa điểm cung cấp', hint: 'Để trống: nơi tiếp nhận của cơ quan, hoặc nơi gửi đến.' },
    note,
  ],
  redirectNotice: [note],
  correctionAnswer: [note],
}

/** Forms small enough for half a sheet. */
const halfSheets: readonly string[] = ['receipt', 'paymentReceipt'] satisfies readonly NumberedForm[]

/** Sizes a form may be printed on. */
export const sizesOf = (form: string): readonly PaperSize[] => (halfSheets.includes(form) ? ['A4', 'A5'] : ['A4'])
