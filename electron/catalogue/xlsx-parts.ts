import { unpackZipEntry } from '../files/unpack-zip-entry.ts'
import { readZipDirectory, type ZipEntry } from '../files/zip-directory.ts'

const LARGEST_PART = 16 * 1024 * 1024

/** The files inside a workbook by name. */
export type XlsxParts = {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
}

/** Looks at which files a workbook has; unpacks none. */
export const xlsxParts = (bytes: Uint8Array): XlsxParts => ({
  bytes,
  entries: new Map((readZipDirectory(bytes) ?? []).map((entry) => [entry.name, entry])),
})

/** A small part as bytes; undefined when it is missing, damaged or large. */
export const smallPart = ({ bytes, entries }: XlsxParts, name: string): Uint8Array | undefined => {
  const entry = entries.get(name)
  return entry && unpackZipEntry(bytes, entry, LARGEST_PART)
}

/** A small part as text; '' when it is missing, damaged or large. */
export const smallText = (parts: XlsxParts, name: string): string =>
  Buffer.from(smallPart(parts, name) ?? []).toString('utf8')

/** The name of the part that holds the sheet at `index` of the workbook; '' when the workbook doesn't tell. */
export const sheetPart = (parts: XlsxParts, index: number): string => {
  const workbook = smallText(parts, 'xl/workbook.xml')
  const relations = smallText(parts, 'xl/_rels/workbook.xml.rels')
  const sheet = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][index]?.[0] ?? ''
  const id = /r:id="([^"]+)"/.exec(sheet)?.[1] ?? ''
  const relation = [...relations.matchAll(/<Relationship\s[^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
  const target = /Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
