import { personSignature, toAgencyBlock } from './citizen-blocks.ts'
import { type FieldName, fieldList } from './field-list.ts'
import { centredBlock, lineBlock, paragraphBlock, signerBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'
import { type RowFieldName, rowFieldList } from './row-fields.ts'
import type { TemplateForm } from './template-facts.ts'

const tag = (name: FieldName): string => `{{${fieldList[name].word}}}`
/** In capitals a field prints in capitals. */
const capitalTag = (name: FieldName): string => tag(name).toLocaleUpperCase('vi')

type Line = readonly [label: string, name: FieldName]

type Column = readonly [heading: string, name: RowFieldName, width: number, align: 'left' | 'center' | 'right']

const costColumns: readonly Column[] = [
  ['STT', 'costNumber', 8, 'center'],
  ['Khoản chi phí', 'costWhat', 38, 'left'],
  ['Đơn vị tính', 'costPer', 14, 'center'],
  ['Số lượng', 'costQuantity', 10, 'right'],
  ['Đơn giá (đồng)', 'costUnitPrice', 14, 'right'],
  ['Thành tiền (đồng)', 'costAmount', 16, 'right'],
]
const memberColumns: readonly Column[] = [
  ['STT', 'memberNumber', 8, 'center'],
  ['Họ, tên', 'memberName', 32, 'left'],
  ['Số thẻ căn cước, hộ chiếu', 'memberIdNumber', 24, 'left'],
  ['Lý do, mục đích', 'memberReason', 36, 'left'],
]

/** A table whose second row is written once for every entry. */
const repeatedTable = (heading: string, columns: readonly Column[]): readonly Block[] => [
  { kind: 'subheading', text: heading },
  {
    kind: 'table',
    columns: columns.map(([title, , width, align]) => ({ heading: title, width, align })),
    rows: [columns.map(([, name]) => `{{${rowFieldList[name].word}}}`)],
  },
]

/** What repeats in a form, after its lines. */
const tables: Readonly<Partial<Record<TemplateForm, readonly Block[]>>> = {
  resolution: repeatedTable('Chi phí in, sao, chụp, gửi thông tin', costColumns),
  paymentReceipt: repeatedTable('Các khoản chi phí', costColumns),
  requestThroughOrganisation: repeatedTable('Danh sách người cùng yêu cầu', memberColumns),
}

/** Papers that come back to the desk in somebody's hand: a scanner opens their request. */
const withCode: readonly TemplateForm[] = ['receipt', 'resolution']
const codeBlock: Block = { kind: 'paragraph', runs: [{ text: tag('qrCode') }], align: 'right', indent: false }

const person: readonly Line[] = [
  ['Họ, tên người yêu cầu', 'requesterName'],
  ['Số định danh, căn cước, hộ chiếu', 'idNumber'],
  ['Nơi cư trú, địa chỉ', 'requesterAddress'],
]
const asked: readonly Line[] = [
  ['Số yêu cầu trong Sổ theo dõi', 'requestNumber'],
  ['Thông tin được yêu cầu', 'content'],
]
const contact: readonly Line[] = [
  ['Điện thoại', 'requesterPhone'],
  ['Fax', 'requesterFax'],
  ['Thư điện tử', 'requesterEmail'],
]
const wanted: readonly Line[] = [
  ['Thông tin được yêu cầu', 'content'],
  ['Tên văn bản, hồ sơ, tài liệu', 'documentName'],
  ['Lý do, mục đích yêu cầu', 'purpose'],
  ['Yêu cầu lần thứ', 'timesAsked'],
  ['Số bản in, sao, chụp', 'copies'],
  ['Hình thức nhận thông tin', 'provisionForm'],
  ['Địa chỉ nhận thông tin', 'provisionAddress'],
]
const note: Line = ['Ghi chú', 'detailsNote']

/** What each form tells beside its heading and signature: a place to begin, to be set right in Word after the official form. */
const lines: Readonly<Record<TemplateForm, readonly Line[]>> = {
  receipt: [
    ...person,
    ...asked,
    ['Hình thức gửi yêu cầu', 'channel'],
    ['Hình thức nhận thông tin', 'provisionForm'],
    ['Ngày nhận yêu cầu', 'receivedOn'],
    ['Ngày hẹn trả kết quả', 'appointment'],
    ['Nơi liên hệ, nhận kết quả', 'receivingPlace'],
  ],
  resolution: [
    ...asked,
    ['Hình thức cung cấp', 'provisionForm'],
    ['Thời gian cung cấp', 'detailsTime'],
    ['Địa điểm cung cấp', 'detailsPlace'],
    ['Tổng chi phí', 'costTotal'],
    ['Bằng chữ', 'costWords'],
    ['Cơ quan thu', 'collectingOffice'],
    ['Kho bạc', 'treasury'],
    ['Nộp vào', 'booking'],
    ['Thời hạn nộp', 'payBy'],
    note,
  ],
  extensionNotice: [
    ...asked,
    ['Lý do gia hạn', 'extensionReason'],
    ['Thời hạn ban đầu', 'firstDueDay'],
    ['Thời gian gia hạn', 'extensionAmount'],
    ['Căn cứ gia hạn', 'extensionSource'],
    ['Thời hạn sau gia hạn', 'appointment'],
    note,
  ],
  refusalNotice: [
    ...asked,
    ['Căn cứ từ chối', 'refusalGround'],
    ['Điều luật', 'refusalSource'],
    ['Lý do từ chối', 'refusalReason'],
    ['Quyền của người yêu cầu', 'remedy'],
    note,
  ],
  paymentReceipt: [
    ...asked,
    ['Số tiền đã nhận', 'received'],
    ['Bằng chữ', 'receivedWords'],
    ['Đã nộp đến nay', 'paid'],
    ['Còn phải nộp', 'owed'],
    ['Nộp vào', 'booking'],
    note,
  ],
  completionNotice: [
    ...asked,
    ['Nội dung cần bổ sung', 'missingParts'],
    ['Nơi nhận nội dung bổ sung', 'receivingPlace'],
    ['Cách gửi', 'receivingMethods'],
    note,
  ],
  timeLimitNotice: [
    ...asked,
    ['Thời hạn giải quyết', 'timeLimit'],
    ['Căn cứ', 'timeLimitSource'],
    ['Ngày trả kết quả', 'appointment'],
    ['Thời gian nhận thông tin', 'detailsTime'],
    ['Địa điểm nhận thông tin', 'detailsPlace'],
    note,
  ],
  redirectNotice: [
    ...asked,
    ['Cơ quan có trách nhiệm cung cấp', 'redirectedTo'],
    ['Địa chỉ', 'redirectedAddress'],
    ['Lý do', 'redirectReason'],
    note,
  ],
  correctionAnswer: [
    ...asked,
    ['Nội dung đề nghị đính chính', 'correctionClaim'],
    ['Kết quả xem xét', 'correctionOutcome'],
    ['Nội dung trả lời', 'correctionText'],
    ['Quyền của người yêu cầu', 'remedy'],
    note,
  ],
  requestByPerson: [...person, ...contact, ...wanted],
  requestThroughOrganisation: [
    ['Tên tổ chức, đoàn thể, doanh nghiệp', 'organisationName'],
    ['Địa chỉ tổ chức', 'organisationAddress'],
    ...person,
    ...contact,
    ...wanted,
  ],
  consent: [
    ['Người được cung cấp thông tin', 'requesterName'],
    ['Số giấy tờ của người được cung cấp', 'idNumber'],
    ['Thông tin được chấp thuận cung cấp', 'content'],
    ['Tên văn bản, hồ sơ, tài liệu', 'documentName'],
    ['Theo yêu cầu số', 'requestNumber'],
  ],
}

/** Forms of the person who asks or consents: no number and no head of the agency. */
const ofCitizen: readonly TemplateForm[] = ['requestByPerson', 'requestThroughOrganisation', 'consent']

const agencySignature = signerBlock({
  signer: { authority: capitalTag('signerAuthority'), position: capitalTag('signerPosition'), name: tag('signerName') },
})

const citizenPaper = (form: TemplateForm, name: string): PaperDocument => ({
  title: name,
  blocks: [
    centredBlock('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', { bold: true }),
    { kind: 'title', title: name.toLocaleUpperCase('vi'), subtitle: '' },
    toAgencyBlock({ name: tag('agencyName') }),
    ...lines[form].map(([label, field]) => lineBlock(label, tag(field))),
    ...(tables[form] ?? []),
    {
      kind: 'paragraph',
      runs: [{ text: `${tag('place')}, ${tag('longDay')}`, italic: true }],
      align: 'right',
      indent: false,
    },
    personSignature('NGƯỜI KÝ'),
  ],
  marginNotes: [],
})

const agencyPaper = (form: TemplateForm, name: string): PaperDocument => ({
  title: name,
  blocks: [
    {
      kind: 'heading',
      parentName: capitalTag('parentLines'),
      agencyName: capitalTag('agencyLines'),
      number: tag('number'),
      place: tag('place'),
      dateText: tag('longDay'),
    },
    { kind: 'title', title: name.toLocaleUpperCase('vi'), subtitle: '' },
    ...(withCode.includes(form) ? [codeBlock] : []),
    paragraphBlock(
      `${tag('agencyName')} nhận được yêu cầu cung cấp thông tin của ông (bà) ${tag('requesterName')} ngày ${tag('receivedOn')}. Theo ${tag('lawName')}, ${tag('agencyName')} thông báo:`,
    ),
    ...lines[form].map(([label, field]) => lineBlock(label, tag(field))),
    ...(tables[form] ?? []),
    agencySignature,
  ],
  marginNotes: [],
})

/**
 * A Word template to begin with for a form of this name: heading, title, the fields the form tells, signature, all to be edited in
 * Word. It is no official form.
 */
export const startingPaper = (form: TemplateForm, name: string): PaperDocument =>
  ofCitizen.includes(form) ? citizenPaper(form, name) : agencyPaper(form, name)
