import { refusal } from '../../shared/result.ts'

/** The token of a chosen file is of an earlier run of the app. */
export const fileForgotten = () =>
  refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp.')

export const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Chưa có gì thay đổi.')

/** The law of the register is not what it was when the officer looked at the difference. */
export const lawMeanwhileChanged = () =>
  refusal(
    'conflict',
    'Dữ liệu pháp luật vừa thay đổi ở nơi khác. Chưa có gì được ghi; hãy xem lại thay đổi rồi làm lại.',
  )

export const fileMeanwhileChanged = (file: string) =>
  refusal('conflict', `Tệp «${file}» không còn như lúc xem trước. Chưa có gì được ghi; hãy chọn và xem lại tệp.`)

export const noSuchUpdate = () =>
  refusal('notFound', 'Không tìm thấy lần nhập này. Hãy mở lại trang «Pháp luật» để xem danh sách mới nhất.')

export const undoneAlready = () => refusal('notAllowedNow', 'Lần nhập này đã được hoàn tác.')

export const noSuchDatum = () =>
  refusal('notFound', 'Không tìm thấy quy định này trong dữ liệu pháp luật. Hãy mở lại trang «Pháp luật».')
