import type { FormKind } from '../law/law-book.ts'
import { numberedForms } from './form-order.ts'
import { isRowField, type RowFieldName, type RowValues, rowFieldList } from './row-fields.ts'

export const fieldGroups = ['agency', 'paper', 'request', 'requester', 'deadline', 'answer', 'costs'] as const
export type FieldGroup = (typeof fieldGroups)[number]
export const fieldGroupLabels: Readonly<Record<FieldGroup, string>> = {
  agency: 'Cơ quan',
  paper: 'Văn bản được lập',
  request: 'Yêu cầu',
  requester: 'Người yêu cầu',
  deadline: 'Thời hạn, gia hạn',
  answer: 'Cung cấp, từ chối',
  costs: 'Chi phí',
}

const field = (group: FieldGroup, word: string, meaning: string, neededBy: 'issued' | FormKind[] = []) =>
  ({ group, word, meaning, neededBy }) as const

/**
 * What a Word template may hold between {{ and }}. `word` is what the officer types there, with or without tone marks; two words
 * must never fold to the same letters. `neededBy`: forms that say too little without it; `issued`: all the agency issues. Adding a
 * field: a line here, its value in form-fields.ts, an example in resources/training/field-examples.json.
 */
export const fieldList = {
  agencyName: field('agency', 'tên cơ quan', 'Tên cơ quan ban hành'),
  agencyLines: field(
    'agency',
    'tên cơ quan hai dòng',
    'Như ở góc trái văn bản: «Ủy ban nhân dân» một dòng, tên xã dòng dưới',
  ),
  parentName: field('agency', 'tên cơ quan cấp trên', 'Để trống khi cơ quan không ghi'),
  parentLines: field('agency', 'tên cơ quan cấp trên hai dòng', 'Như trên, cho cơ quan cấp trên'),
  province: field('agency', 'tỉnh', 'Tỉnh, thành phố của cơ quan'),
  place: field('agency', 'địa danh', 'Địa danh ghi trước ngày tháng', 'issued'),
  documentSymbol: field('agency', 'ký hiệu cơ quan', 'Ký hiệu cơ quan trên văn bản'),
  agencyAddress: field('agency', 'địa chỉ cơ quan', 'Địa chỉ trụ sở'),
  agencyPhone: field('agency', 'điện thoại cơ quan', 'Số điện thoại cơ quan'),
  agencyFax: field('agency', 'fax cơ quan', 'Số fax cơ quan'),
  agencyEmail: field('agency', 'thư điện tử cơ quan', 'Hộp thư của cơ quan'),
  website: field('agency', 'trang thông tin điện tử', 'Trang thông tin điện tử'),
  receivingPlace: field('agency', 'nơi tiếp nhận', 'Địa điểm tiếp nhận yêu cầu'),
  receivingHours: field('agency', 'giờ tiếp nhận', 'Thời gian tiếp nhận yêu cầu'),
  receivingMethods: field('agency', 'phương thức tiếp nhận', 'Cách gửi yêu cầu'),
  focalPointName: field('agency', 'người đầu mối', 'Họ tên cán bộ đầu mối'),
  focalPointPosition: field('agency', 'chức vụ người đầu mối', 'Chức vụ cán bộ đầu mối'),
  focalPointPhone: field('agency', 'điện thoại người đầu mối', 'Số điện thoại cán bộ đầu mối'),
  signerAuthority: field('agency', 'quyền hạn người ký', '«TM. ỦY BAN NHÂN DÂN»; có thể trống'),
  signerPosition: field('agency', 'chức vụ người ký', 'Chức vụ người ký', 'issued'),
  signerName: field('agency', 'họ tên người ký', 'Họ tên người ký', 'issued'),

  number: field('paper', 'số văn bản', 'Số trong dãy số của mẫu; còn trống khi chưa phát hành', 'issued'),
  day: field('paper', 'ngày văn bản', 'Ngày lập, dạng ngắn'),
  longDay: field('paper', 'ngày tháng năm', 'Ngày lập, dạng dài', 'issued'),
  formName: field('paper', 'tên mẫu', 'Tên mẫu'),
  formNumber: field('paper', 'số mẫu', 'Số mẫu'),
  formSource: field('paper', 'căn cứ mẫu', 'Điều, văn bản đặt ra mẫu'),
  detailsTime: field('paper', 'thời gian nhận thông tin', 'Như cán bộ ghi; trống thì là ngày đến hạn'),
  detailsPlace: field(
    'paper',
    'địa điểm nhận thông tin',
    'Như cán bộ ghi; trống thì là nơi gửi đến hoặc nơi tiếp nhận',
  ),
  detailsNote: field('paper', 'ghi chú văn bản', 'Ghi chú của cán bộ khi lập văn bản'),

  requestNumber: field('request', 'số yêu cầu', 'Số trong Sổ theo dõi', ['receipt', 'resolution']),
  qrCode: field('request', 'mã QR', 'Ảnh mã QR của số yêu cầu, cạnh 22 mm; chỉ đặt trong thân văn bản'),
  lawName: field('request', 'luật áp dụng', 'Luật theo ngày gửi yêu cầu'),
  sentOn: field('request', 'ngày gửi', 'Ngày gửi yêu cầu'),
  receivedOn: field('request', 'ngày nhận', 'Ngày nhận yêu cầu', ['receipt']),
  receivedTime: field('request', 'giờ nhận', 'Giờ nhận, khi có ghi'),
  validOn: field('request', 'ngày hợp lệ', 'Ngày nhận được yêu cầu hợp lệ; trống khi còn thiếu'),
  channel: field('request', 'hình thức gửi', 'Trực tiếp, qua mạng, bưu chính…'),
  content: field('request', 'nội dung yêu cầu', 'Thông tin được yêu cầu', [
    'receipt',
    'resolution',
    'extensionNotice',
    'refusalNotice',
  ]),
  documentName: field('request', 'tên văn bản yêu cầu', 'Tên văn bản, hồ sơ, tài liệu'),
  purpose: field('request', 'mục đích', 'Mục đích yêu cầu, lý do'),
  provisionForm: field('request', 'hình thức nhận thông tin', 'Cách người yêu cầu muốn nhận'),
  provisionAddress: field('request', 'nơi nhận thông tin', 'Địa chỉ gửi thông tin'),
  copies: field('request', 'số bản', 'Số bản người yêu cầu cần'),
  timesAsked: field('request', 'lần yêu cầu', 'Lần yêu cầu thứ mấy'),
  missingParts: field('request', 'nội dung cần bổ sung', 'Phần còn thiếu của yêu cầu'),

  requesterName: field('requester', 'họ tên', 'Họ tên người yêu cầu', 'issued'),
  idNumber: field('requester', 'số giấy tờ', 'Số định danh, căn cước hoặc hộ chiếu'),
  idIssuedOn: field('requester', 'ngày cấp', 'Ngày cấp giấy tờ'),
  idIssuedBy: field('requester', 'nơi cấp', 'Nơi cấp giấy tờ'),
  requesterAddress: field('requester', 'địa chỉ', 'Nơi cư trú, địa chỉ'),
  requesterPhone: field('requester', 'điện thoại', 'Điện thoại người yêu cầu'),
  requesterFax: field('requester', 'fax', 'Fax người yêu cầu'),
  requesterEmail: field('requester', 'thư điện tử', 'Thư điện tử người yêu cầu'),
  capacity: field('requester', 'tư cách', 'Tự mình, ủy quyền, giám hộ, đại diện'),
  representativeName: field('requester', 'người đại diện', 'Họ tên người đại diện'),
  representativeIdNumber: field('requester', 'số giấy tờ người đại diện', 'Giấy tờ người đại diện'),
  organisationName: field('requester', 'tên tổ chức', 'Tổ chức, đoàn thể, doanh nghiệp'),
  organisationAddress: field('requester', 'địa chỉ tổ chức', 'Địa chỉ tổ chức'),

  dueDay: field('deadline', 'ngày đến hạn', 'Ngày cuối của thời hạn, dạng ngắn'),
  appointment: field('deadline', 'ngày hẹn trả kết quả', 'Ngày cuối, dạng dài', ['receipt']),
  timeLimit: field('deadline', 'thời hạn', 'Thời hạn theo luật'),
  timeLimitSource: field('deadline', 'căn cứ thời hạn', 'Điều, khoản đặt ra thời hạn'),
  extendedOn: field('deadline', 'ngày gia hạn', 'Ngày ghi việc gia hạn'),
  extensionAmount: field('deadline', 'thời gian gia hạn', 'Thêm bao lâu', ['extensionNotice']),
  extensionSource: field('deadline', 'căn cứ gia hạn', 'Điều, khoản cho gia hạn'),
  firstDueDay: field('deadline', 'ngày đến hạn ban đầu', 'Ngày cuối trước khi gia hạn, dạng dài'),
  extensionReason: field('deadline', 'lý do gia hạn', 'Lý do gia hạn', ['extensionNotice']),

  refusalGround: field('answer', 'căn cứ từ chối', 'Trường hợp từ chối theo luật', ['refusalNotice']),
  refusalSource: field('answer', 'điều luật từ chối', 'Điều, khoản của trường hợp đó', ['refusalNotice']),
  refusalReason: field('answer', 'lý do từ chối', 'Lý do cán bộ đã ghi', ['refusalNotice']),
  redirectReason: field('answer', 'lý do chuyển', 'Vì sao thuộc cơ quan khác'),
  correctionClaim: field('answer', 'nội dung đề nghị đính chính', 'Chỗ được cho là chưa đúng hoặc còn thiếu', [
    'correctionAnswer',
  ]),
  correctionOutcome: field('answer', 'kết quả đính chính', 'Kết quả xem xét', ['correctionAnswer']),
  correctionText: field('answer', 'trả lời đính chính', 'Nội dung đính chính hoặc lý do', ['correctionAnswer']),
  remedy: field('answer', 'quyền khiếu nại', 'Quyền khiếu nại, khởi kiện và điều luật', ['refusalNotice']),
  redirectedTo: field('answer', 'cơ quan chuyển đến', 'Cơ quan có trách nhiệm cung cấp', ['redirectNotice']),
  redirectedAddress: field('answer', 'địa chỉ cơ quan chuyển đến', 'Địa chỉ cơ quan đó'),
  withheld: field('answer', 'phần không cung cấp', 'Phần không cung cấp, khi cung cấp một phần'),

  costLines: field('costs', 'các khoản chi phí', 'Mỗi khoản một dòng, như đã thông báo'),
  costTotal: field('costs', 'tổng chi phí', 'Tổng phải nộp, bằng số'),
  costWords: field('costs', 'tổng chi phí bằng chữ', 'Tổng phải nộp, bằng chữ'),
  payBy: field('costs', 'hạn nộp', 'Ngày cuối nộp chi phí, khi có đặt'),
  collectingOffice: field('costs', 'cơ quan thu', 'Tên cơ quan quản lý thu'),
  treasury: field('costs', 'kho bạc', 'Kho bạc nhà nước tiếp nhận'),
  booking: field('costs', 'mục tiểu mục', 'Mục, tiểu mục nộp ngân sách'),
  received: field('costs', 'số tiền đã nhận', 'Tiền nhận lần này, bằng số', ['paymentReceipt']),
  receivedWords: field('costs', 'số tiền đã nhận bằng chữ', 'Tiền nhận lần này, bằng chữ', ['paymentReceipt']),
  paid: field('costs', 'đã nộp đến nay', 'Tổng đã nộp, bằng số'),
  owed: field('costs', 'còn phải nộp', 'Còn phải nộp, bằng số'),
} as const

export type FieldName = keyof typeof fieldList
export type FieldValues = Readonly<Record<FieldName, string>>
/** Invented values, for trials. */
export type FieldExamples = { readonly fields: FieldValues; readonly rows: RowValues }

export const fieldNames = Object.keys(fieldList) as readonly FieldName[]

/** Fields that a picture takes the place of; their value is what the picture tells. */
export const pictureFields: readonly string[] = ['qrCode'] satisfies readonly FieldName[]

/** Everything that may stand between {{ and }}. */
export type TemplateField = FieldName | RowFieldName

/** What the officer types for a field. */
export const fieldWord = (name: TemplateField): string =>
  isRowField(name) ? rowFieldList[name].word : fieldList[name].word

const issued = (form: FormKind): boolean => numberedForms.some((one) => one === form)

/** What an officer should look at again before a template with these fields is kept for a form. */
export const templateWarnings = (form: FormKind, used: readonly TemplateField[]): readonly string[] =>
  used.length === 0
    ? ['Tệp không có trường nào: mọi văn bản lập theo mẫu sẽ giống hệt nhau. Hãy gõ các trường {{…}} vào tệp.']
    : fieldNames
        .filter((name) => {
          const { neededBy } = fieldList[name]
          return (neededBy === 'issued' ? issued(form) : neededBy.includes(form)) && !used.includes(name)
        })
        .map((name) => `Mẫu chưa có trường «{{${fieldList[name].word}}}».`)
