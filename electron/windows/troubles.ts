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

/** «22/11/2026 09:05» of an ISO moment. */
const momentWords = (iso: string): string =>
  `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`

/** The register is damaged and a proven backup is there. */
export const damagedRegister = (message: string, backupAt: string): Trouble => ({
  happened: message,
  kept: `Bản sao lưu đã kiểm tra gần nhất: ${momentWords(backupAt)}. Tệp bị hỏng vẫn được giữ nguyên bên cạnh.`,
  todo: 'Bấm «Khôi phục từ bản sao lưu» để mở lại sổ như lúc sao lưu. Những việc ghi sau lúc đó cần ghi lại từ giấy tờ; người hỗ trợ có thể lấy thêm từ tệp bị hỏng.',
  rescue: 'Khôi phục từ bản sao lưu',
})

/** The register was restored from a backup. */
export const rescuedRegister = (backupAt: string): Trouble => ({
  happened: `Đã khôi phục sổ theo bản sao lưu lúc ${momentWords(backupAt)}.`,
  kept: 'Tệp bị hỏng nằm cùng thư mục dữ liệu, tên có chữ «hong»; đừng xóa cho tới khi đã ghi lại đủ.',
  todo: 'Bấm «Mở lại» để vào sổ, rồi ghi lại những việc làm sau lúc sao lưu.',
})

/** No backup was sound. */
export const beyondRescue: Trouble = {
  happened: 'Không có bản sao lưu nào dùng được để khôi phục.',
  kept: 'Tệp dữ liệu được giữ nguyên, không bị sửa.',
  todo: 'Nếu có bản sao lưu trên USB hoặc ổ đĩa khác, hãy cắm vào rồi bấm «Mở lại». Nếu không, bấm «Mở thư mục dữ liệu», chép thư mục ra nơi khác và báo người hỗ trợ.',
}
