import { refusal } from '../../shared/result.ts'

/** The item is not there: another window's undo took it back, or the number is wrong. */
export const noSuchItem = () =>
  refusal('notFound', 'Không tìm thấy mục thông tin này trong danh mục. Hãy mở lại danh mục để xem bản mới nhất.')

/** The item is retired: it may be read and restored, nothing else. */
export const itemIsRetired = () => refusal('notAllowedNow', 'Mục này đã thôi dùng. Hãy khôi phục mục trước khi sửa.')

/** The token of a chosen file is of an earlier run of the app. */
export const fileForgotten = () =>
  refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp.')
