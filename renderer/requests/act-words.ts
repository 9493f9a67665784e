import { type ProvisionForm, provisionFormLabels } from '../../shared/requests/information-request.ts'
import type { ActInput, ActName } from '../../shared/requests/request-events.ts'

/** What the officer reads on the button of an act. */
export const actLabels: Readonly<Record<ActName, string>> = {
  askForCompletion: 'Hướng dẫn bổ sung',
  complete: 'Ghi nhận đã bổ sung đủ',
  notifyTimeLimit: 'Thông báo thời hạn',
  announceCosts: 'Thông báo chi phí',
  recordPayment: 'Ghi nhận nộp chi phí',
  extend: 'Gia hạn',
  provide: 'Cung cấp thông tin',
  refuse: 'Từ chối',
  providePart: 'Cung cấp trước một phần',
  redirect: 'Hướng dẫn sang cơ quan khác',
  classify: 'Phân loại thông tin',
  askUnit: 'Hỏi đơn vị, cơ quan khác',
  unitAnswered: 'Ghi nhận đơn vị trả lời',
  assign: 'Phân công',
  note: 'Ghi chú',
  askCorrection: 'Ghi nhận đề nghị đính chính',
  askCreator: 'Hỏi cơ quan tạo ra thông tin',
  creatorAnswered: 'Ghi nhận cơ quan tạo ra thông tin trả lời',
  correct: 'Đính chính, trả lời',
  complain: 'Ghi nhận khiếu nại, tố cáo, khởi kiện',
  complaintOutcome: 'Ghi kết quả giải quyết khiếu nại',
  reopen: 'Mở lại để giải quyết',
  withdraw: 'Ghi nhận rút yêu cầu',
  amend: 'Sửa thông tin',
  revoke: 'Đính chính việc gần nhất',
}

/** What is said (aloud too) once the act is recorded. */
export const actDoneWords: Readonly<Record<ActName, string>> = {
  askForCompletion: 'Đã ghi hướng dẫn bổ sung.',
  complete: 'Đã ghi nhận yêu cầu hợp lệ; thời hạn bắt đầu tính.',
  notifyTimeLimit: 'Đã ghi việc thông báo thời hạn.',
  announceCosts: 'Đã ghi việc thông báo chi phí.',
  recordPayment: 'Đã ghi nhận tiền nộp.',
  extend: 'Đã gia hạn.',
  provide: 'Đã ghi việc cung cấp thông tin.',
  refuse: 'Đã ghi việc từ chối.',
  providePart: 'Đã ghi phần cung cấp trước; yêu cầu vẫn đang giải quyết.',
  redirect: 'Đã ghi việc hướng dẫn sang cơ quan khác.',
  classify: 'Đã ghi kết quả phân loại.',
  askUnit: 'Đã ghi việc hỏi đơn vị, cơ quan khác.',
  unitAnswered: 'Đã ghi nội dung đơn vị trả lời.',
  assign: 'Đã ghi việc phân công.',
  note: 'Đã thêm ghi chú.',
  askCorrection: 'Đã ghi nhận; thời hạn đính chính bắt đầu tính.',
  askCreator: 'Đã ghi việc hỏi cơ quan tạo ra thông tin.',
  creatorAnswered: 'Đã ghi nội dung trả lời; hãy đính chính hoặc thông báo cho người yêu cầu.',
  correct: 'Đã ghi việc đính chính, trả lời.',
  complain: 'Đã ghi nhận.',
  complaintOutcome: 'Đã ghi kết quả giải quyết.',
  reopen: 'Đã mở lại; yêu cầu phải giải quyết xong trong ngày đã ấn định.',
  withdraw: 'Đã ghi nhận rút yêu cầu.',
  amend: 'Đã sửa; nội dung cũ còn trong diễn biến.',
  revoke: 'Đã đính chính; việc cũ còn trong diễn biến, gạch ngang.',
}

export type ProvideMethod = ActInput<'provide'>['method']
export type ProvideExtent = ActInput<'provide'>['extent']

/** How information was given; `alreadyPublic` is an answer with the public address. */
export const provideMethodLabels: Readonly<Record<ProvideMethod, string>> = {
  ...(provisionFormLabels satisfies Readonly<Record<ProvisionForm, string>>),
  alreadyPublic: 'Chỉ địa chỉ đã công khai',
}

export const provideExtentLabels: Readonly<Record<ProvideExtent, string>> = {
  full: 'Toàn bộ',
  partial: 'Một phần',
}

/** 12000 → «12.000 đồng». */
export const moneyText = (dong: number): string => `${new Intl.NumberFormat('vi-VN').format(dong)} đồng`

/** The unit an extension is counted in, in words. */
export const extensionUnitWords = { day: 'ngày', workingDay: 'ngày làm việc' } as const
