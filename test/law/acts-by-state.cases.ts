import type { RequestState } from '../../shared/requests/information-request.ts'
import type { ActName } from '../../shared/requests/request-events.ts'

/**
 * Việc nào làm được khi yêu cầu đang ở đâu. Đọc từng dòng từ trái sang:
 *   được   làm được, nếu quy định riêng của việc đó không ngăn (xem các dòng «chỉ khi»)
 *   chưa   chưa làm được: yêu cầu còn chờ bổ sung, thời hạn chưa tính
 *   xong   không làm được nữa: yêu cầu đã kết thúc; nếu ghi nhầm thì đính chính việc kết thúc trước
 *   đã cho chỉ làm được khi đã từng cung cấp thông tin (toàn bộ hoặc một phần)
 *   không  không bao giờ làm ở đây
 */
export const cells = ['được', 'chưa', 'xong', 'đã cho', 'không'] as const
export type Cell = (typeof cells)[number]

export const statesInOrder: readonly RequestState[] = [
  'waitingCompletion',
  'open',
  'provided',
  'partlyProvided',
  'refused',
  'redirected',
  'withdrawn',
]

type ActRow = {
  readonly act: ActName
  readonly name: string
  readonly when: readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell]
  /** Chỉ khi, và căn cứ. */
  readonly only: string
}

// biome-ignore format: a table is read by its columns.
export const actRows: readonly ActRow[] = [
  //                                                                       chờ bổ sung | đang giải quyết | đã cung cấp | một phần | từ chối | nơi khác | đã rút
  { act: 'askForCompletion', name: 'Hướng dẫn bổ sung',                    when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'chưa gia hạn, chưa quá ngày đến hạn (Điều 26 khoản 2 luật 2016)' },
  { act: 'complete', name: 'Bổ sung đủ',                                   when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'đang chờ bổ sung' },
  { act: 'redirect', name: 'Hướng dẫn sang cơ quan khác',                  when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'Điều 26 khoản 3 luật 2016' },
  { act: 'classify', name: 'Phân loại thông tin',                          when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'Điều 6, 7 luật 2016; Điều 15, 16 luật 2026' },
  { act: 'notifyTimeLimit', name: 'Thông báo thời hạn',                    when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'luật 2016, thông tin phức tạp, gửi qua mạng, bưu chính hoặc fax (Điều 30, 31); một lần' },
  { act: 'askUnit', name: 'Hỏi đơn vị, cơ quan khác',                      when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: '' },
  { act: 'unitAnswered', name: 'Đơn vị trả lời',                           when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: 'còn câu hỏi chưa trả lời' },
  { act: 'announceCosts', name: 'Thông báo chi phí',                       when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'Điều 12 luật 2016, Điều 25 luật 2026' },
  { act: 'recordPayment', name: 'Nộp chi phí',                             when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'còn chi phí đã thông báo chưa nộp; không quá số còn phải nộp' },
  { act: 'extend', name: 'Gia hạn',                                        when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'một lần, trong thời hạn, không quá mức luật cho; không gia hạn yêu cầu mở lại' },
  { act: 'providePart', name: 'Cung cấp trước một phần',                   when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: '' },
  { act: 'provide', name: 'Cung cấp thông tin',                            when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'đáp ứng điều kiện với thông tin có điều kiện (Điều 7 luật 2016, Điều 16 luật 2026)' },
  { act: 'refuse', name: 'Từ chối',                                        when: ['chưa', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: 'theo một căn cứ của luật áp dụng (Điều 28 luật 2016, Điều 27 luật 2026); chưa cung cấp phần nào' },
  { act: 'withdraw', name: 'Rút yêu cầu',                                  when: ['được', 'được', 'xong', 'xong', 'xong', 'xong', 'xong'],             only: '' },
  { act: 'askCorrection', name: 'Đề nghị đính chính',                      when: ['đã cho', 'được', 'được', 'được', 'đã cho', 'đã cho', 'đã cho'],     only: 'đã cung cấp thông tin (Điều 32 luật 2016, Điều 28 luật 2026)' },
  { act: 'askCreator', name: 'Hỏi cơ quan tạo ra thông tin',               when: ['đã cho', 'được', 'được', 'được', 'đã cho', 'đã cho', 'đã cho'],     only: 'luật 2016 (Điều 32 khoản 3); đề nghị đính chính đang giải quyết, chưa hỏi' },
  { act: 'creatorAnswered', name: 'Cơ quan tạo ra thông tin trả lời',      when: ['đã cho', 'được', 'được', 'được', 'đã cho', 'đã cho', 'đã cho'],     only: 'đã hỏi, chưa trả lời, chưa đính chính xong' },
  { act: 'correct', name: 'Đính chính, trả lời',                           when: ['đã cho', 'được', 'được', 'được', 'đã cho', 'đã cho', 'đã cho'],     only: 'còn đề nghị đính chính đang giải quyết' },
  { act: 'complain', name: 'Khiếu nại, tố cáo, khởi kiện',                 when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: 'Điều 14 luật 2016' },
  { act: 'complaintOutcome', name: 'Kết quả giải quyết khiếu nại',         when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: 'còn vụ việc chưa có kết quả' },
  { act: 'reopen', name: 'Mở lại',                                         when: ['không', 'không', 'được', 'được', 'được', 'được', 'không'],          only: 'người đã rút thì phải yêu cầu lại' },
  { act: 'assign', name: 'Phân công',                                      when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: '' },
  { act: 'note', name: 'Ghi chú',                                          when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: '' },
  { act: 'amend', name: 'Sửa thông tin',                                   when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: 'số, năm giữ nguyên; không trái việc đã ghi' },
  { act: 'revoke', name: 'Đính chính việc đã ghi',                         when: ['được', 'được', 'được', 'được', 'được', 'được', 'được'],             only: 'việc sau cùng còn hiệu lực; ghi chú và phân công thì lúc nào cũng được' },
]
