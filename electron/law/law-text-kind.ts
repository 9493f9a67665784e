import { ok, type Result, refusal } from '../../shared/result.ts'
import { unpackZipEntry } from '../files/unpack-zip-entry.ts'
import { readZipDirectory, type ZipEntry } from '../files/zip-directory.ts'

export type LawTextKind = 'docx' | 'pdf' | 'txt'

const MEGABYTE = 1024 * 1024
/** Largest file read, bytes; scanned copies are larger and hold no letters anyway. */
export const largestLawText = 50 * MEGABYTE
/** All texts inside a Word file, unpacked, bytes: a law takes one or two megabytes. */
const largestUnpacked = 32 * MEGABYTE

const asDocx = 'Hãy mở tệp bằng Word hoặc LibreOffice, chọn «Lưu thành» dạng .docx rồi chọn lại.'
const notAText = () =>
  refusal('fileUnreadable', `Tệp này không phải văn bản .docx, .pdf hoặc .txt, hoặc đã bị hỏng. ${asDocx}`)
/** The file asks for a password. */
export const lockedText = () =>
  refusal('fileUnreadable', 'Tệp đang được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu của tệp rồi chọn lại.')

/** What a file really is, by its content and not by its name; refuses what can't be read with the reason and the way out. */
export const lawTextKind = (bytes: Uint8Array): Result<LawTextKind> => {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldKind(bytes)
  if (begins(bytes, 0x50, 0x4b)) return zipKind(bytes)
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return ok('pdf')
  if (head.startsWith('{\\rtf')) return refusal('fileUnreadable', `Tệp này là văn bản .rtf. ${asDocx}`)
  if (/^[^\w<]*<(?:!doctype html|html)/i.test(head))
    return refusal(
      'fileUnreadable',
      'Tệp này là trang web đã lưu. Hãy mở bằng trình duyệt, chép phần chữ sang Word và lưu thành .docx rồi chọn lại.',
    )
  return looksLikeText(bytes) ? ok('txt') : notAText()
}

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)

/** Word's old container: a .doc, or a newer document behind a password. */
const oldKind = (bytes: Uint8Array): Result<LawTextKind> =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? lockedText()
    : refusal('fileUnreadable', `Tệp này là văn bản Word dạng cũ (.doc). ${asDocx}`)

const zipKind = (bytes: Uint8Array): Result<LawTextKind> => {
  const entries = readZipDirectory(bytes)
  if (!entries?.some(({ name }) => name === 'word/document.xml')) return notAText()
  return unpacksTo(bytes, entries) === undefined
    ? refusal(
        'fileUnreadable',
        'Tệp giải nén ra lớn bất thường hoặc bị hỏng nên không được đọc, để bảo vệ máy. Hãy kiểm tra nguồn gốc của tệp.',
      )
    : ok('docx')
}

/** How many bytes the texts inside really are, whatever the zip claims; undefined beyond the limit. */
const unpacksTo = (bytes: Uint8Array, entries: readonly ZipEntry[]): number | undefined => {
  let sum = 0
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue
    const unpacked = unpackZipEntry(bytes, entry, largestUnpacked - sum)
    if (unpacked === undefined) return undefined
    sum += unpacked.length
  }
  return sum
}

const looksLikeText = (bytes: Uint8Array): boolean => {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return true
  return !bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
