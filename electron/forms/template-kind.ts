import { ok, type Result, refusal } from '../../shared/result.ts'
import { unpackZipEntry } from '../files/unpack-zip-entry.ts'
import { readZipDirectory, type ZipEntry } from '../files/zip-directory.ts'

const MEGABYTE = 1024 * 1024
/** Largest template read, bytes: a form with a picture or two. */
export const largestTemplate = 5 * MEGABYTE
/** All texts of the file, unpacked, bytes; a form takes some hundred kilobytes. */
const largestTexts = 4 * MEGABYTE
/** The body alone, bytes: dozens of pages; no form is longer, and a longer one would keep the officer waiting. */
const largestBody = MEGABYTE / 2
const mostParts = 500

const saveAgain = 'Hãy mở tệp bằng Word hoặc LibreOffice, chọn «Lưu thành» dạng .docx (không macro) rồi chọn lại.'
const copyOver = 'Hãy chép nội dung sang một văn bản Word mới, lưu dạng .docx rồi chọn lại.'

const notDocx = () =>
  refusal('fileUnreadable', `Tệp này không phải văn bản Word .docx, hoặc đã bị hỏng hay bị đổi đuôi. ${saveAgain}`)
const swollen = () =>
  refusal(
    'fileUnreadable',
    `Tệp giải nén ra lớn bất thường hoặc bị hỏng nên không được đọc, để bảo vệ máy. Hãy kiểm tra nguồn gốc của tệp.`,
  )
const overLong = () =>
  refusal(
    'fileUnreadable',
    'Tệp Word dài hơn một mẫu văn bản nhiều lần nên không được nhận làm mẫu. Hãy chép riêng phần mẫu sang một văn bản Word mới rồi chọn lại.',
  )
const locked = () =>
  refusal('fileUnreadable', 'Tệp đang được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu của tệp rồi chọn lại.')
const withMacros = () =>
  refusal('fileUnreadable', `Tệp Word này chứa macro (chương trình chạy kèm) nên không được nhận. ${saveAgain}`)
const withInserts = () =>
  refusal(
    'fileUnreadable',
    `Tệp Word này nhúng tệp khác hoặc nút điều khiển bên trong nên không được nhận. ${copyOver}`,
  )
const withOutside = () =>
  refusal(
    'fileUnreadable',
    `Tệp Word này tự lấy nội dung từ nơi khác (mẫu hoặc ảnh liên kết ngoài) nên không được nhận. ${copyOver}`,
  )

/** A checked Word file: its texts by their names inside the file. */
export type DocxTexts = ReadonlyMap<string, string>

/**
 * Checks that bytes are a plain Word document: a real .docx, without macros, inserted files, links that fetch, or more text than a
 * form can have. Answers its texts; refuses with the reason and the way out. By content: the file's name says nothing.
 */
export const checkDocx = (bytes: Uint8Array): Result<DocxTexts> => {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldWord(bytes)
  const entries = begins(bytes, 0x50, 0x4b) ? readZipDirectory(bytes) : undefined
  if (!entries?.some(({ name }) => name === 'word/document.xml')) return notDocx()
  if (entries.length > mostParts) return swollen()
  if (entries.some(({ name }) => /vbaProject|vbaData/i.test(name))) return withMacros()
  if (entries.some(({ name }) => /(?:^|\/)(?:embeddings|activeX|afchunk)/i.test(name))) return withInserts()
  const texts = unpackTexts(bytes, entries)
  if (!texts) return swollen()
  if ((texts.get('word/document.xml')?.length ?? 0) > largestBody) return overLong()
  if (/macroEnabled/i.test(texts.get('[Content_Types].xml') ?? '')) return withMacros()
  for (const [name, text] of texts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return swollen()
    if (name.endsWith('.rels') && fetches(text)) return withOutside()
  }
  return ok(texts)
}

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)

/** Word's old container: a .doc, or a newer document behind a password. */
const oldWord = (bytes: Uint8Array): Result<never> =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked()
    : refusal('fileUnreadable', `Tệp này là văn bản Word dạng cũ (.doc). ${saveAgain}`)

/** Links a reader may press are harmless; anything else outside is loaded on opening. */
const fetches = (relationships: string): boolean =>
  (relationships.match(/<Relationship\b[^>]*>/g) ?? []).some(
    (one) => /TargetMode\s*=\s*["']External["']/i.test(one) && !/\/hyperlink["']/i.test(one),
  )

/** The texts as they really unpack, whatever the directory claims; pictures stay packed but may not swell either. */
const unpackTexts = (bytes: Uint8Array, entries: readonly ZipEntry[]): DocxTexts | undefined => {
  const texts = new Map<string, string>()
  let left = largestTexts
  for (const entry of entries) {
    const isText = /\.(?:xml|rels)$/i.test(entry.name)
    const unpacked = unpackZipEntry(bytes, entry, isText ? left : 4 * largestTemplate)
    if (!unpacked) return undefined
    if (!isText) continue
    left -= unpacked.length
    texts.set(entry.name, Buffer.from(unpacked).toString('utf8'))
  }
  return texts
}
