import { crc32 } from 'node:zlib'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readZipDirectory } from '../files/zip-directory.ts'

/** A file of the zip: a plain ASCII name and its bytes. */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array }

/** 1980-01-01, the first day a zip can tell: the bytes do not depend on when they were written. */
const FIRST_DAY = 0x21
const VERSION = 20

/** The fields both headers of a file share, from «version needed» to «extra length». */
const fieldsOf = ({ name, bytes }: ZipFile): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(FIRST_DAY, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.byteLength, 14)
  fields.writeUInt32LE(bytes.byteLength, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const signature = (text: string): Buffer => Buffer.from(`PK${text}`, 'latin1')

/**
 * A zip with the files in the given order, not compressed: there is one way only to write it, so that equal files always
 * give equal bytes, nothing can hide between them and nothing unpacks to more than it is.
 */
export const writeStoredZip = (files: readonly ZipFile[]): Buffer => {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name, 'latin1')
    const fields = fieldsOf(file)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature('\x01\x02'), Buffer.from([VERSION, 0]), fields, place, name)
    parts.push(signature('\x03\x04'), fields, name, file.bytes)
    offset += 30 + name.length + file.bytes.byteLength
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.byteLength, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, signature('\x05\x06'), end])
}

const refuse = (reason: string): Result<never> =>
  refusal('fileUnreadable', `${reason} Hãy xin lại tệp từ cơ quan gửi, không nén hay đóng gói lại.`)

/** What is wrong with the names, told as exactly as can be; undefined when they are the expected ones. */
const namesFault = (names: readonly string[], expected: readonly string[]): string | undefined => {
  if (names.some((name) => /[\\/:]|\.\./.test(name) || name.startsWith('.')))
    return 'Gói báo cáo chứa tệp có đường dẫn thư mục; gói đúng không bao giờ có.'
  if (new Set(names).size < names.length) return 'Gói báo cáo chứa hai tệp cùng tên.'
  const missing = expected.filter((name) => !names.includes(name))
  if (missing.length > 0) return `Gói báo cáo thiếu tệp «${missing.join('», «')}».`
  if (names.length > expected.length) return 'Gói báo cáo chứa tệp lạ không thuộc báo cáo.'
  return names.every((name, index) => name === expected[index])
    ? undefined
    : 'Các tệp trong gói báo cáo không theo đúng thứ tự.'
}

/**
 * The files of a zip that `writeStoredZip` made of files of the `expected` names; any other bytes are refused
 * (`fileUnreadable`), however little they differ. Copies nothing of the files and never throws.
 */
export const readStoredZip = (bytes: Uint8Array, expected: readonly string[]): Result<readonly ZipFile[]> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.toString('latin1', 0, 4) !== 'PK\x03\x04') return refuse('Tệp này không phải gói báo cáo.')
  const directory = view.length < 22 ? undefined : readZipDirectory(view)
  if (directory === undefined) return refuse('Gói báo cáo không nguyên vẹn: tệp bị cắt cụt hoặc hư hỏng.')
  const names = namesFault(
    directory.map(({ name }) => name),
    expected,
  )
  if (names !== undefined) return refuse(names)
  if (directory.some(({ offset }) => offset + 8 <= view.length && (view.readUInt16LE(offset + 6) & 1) === 1))
    return refuse('Gói báo cáo bị đặt mật khẩu.')
  if (directory.some(({ method, size, compressedSize }) => method !== 0 || size !== compressedSize))
    return refuse('Gói báo cáo đã bị nén lại bằng chương trình khác.')
  const files = directory.map(({ name, offset, size }) => {
    const start = offset + 30 + name.length
    return { name, bytes: view.subarray(start, start + size) }
  })
  if (files.some(({ bytes: file }, index) => file.byteLength !== directory[index]?.size))
    return refuse('Gói báo cáo không nguyên vẹn: tệp bị cắt cụt hoặc hư hỏng.')
  // Entries that lie over one another would be written out each in full: more than there is can't be the same.
  if (files.reduce((sum, file) => sum + file.bytes.byteLength, 0) > view.length)
    return refuse('Gói báo cáo không nguyên vẹn: các tệp trong gói chồng lên nhau.')
  return writeStoredZip(files).equals(view)
    ? ok(files)
    : refuse('Gói báo cáo không nguyên vẹn: nội dung đã bị thay đổi hoặc hư hỏng khi sao chép.')
}
