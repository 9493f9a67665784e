import type { LadderOutcome, LadderStep } from '../safety/ladder.ts'
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

const two = (value: number): string => String(value).padStart(2, '0')

/** «09:05 ngày 22/11/2026» of milliseconds since 1970. */
const momentWords = (at: number): string => {
  const moment = new Date(at)
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`
  return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${day}`
}

const countWords = (count: number): string => count.toLocaleString('vi-VN')
const staysAside = 'Tệp bị hỏng được giữ nguyên bên cạnh, tên có chữ «hong».'
const otherWay = 'Xem cách khác'

const onlyToLook = 'Mở chỉ để xem'

/** The register was refused because it can't be written now; it can still be looked at. */
export const lookableRegister = (message: string): Trouble => ({
  ...refusedStart(message),
  todo: `Làm theo hướng dẫn ở trên rồi bấm «Mở lại». Cần xem hoặc xuất sổ ngay bây giờ thì bấm «${onlyToLook}»: phần mềm mở một bản chép, không ghi gì vào sổ.`,
  rescue: onlyToLook,
})

/** Nothing of the register can be read even to look at it. */
export const nothingToLookAt = (message: string): Trouble => ({
  ...refusedStart(message),
  kept: 'Dữ liệu được giữ nguyên. Bây giờ chưa đọc được sổ, kể cả chỉ để xem.',
})

/** A register that can't be opened, with the next step that is there for it; `more`: other steps follow. */
export const damagedRegister = (message: string, step: LadderStep, more: boolean): Trouble => ({
  happened: message,
  ...stepWords(step),
  ...(more ? { other: otherWay } : {}),
})

const stepWords = (step: LadderStep): Pick<Trouble, 'kept' | 'todo' | 'rescue'> => {
  switch (step.kind) {
    case 'journal':
      return {
        kept: `Mọi việc đã lưu đến ${momentWords(step.upTo)} đều còn trong nhật ký ghi${step.place === 'second' ? ' ở nơi lưu thứ hai' : ''}. ${staysAside}`,
        todo: 'Bấm «Dựng lại sổ» để có lại sổ với đủ những việc ấy.',
        rescue: 'Dựng lại sổ',
      }
    case 'backup':
      return {
        kept: `Bản sao lưu đã kiểm tra gần nhất: ${momentWords(step.upTo)}. ${staysAside}`,
        todo: 'Bấm «Khôi phục từ bản sao lưu» để mở lại sổ như lúc sao lưu. Những việc ghi sau lúc đó cần ghi lại từ giấy tờ.',
        rescue: 'Khôi phục từ bản sao lưu',
      }
    case 'look':
      return {
        kept: 'Tệp dữ liệu được giữ nguyên, không bị sửa.',
        todo: 'Bấm «Mở chỉ để xem» để xem những gì còn đọc được, xuất Sổ theo dõi và danh mục ra Excel. Chưa có gì được ghi hay thay thế.',
        rescue: onlyToLook,
      }
    case 'salvage':
      return {
        kept: 'Tệp dữ liệu được giữ nguyên. Những dòng còn đọc được trong tệp có thể được chép sang một sổ mới.',
        todo: 'Bấm «Cứu phần còn đọc được». Sau đó đối chiếu với giấy tờ và ghi lại những việc bị thiếu.',
        rescue: 'Cứu phần còn đọc được',
      }
  }
}

/** What a step did. */
export const rescuedRegister = (outcome: LadderOutcome): Trouble => {
  switch (outcome.kind) {
    case 'journal':
      return {
        happened: `Đã dựng lại sổ từ nhật ký ghi. Mọi việc đã lưu đến ${momentWords(outcome.upTo)} đều còn.`,
        kept: staysAside,
        todo: 'Bấm «Mở lại» để vào sổ.',
      }
    case 'backup':
      return {
        happened: `Đã khôi phục sổ theo bản sao lưu lúc ${momentWords(outcome.upTo)}.`,
        kept: `${staysAside} Đừng xóa cho tới khi đã ghi lại đủ.`,
        todo: 'Bấm «Mở lại» để vào sổ, rồi ghi lại những việc làm sau lúc sao lưu.',
      }
    case 'salvage':
      return {
        happened: `Đã cứu được ${countWords(outcome.salvaged.rows)} dòng; ${countWords(outcome.salvaged.lost)} dòng không còn đọc được.`,
        kept: `${staysAside} Đừng xóa: người hỗ trợ có thể lấy thêm từ đó.`,
        todo: 'Bấm «Mở lại» để vào sổ, bấm «Kiểm tra sổ» ở trang «An toàn dữ liệu», rồi ghi lại những việc bị thiếu từ giấy tờ.',
      }
  }
}

/** No step was of any help. */
export const beyondRescue: Trouble = {
  happened: 'Không còn bản nào trong máy dùng được để dựng lại sổ.',
  kept: 'Tệp dữ liệu được giữ nguyên, không bị sửa.',
  todo: 'Nếu có bản sao lưu trên USB hoặc ổ đĩa khác, hãy cắm vào rồi bấm «Mở lại». Nếu không, bấm «Mở thư mục dữ liệu», chép thư mục ra nơi khác và báo người hỗ trợ.',
}
