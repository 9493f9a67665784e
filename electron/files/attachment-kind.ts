import { readZipDirectory } from './zip-directory.ts'

/** What a file must begin with, or hold, to be what its name says. */
type Check = (bytes: Uint8Array) => boolean

const starts =
  (...signature: number[]): Check =>
  (bytes) =>
    signature.every((byte, index) => bytes[index] === byte)

const oldOffice = starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const zipHolding =
  (...names: string[]): Check =>
  (bytes) => {
    const entries = readZipDirectory(bytes)
    return entries?.some((entry) => names.some((name) => entry.name === name)) ?? false
  }

/** Text has no zero byte, unless it is UTF-16, which says so in its first two bytes. */
const text: Check = (bytes) =>
  starts(0xff, 0xfe)(bytes) || starts(0xfe, 0xff)(bytes) || !bytes.subarray(0, 65_536).includes(0)

const checks: Readonly<Record<string, Check>> = {
  pdf: starts(0x25, 0x50, 0x44, 0x46, 0x2d),
  docx: zipHolding('word/document.xml'),
  xlsx: zipHolding('xl/workbook.xml'),
  odt: zipHolding('content.xml'),
  ods: zipHolding('content.xml'),
  doc: oldOffice,
  xls: oldOffice,
  png: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: starts(0xff, 0xd8, 0xff),
  jpeg: starts(0xff, 0xd8, 0xff),
  webp: (bytes) => starts(0x52, 0x49, 0x46, 0x46)(bytes) && starts(0x57, 0x45, 0x42, 0x50)(bytes.subarray(8)),
  gif: starts(0x47, 0x49, 0x46, 0x38),
  txt: text,
  csv: text,
}

/** Endings of the files that may be attached, without the dot. */
export const attachmentExtensions: readonly string[] = Object.keys(checks)

/** The ending of a file name in lower case, without the dot; '' when there is none. */
export const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** True when the content is what the name's ending says. */
export const contentMatchesName = (name: string, bytes: Uint8Array): boolean =>
  checks[extensionOf(name)]?.(bytes) ?? false

const SECRET_WORDS = /(^|[^\p{L}])(tuyệt|tối)[\s_.-]*mật([^\p{L}]|$)/iu
const SECRET_WORDS_BARE = /(^|[^a-z])(tuyet|toi)[\s_.-]*mat([^a-z]|$)/i
/** «Mật» standing alone as a mark: between brackets, dashes or the ends of the name; not «bảo mật», not «mật độ». */
const SECRET_MARK = /(^|[[(_\-–.])\s*(độ\s+)?mật\s*([\])_\-–.]|$)/iu

/** True when a file name carries a degree of secrecy: such a file must never enter this computer. */
export const nameIsMarkedSecret = (name: string): boolean => {
  const composed = name.normalize('NFC')
  return SECRET_WORDS.test(composed) || SECRET_WORDS_BARE.test(composed) || SECRET_MARK.test(composed)
}
