import { formatDay } from '../../shared/calendar/local-date.ts'
import {
  type CalendarDay,
  type Certainty,
  certaintyLabels,
  type Datum,
  type DatumCheck,
  type FormKind,
  type PackOrigin,
  type TimedAct,
} from '../../shared/law/law-book.ts'
import type { Tone } from '../components/StatusMark.tsx'

const certaintyTones: Readonly<Record<Certainty, Tone>> = {
  confirmed: 'ok',
  oneCopy: 'soon',
  agency: 'info',
  secondary: 'soon',
  recalled: 'soon',
  reading: 'info',
  unknown: 'late',
}

/** How sure a rule is, in one word and one hue; an officer's tick counts as compared. */
export const certaintyMark = (
  datum: Pick<Datum, 'certainty'>,
  check: DatumCheck | null,
): { readonly tone: Tone; readonly words: string } =>
  check
    ? { tone: 'ok', words: certaintyLabels.confirmed }
    : { tone: certaintyTones[datum.certainty], words: certaintyLabels[datum.certainty] }

export const originWords: Readonly<Record<PackOrigin, string>> = {
  shipped: 'có sẵn trong phần mềm',
  file: 'từ gói cập nhật đã nhập',
  own: 'do cơ quan nhập',
}

/** «từ 01/09/2026», «từ 01/07/2018 đến 31/08/2026». */
export const forceWords = ({ from, until }: Pick<Datum, 'from' | 'until'>): string =>
  until === null ? `từ ${formatDay(from)}` : `từ ${formatDay(from)} đến ${formatDay(until)}`

/** What each time limit is for, as a choice in a list. */
export const timedActLabels: Readonly<Record<TimedAct, string>> = {
  provide: 'Cung cấp thông tin',
  notifyTimeLimit: 'Thông báo thời hạn, địa điểm, chi phí',
  extend: 'Gia hạn cung cấp',
  publish: 'Công khai thông tin mới tạo ra',
  post: 'Niêm yết',
  answerPetition: 'Trả lời kiến nghị công khai',
  correctOwnFinding: 'Đính chính khi tự phát hiện',
  answerCorrection: 'Trả lời yêu cầu đính chính',
  askCreator: 'Hỏi cơ quan tạo ra thông tin',
  creatorAnswers: 'Cơ quan tạo ra thông tin trả lời',
  passOnAnswer: 'Chuyển kết quả cho người yêu cầu',
  publishOldInformation: 'Công khai thông tin tạo ra trước',
}

export const formKindLabels: Readonly<Record<FormKind, string>> = {
  requestByPerson: 'Phiếu yêu cầu của cá nhân',
  requestThroughOrganisation: 'Phiếu yêu cầu qua tổ chức',
  receipt: 'Phiếu tiếp nhận',
  resolution: 'Phiếu giải quyết yêu cầu',
  extensionNotice: 'Thông báo gia hạn',
  refusalNotice: 'Thông báo từ chối',
  consent: 'Văn bản đồng ý',
  paymentReceipt: 'Phiếu thu chi phí',
  completionNotice: 'Thông báo hướng dẫn bổ sung',
  timeLimitNotice: 'Thông báo thời hạn',
  redirectNotice: 'Thông báo hướng dẫn đến cơ quan khác',
  correctionAnswer: 'Trả lời yêu cầu đính chính',
}

export const dayKindLabels: Readonly<Record<CalendarDay['kind'], string>> = {
  off: 'Nghỉ lễ',
  offSwapped: 'Nghỉ hoán đổi',
  offWeekend: 'Lễ trùng ngày nghỉ hằng tuần',
  makeupWork: 'Làm bù',
  proposal: 'Mới đề xuất, không áp dụng',
  estimate: 'Tạm tính',
}

/** A fingerprint in groups of four, as it is read aloud over the telephone. */
export const groupedFingerprint = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''
