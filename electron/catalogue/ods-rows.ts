import { unpackZipEntry } from '../files/unpack-zip-entry.ts'
import { writeZip } from '../files/write-zip.ts'
import { readZipDirectory } from '../files/zip-directory.ts'

/** What may stand around rows: headings printed on every page, rows that fold away. */
const AROUND_ROWS = /<\/?table:table-(?:header-rows|row-group|rows)(?:\s[^>]*)?>/g

/**
 * An OpenDocument sheet whose rows all stand directly in their table: the reader passes over those inside anything else, and LibreOffice
 * puts the headings there as soon as they are printed on every page. The same bytes when nothing stands so.
 */
export const withPlainRows = (bytes: Uint8Array): Uint8Array => {
  const entries = readZipDirectory(bytes) ?? []
  const content = entries.find(({ name }) => name === 'content.xml')
  const unpacked = content && unpackZipEntry(bytes, content, content.size)
  const text = unpacked ? Buffer.from(unpacked).toString('utf8') : ''
  const plain = text.replace(AROUND_ROWS, '')
  if (plain === text) return bytes
  const others = entries.flatMap((entry) => {
    const part = entry === content || entry.name.endsWith('/') ? undefined : unpackZipEntry(bytes, entry, entry.size)
    return part ? [[entry.name, part] as const] : []
  })
  return writeZip({ ...Object.fromEntries(others), 'content.xml': plain })
}
