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
