import type { FormKind } from '../law/law-book.ts'
import { numberedForms } from './form-order.ts'

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

const field = (
  group: FieldGroup,
  word: string,
  meaning: string,
  example: string,
  neededBy: 'issued' | FormKind[] = [],
) => ({ group, word, meaning, example, neededBy }) as const

/**
 * What a Word template may hold between {{ and }}. `word` is what the officer types there, with or without tone marks; two words
 * must never fold to the same letters. `neededBy`: forms that say too little without it; `issued`: all the agency issues. The example people
 * are invented. Adding a field: a line here, its value in form-fields.ts.
 */
export const fieldList = {
  agencyName: field('agency', 'tên cơ quan', 'Tên cơ quan ban hành', 'Ủy ban nhân dân xã Bình Minh'),
  agencyLines: field(
    'agency',
    'tên cơ quan hai dòng',
    'Như ở góc trái văn bản: «Ủy ban nhân dân» một dòng, tên xã dòng dưới',
    'Ủy ban nhân dân\nxã Bình Minh',
  ),
  parentName: field('agency', 'tên cơ quan cấp trên', 'Để trống khi cơ quan không ghi', 'Ủy ban nhân dân tỉnh Sao Mai'),
  parentLines: field(
    'agency',
    'tên cơ quan cấp trên hai dòng',
    'Như trên, cho cơ quan cấp trên',
    'Ủy ban nhân dân\ntỉnh Sao Mai',
  ),
  province: field('agency', 'tỉnh', 'Tỉnh, thành phố của cơ quan', 'Tỉnh Sao Mai'),
  place: field('agency', 'địa danh', 'Địa danh ghi trước ngày tháng', 'Bình Minh', 'issued'),
  documentSymbol: field('agency', 'ký hiệu cơ quan', 'Ký hiệu cơ quan trên văn bản', 'UBND'),
  agencyAddress: field('agency', 'địa chỉ cơ quan', 'Địa chỉ trụ sở', 'Số 1 đường Trung Tâm, xã Bình Minh'),
  agencyPhone: field('agency', 'điện thoại cơ quan', 'Số điện thoại cơ quan', '0200 3000 000'),
  agencyFax: field('agency', 'fax cơ quan', 'Số fax cơ quan', '0200 3000 001'),
  agencyEmail: field('agency', 'thư điện tử cơ quan', 'Hộp thư của cơ quan', 'ubnd@xabinhminh.example'),
  website: field('agency', 'trang thông tin điện tử', 'Trang thông tin điện tử', 'xabinhminh.example'),
  receivingPlace: field('agency', 'nơi tiếp nhận', 'Địa điểm tiếp nhận yêu cầu', 'Bộ phận Một cửa, tầng 1'),
  receivingHours: field(
    'agency',
    'giờ tiếp nhận',
    'Thời gian tiếp nhận yêu cầu',
    'Giờ hành chính, thứ Hai đến thứ Sáu',
  ),
  receivingMethods: field('agency', 'phương thức tiếp nhận', 'Cách gửi yêu cầu', 'Trực tiếp, bưu chính, mạng Internet'),
  focalPointName: field('agency', 'người đầu mối', 'Họ tên cán bộ đầu mối', 'Lê Thị Mẫu'),
  focalPointPosition: field('agency', 'chức vụ người đầu mối', 'Chức vụ cán bộ đầu mối', 'Công chức Tư pháp - Hộ tịch'),
  focalPointPhone: field('agency', 'điện thoại người đầu mối', 'Số điện thoại cán bộ đầu mối', '0900 000 001'),
  signerAuthority: field('agency', 'quyền hạn người ký', '«TM. ỦY BAN NHÂN DÂN»; có thể trống', 'TM. ỦY BAN NHÂN DÂN'),
  signerPosition: field('agency', 'chức vụ người ký', 'Chức vụ người ký', 'Chủ tịch', 'issued'),
  signerName: field('agency', 'họ tên người ký', 'Họ tên người ký', 'Trần Văn Mẫu', 'issued'),

  number: field('paper', 'số văn bản', 'Số trong dãy số của mẫu; còn trống khi chưa phát hành', '05/2026', 'issued'),
  day: field('paper', 'ngày văn bản', 'Ngày lập, dạng ngắn', '20/11/2026'),
  longDay: field('paper', 'ngày tháng năm', 'Ngày lập, dạng dài', 'ngày 20 tháng 11 năm 2026', 'issued'),
  formName: field('paper', 'tên mẫu', 'Tên mẫu', 'Phiếu tiếp nhận yêu cầu cung cấp thông tin'),
  formNumber: field('paper', 'số mẫu', 'Số mẫu', 'Mẫu số 02'),
  formSource: field('paper', 'căn cứ mẫu', 'Điều, văn bản đặt ra mẫu', 'Phụ lục Nghị định số …/2026/NĐ-CP'),
  detailsTime: field(
    'paper',
    'thời gian nhận thông tin',
    'Như cán bộ ghi; trống thì là ngày đến hạn',
    'Từ 8 giờ ngày 25/11/2026',
  ),
  detailsPlace: field(
    'paper',
    'địa điểm nhận thông tin',
    'Như cán bộ ghi; trống thì là nơi gửi đến hoặc nơi tiếp nhận',
    'Bộ phận Một cửa',
  ),
  detailsNote: field('paper', 'ghi chú văn bản', 'Ghi chú của cán bộ khi lập văn bản', 'Mang theo giấy tờ tùy thân'),

  requestNumber: field('request', 'số yêu cầu', 'Số trong Sổ theo dõi', '12/2026', ['receipt', 'resolution']),
  lawName: field('request', 'luật áp dụng', 'Luật theo ngày gửi yêu cầu', 'Luật Tiếp cận thông tin số 01/2026/QH16'),
  sentOn: field('request', 'ngày gửi', 'Ngày gửi yêu cầu', '18/11/2026'),
  receivedOn: field('request', 'ngày nhận', 'Ngày nhận yêu cầu', '18/11/2026', ['receipt']),
  receivedTime: field('request', 'giờ nhận', 'Giờ nhận, khi có ghi', '09:30'),
  validOn: field('request', 'ngày hợp lệ', 'Ngày nhận được yêu cầu hợp lệ; trống khi còn thiếu', '18/11/2026'),
  channel: field('request', 'hình thức gửi', 'Trực tiếp, qua mạng, bưu chính…', 'Trực tiếp'),
  content: field('request', 'nội dung yêu cầu', 'Thông tin được yêu cầu', 'Quy hoạch sử dụng đất của xã năm 2026', [
    'receipt',
    'resolution',
    'extensionNotice',
    'refusalNotice',
  ]),
  documentName: field(
    'request',
    'tên văn bản yêu cầu',
    'Tên văn bản, hồ sơ, tài liệu',
    'Quyết định phê duyệt quy hoạch',
  ),
  purpose: field('request', 'mục đích', 'Mục đích yêu cầu, lý do', 'Tìm hiểu để làm nhà'),
  provisionForm: field('request', 'hình thức nhận thông tin', 'Cách người yêu cầu muốn nhận', 'Qua mạng điện tử'),
  provisionAddress: field('request', 'nơi nhận thông tin', 'Địa chỉ gửi thông tin', 'mau@thu.example'),
  copies: field('request', 'số bản', 'Số bản người yêu cầu cần', '1'),
  timesAsked: field('request', 'lần yêu cầu', 'Lần yêu cầu thứ mấy', '1'),
  missingParts: field(
    'request',
    'nội dung cần bổ sung',
    'Phần còn thiếu của yêu cầu',
    'Số định danh của người yêu cầu',
  ),

  requesterName: field('requester', 'họ tên', 'Họ tên người yêu cầu', 'Nguyễn Thị Mẫu', 'issued'),
  idNumber: field('requester', 'số giấy tờ', 'Số định danh, căn cước hoặc hộ chiếu', '000000000000'),
  idIssuedOn: field('requester', 'ngày cấp', 'Ngày cấp giấy tờ', '01/02/2022'),
  idIssuedBy: field('requester', 'nơi cấp', 'Nơi cấp giấy tờ', 'Cục Cảnh sát quản lý hành chính'),
  requesterAddress: field('requester', 'địa chỉ', 'Nơi cư trú, địa chỉ', 'Thôn Một, xã Bình Minh'),
  requesterPhone: field('requester', 'điện thoại', 'Điện thoại người yêu cầu', '0900 000 000'),
  requesterFax: field('requester', 'fax', 'Fax người yêu cầu', '0200 3000 002'),
  requesterEmail: field('requester', 'thư điện tử', 'Thư điện tử người yêu cầu', 'mau@thu.example'),
  capacity: field('requester', 'tư cách', 'Tự mình, ủy quyền, giám hộ, đại diện', 'Tự mình yêu cầu'),
  representativeName: field('requester', 'người đại diện', 'Họ tên người đại diện', 'Phạm Văn Mẫu'),
  representativeIdNumber: field('requester', 'số giấy tờ người đại diện', 'Giấy tờ người đại diện', '000000000001'),
  organisationName: field('requester', 'tên tổ chức', 'Tổ chức, đoàn thể, doanh nghiệp', 'Hợp tác xã Mẫu'),
  organisationAddress: field('requester', 'địa chỉ tổ chức', 'Địa chỉ tổ chức', 'Thôn Hai, xã Bình Minh'),

  dueDay: field('deadline', 'ngày đến hạn', 'Ngày cuối của thời hạn, dạng ngắn', '02/12/2026'),
  appointment: field('deadline', 'ngày hẹn trả kết quả', 'Ngày cuối, dạng dài', 'thứ Tư, ngày 02 tháng 12 năm 2026', [
    'receipt',
  ]),
  timeLimit: field('deadline', 'thời hạn', 'Thời hạn theo luật', '… ngày kể từ ngày nhận được yêu cầu hợp lệ'),
  timeLimitSource: field(
    'deadline',
    'căn cứ thời hạn',
    'Điều, khoản đặt ra thời hạn',
    'Điều … Luật Tiếp cận thông tin',
  ),
  extendedOn: field('deadline', 'ngày gia hạn', 'Ngày ghi việc gia hạn', '01/12/2026'),
  extensionAmount: field('deadline', 'thời gian gia hạn', 'Thêm bao lâu', '05 ngày làm việc', ['extensionNotice']),
  extensionSource: field('deadline', 'căn cứ gia hạn', 'Điều, khoản cho gia hạn', 'Điều … Luật Tiếp cận thông tin'),
  firstDueDay: field(
    'deadline',
    'ngày đến hạn ban đầu',
    'Ngày cuối trước khi gia hạn, dạng dài',
    'thứ Tư, ngày 02 tháng 12 năm 2026',
  ),
  extensionReason: field('deadline', 'lý do gia hạn', 'Lý do gia hạn', 'Hồ sơ nằm ở nhiều nơi', ['extensionNotice']),

  refusalGround: field('answer', 'căn cứ từ chối', 'Trường hợp từ chối theo luật', 'Thông tin không thuộc …', [
    'refusalNotice',
  ]),
  refusalSource: field(
    'answer',
    'điều luật từ chối',
    'Điều, khoản của trường hợp đó',
    'Điều … Luật Tiếp cận thông tin',
    ['refusalNotice'],
  ),
  refusalReason: field('answer', 'lý do từ chối', 'Lý do cán bộ đã ghi', 'Thông tin đang được xử lý', [
    'refusalNotice',
  ]),
  redirectReason: field('answer', 'lý do chuyển', 'Vì sao thuộc cơ quan khác', 'Thông tin do cơ quan đó tạo ra'),
  correctionClaim: field(
    'answer',
    'nội dung đề nghị đính chính',
    'Chỗ được cho là chưa đúng hoặc còn thiếu',
    'Diện tích thửa đất ghi chưa đúng',
    ['correctionAnswer'],
  ),
  correctionOutcome: field('answer', 'kết quả đính chính', 'Kết quả xem xét', 'Đính chính, cung cấp lại', [
    'correctionAnswer',
  ]),
  correctionText: field('answer', 'trả lời đính chính', 'Nội dung đính chính hoặc lý do', 'Diện tích đúng là 120 m2', [
    'correctionAnswer',
  ]),
  remedy: field(
    'answer',
    'quyền khiếu nại',
    'Quyền khiếu nại, khởi kiện và điều luật',
    'khiếu nại, khởi kiện theo Điều …',
    ['refusalNotice'],
  ),
  redirectedTo: field('answer', 'cơ quan chuyển đến', 'Cơ quan có trách nhiệm cung cấp', 'Sở Mẫu tỉnh Sao Mai', [
    'redirectNotice',
  ]),
  redirectedAddress: field('answer', 'địa chỉ cơ quan chuyển đến', 'Địa chỉ cơ quan đó', 'Số 2 đường Trung Tâm'),
  withheld: field(
    'answer',
    'phần không cung cấp',
    'Phần không cung cấp, khi cung cấp một phần',
    'Số điện thoại cá nhân',
  ),

  costLines: field(
    'costs',
    'các khoản chi phí',
    'Mỗi khoản một dòng, như đã thông báo',
    'Sao chụp A4: 10 trang, 5.000 đồng',
  ),
  costTotal: field('costs', 'tổng chi phí', 'Tổng phải nộp, bằng số', '5.000 đồng'),
  costWords: field('costs', 'tổng chi phí bằng chữ', 'Tổng phải nộp, bằng chữ', 'Năm nghìn đồng'),
  payBy: field('costs', 'hạn nộp', 'Ngày cuối nộp chi phí, khi có đặt', '25/11/2026'),
  collectingOffice: field('costs', 'cơ quan thu', 'Tên cơ quan quản lý thu', 'Ủy ban nhân dân xã Bình Minh'),
  treasury: field('costs', 'kho bạc', 'Kho bạc nhà nước tiếp nhận', 'Kho bạc Nhà nước khu vực Mẫu'),
  booking: field('costs', 'mục tiểu mục', 'Mục, tiểu mục nộp ngân sách', 'mục …, tiểu mục …'),
  received: field('costs', 'số tiền đã nhận', 'Tiền nhận lần này, bằng số', '5.000 đồng', ['paymentReceipt']),
  receivedWords: field('costs', 'số tiền đã nhận bằng chữ', 'Tiền nhận lần này, bằng chữ', 'Năm nghìn đồng', [
    'paymentReceipt',
  ]),
  paid: field('costs', 'đã nộp đến nay', 'Tổng đã nộp, bằng số', '5.000 đồng'),
  owed: field('costs', 'còn phải nộp', 'Còn phải nộp, bằng số', '0 đồng'),
} as const

export type FieldName = keyof typeof fieldList
export type FieldValues = Readonly<Record<FieldName, string>>

export const fieldNames = Object.keys(fieldList) as readonly FieldName[]

const issued = (form: FormKind): boolean => numberedForms.some((one) => one === form)

/** What an officer should look at again before a template with these fields is kept for a form. */
export const templateWarnings = (form: FormKind, used: readonly FieldName[]): readonly string[] =>
  used.length === 0
    ? ['Tệp không có trường nào: mọi văn bản lập theo mẫu sẽ giống hệt nhau. Hãy gõ các trường {{…}} vào tệp.']
    : fieldNames
        .filter((name) => {
          const { neededBy } = fieldList[name]
          return (neededBy === 'issued' ? issued(form) : neededBy.includes(form)) && !used.includes(name)
        })
        .map((name) => `Mẫu chưa có trường «{{${fieldList[name].word}}}».`)
