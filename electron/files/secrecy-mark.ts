import { cleanLine, cleanLines } from '../../shared/text/clean-lines.ts'
import { extensionOf } from './attachment-kind.ts'
import { unpackZipEntry } from './unpack-zip-entry.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The mark stands at the head of a paper: so many paragraphs are looked at, those of page headers beside them. */
const LOOKED_AT = 60
/** More text than this in one part is no paper of an office. */
const LARGEST_PART = 16 * 1024 * 1024

/** The stamp in a line of its own, in capitals; «bảo mật», «mật độ» and «Mật» in a table of numbers are none. */
const MARK = /^(ĐỘ MẬT\s*:?\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT)$/u
const AROUND = /^[\s([{*_–-]+|[\s)\]}*_.:–-]+$/gu

const isMark = (line: string): boolean => MARK.test(cleanLine(line).replace(AROUND, ''))

/** True when one of the first lines of a paper is a mark. */
export const headIsMarked = (lines: readonly string[]): boolean => lines.slice(0, LOOKED_AT).some(isMark)

/** The parts of a document that a page begins with, and what ends a paragraph in them. */
const kinds: Readonly<Record<string, { readonly part: RegExp; readonly end: RegExp }>> = {
  docx: { part: /^word\/(document|header\d*)\.xml$/, end: /<\/w:p>|<w:br\b/ },
  odt: { part: /^(content|styles)\.xml$/, end: /<\/text:(?:p|h)>|<text:line-break\b/ },
}

/**
 * True when the head of a text file or a Word document carries a degree of secrecy as a mark of its own line: such a file must never
 * enter this computer. For a PDF see `pdfIsMarkedSecret`; other kinds of file are not looked into.
 */
export const contentIsMarkedSecret = (name: string, bytes: Uint8Array): boolean => {
  const extension = extensionOf(name)
  if (extension === 'txt') return headIsMarked(cleanLines(decoded(bytes)))
  const kind = kinds[extension]
  if (!kind) return false
  return (readZipDirectory(bytes) ?? [])
    .filter((entry) => kind.part.test(entry.name))
    .some((entry) => {
      const xml = unpackZipEntry(bytes, entry, LARGEST_PART)
      return xml !== undefined && paragraphsOf(new TextDecoder().decode(xml), kind.end).some(isMark)
    })
}

const decoded = (bytes: Uint8Array): string => {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

const paragraphsOf = (xml: string, end: RegExp): readonly string[] =>
  xml
    .split(end, LOOKED_AT)
    .map((part) => part.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
