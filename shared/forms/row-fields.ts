/** What a row of a template's table can be repeated for. */
export const rowLists = ['costs', 'members', 'files'] as const
export type RowList = (typeof rowLists)[number]
export const rowListLabels: Readonly<Record<RowList, string>> = {
  costs: 'các khoản chi phí',
  members: 'những người cùng yêu cầu',
  files: 'các tệp kèm theo yêu cầu',
}
/** One of a list, for words about it: «lặp lại cho từng khoản». */
export const rowListItems: Readonly<Record<RowList, string>> = { costs: 'khoản', members: 'người', files: 'tệp' }

const field = (list: RowList, word: string, meaning: string) => ({ list, word, meaning }) as const

/**
 * Fields of a repeated row: a table row that holds one of them is written once for every entry of its list. Words as in
 * field-list.ts; none may fold to the letters of another. Adding one: a line here, its value in form-rows.ts, examples in
 * resources/training/row-examples.json.
 */
export const rowFieldList = {
  costNumber: field('costs', 'khoản: số thứ tự', 'Số thứ tự của khoản'),
  costWhat: field('costs', 'khoản: nội dung', 'Khoản chi phí là gì'),
  costPer: field('costs', 'khoản: đơn vị tính', 'Tờ, trang, lần…'),
  costQuantity: field('costs', 'khoản: số lượng', 'Số lượng'),
  costUnitPrice: field('costs', 'khoản: đơn giá', 'Đơn giá, đồng'),
  costPercent: field('costs', 'khoản: mức trả', 'Phần đơn giá phải trả theo địa bàn'),
  costAmount: field('costs', 'khoản: thành tiền', 'Thành tiền, đồng'),
  memberNumber: field('members', 'người: số thứ tự', 'Số thứ tự của người'),
  memberName: field('members', 'người: họ tên', 'Họ tên người trong danh sách'),
  memberIdNumber: field('members', 'người: số giấy tờ', 'Số định danh, căn cước hoặc hộ chiếu của người đó'),
  memberReason: field('members', 'người: lý do', 'Lý do, mục đích của người đó'),
  fileNumber: field('files', 'tệp: số thứ tự', 'Số thứ tự của tệp'),
  fileName: field('files', 'tệp: tên', 'Tên tệp đã đính kèm'),
  fileKind: field('files', 'tệp: loại', 'Phiếu yêu cầu, văn bản đồng ý…'),
  fileDay: field('files', 'tệp: ngày', 'Ngày đính kèm'),
} as const

export type RowFieldName = keyof typeof rowFieldList
export const rowFieldNames = Object.keys(rowFieldList) as readonly RowFieldName[]

/** One entry of a list; what is not there is empty. */
export type FieldRow = Readonly<Partial<Record<RowFieldName, string>>>
export type RowValues = Readonly<Record<RowList, readonly FieldRow[]>>

/** True for a name of a repeated row's field. */
export const isRowField = (name: string): name is RowFieldName => name in rowFieldList
