import { ok, type Result, refusal } from '../../shared/result.ts'
import { extensionOf } from './attachment-kind.ts'
import { readZipDirectory } from './zip-directory.ts'

export type SpreadsheetKind = 'xlsx' | 'ods' | 'xls' | 'csv' | 'docx'

const MEGABYTE = 1024 * 1024
/** Largest file read, MB. */
export const largestImport = 64
/** A workbook unpacks to about ten times its size; beyond these it is a trap or not a catalogue. */
const LARGEST_UNPACKED = 1024 * MEGABYTE
const STEEPEST = 200

const again = 'Hãy mở tệp bằng Excel, chọn «Lưu thành» dạng .xlsx (hoặc CSV UTF-8) rồi chọn lại.'
const notASpreadsheet = () => refusal('fileUnreadable', `Tệp này không phải bảng tính hoặc đã bị hỏng. ${again}`)

/** What a file really is, by its content; refuses what can't be read with the reason and the way out. */
export const spreadsheetKind = (name: string, bytes: Uint8Array): Result<SpreadsheetKind> => {
  if (bytes.length === 0) return refusal('fileUnreadable', 'Tệp rỗng (0 byte). Hãy kiểm tra lại tệp rồi chọn lại.')
  if (bytes.length > largestImport * MEGABYTE) return tooLarge()
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldKind(bytes)
  if (begins(bytes, 0x50, 0x4b)) return zipKind(bytes)
  if (!looksLikeText(bytes)) return notASpreadsheet()
  if (isWebPage(bytes))
    return refusal(
      'fileUnreadable',
      `Tệp có đuôi .${extensionOf(name)} nhưng bên trong là trang web hoặc XML, không phải bảng tính thật. ${again}`,
    )
  // Other programs write plain text and call it .xls.
  return TEXT_NAMES.has(extensionOf(name)) ? ok('csv') : notASpreadsheet()
}

const TEXT_NAMES = new Set(['csv', 'txt', 'tsv', 'xls', 'xlsx'])

const isWebPage = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*<(?:!doctype|html|\?xml|table|meta|head)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))

/** What is said when a file's ending and its content differ; '' when they agree. The content is what is read. */
export const kindNote = (name: string, kind: SpreadsheetKind): string => {
  const extension = extensionOf(name)
  if (extension === kind || (kind === 'csv' && (extension === 'txt' || extension === 'tsv'))) return ''
  return `Tệp có đuôi .${extension} nhưng bên trong là ${kindNames[kind]}; đã đọc theo nội dung thật.`
}

const kindNames: Readonly<Record<SpreadsheetKind, string>> = {
  xlsx: 'bảng tính Excel (.xlsx)',
  xls: 'bảng tính Excel cũ (.xls)',
  ods: 'bảng tính OpenDocument (.ods)',
  csv: 'văn bản thuần (.csv)',
  docx: 'văn bản Word (.docx)',
}

/** The file would fill the machine's memory. */
export const unpacksTooFar = () =>
  refusal(
    'fileUnreadable',
    'Tệp giải nén ra lớn bất thường nên không được đọc, để bảo vệ máy. Hãy kiểm tra nguồn gốc của tệp.',
  )

/** The file is larger than any catalogue. */
export const tooLarge = () =>
  refusal('fileUnreadable', `Tệp lớn hơn ${largestImport} MB. Hãy tách thành nhiều tệp nhỏ rồi nhập lần lượt.`)

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)

/** Excel's old container: an .xls, or a newer workbook behind a password. */
const oldKind = (bytes: Uint8Array): Result<SpreadsheetKind> => {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (container.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return lockedFile()
  return container.includes(Buffer.from('Workbook', 'utf16le')) ? ok('xls') : notASpreadsheet()
}

/** The workbook asks for a password. */
export const lockedFile = () =>
  refusal('fileUnreadable', 'Tệp đang được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu của tệp rồi chọn lại.')

const zipKind = (bytes: Uint8Array): Result<SpreadsheetKind> => {
  const entries = readZipDirectory(bytes)
  if (!entries) return notASpreadsheet()
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  const steep = entries.some((entry) => entry.size > 50 * MEGABYTE && entry.size > entry.compressedSize * STEEPEST)
  if (unpacked > LARGEST_UNPACKED || steep) return unpacksTooFar()
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('xl/workbook.xml')) return ok('xlsx')
  if (names.has('word/document.xml')) return ok('docx')
  if (names.has('content.xml')) return ok('ods')
  return notASpreadsheet()
}

const looksLikeText = (bytes: Uint8Array): boolean => {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return true
  const head = bytes.subarray(0, 65_536)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return controls === 0
}
