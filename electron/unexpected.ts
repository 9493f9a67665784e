import { refusal } from '../shared/result.ts'

/** The answer when the program itself is at fault; the log has the place in the code. */
export const unexpected = refusal(
  'unexpected',
  'Đã xảy ra lỗi của phần mềm nên việc vừa rồi chưa thực hiện được. Những gì đã lưu trước đó vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, gửi tệp nhật ký cho người hỗ trợ.',
)
