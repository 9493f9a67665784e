import type { Trouble } from './error-page.ts'

const savedIsKept =
  'Mọi việc đã báo «Đã lưu» vẫn còn nguyên trong thư mục dữ liệu. Phần đang gõ được giữ ở bản nháp gần nhất.'
const tryAgain =
  'Bấm «Mở lại». Nếu vẫn lỗi, bấm «Mở thư mục dữ liệu», gửi tệp nhật ký (thư mục nhat-ky) cho người hỗ trợ; tệp này không có thông tin cá nhân.'

/** The program met a fault that nobody foresaw. */
export const brokenProgram: Trouble = {
  happened: 'Phần mềm gặp lỗi không lường trước nên đã dừng lại để không ghi sai.',
  kept: savedIsKept,
  todo: tryAgain,
}

/** The process that draws the window ended. */
export const brokenScreen: Trouble = {
  happened: 'Phần hiển thị của phần mềm bị dừng đột ngột (thường do thiếu bộ nhớ hoặc trình điều khiển màn hình).',
  kept: savedIsKept,
  todo: tryAgain,
}

/** The program itself could not start (a damaged installation, a law pack that can't be read). */
export const brokenStart: Trouble = {
  happened: 'Phần mềm không khởi động được, có thể do bản cài đặt bị hỏng.',
  kept: 'Dữ liệu chưa được mở nên không bị thay đổi.',
  todo: `${tryAgain} Cài lại phần mềm không làm mất dữ liệu.`,
}

/** The register was refused; `message` says why and what to do. */
export const refusedStart = (message: string): Trouble => ({
  happened: message,
  kept: 'Dữ liệu được giữ nguyên như trước khi mở.',
  todo: 'Làm theo hướng dẫn ở trên rồi bấm «Mở lại».',
})
