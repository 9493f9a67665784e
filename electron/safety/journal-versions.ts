import { segmentFile } from './journal-places.ts'
import { readRecords } from './journal-records.ts'
import { FRAME_HEADER } from './journal-wal.ts'

/** Where a segment holds a page. */
export type PageVersion = { readonly file: string; readonly offset: number }

/** Every content of every page that a chain of segments holds, the newest last; of the newest segment only what is before `newestEnd`. */
export type PageVersions = {
  readonly pageSize: number | null
  readonly pages: ReadonlyMap<number, readonly PageVersion[]>
}

/** Reads a chain of segments through. Throws the system's error. */
export const versionsOf = (
  folder: string,
  chain: readonly number[],
  newestEnd: number = Number.POSITIVE_INFINITY,
): PageVersions => {
  const pages = new Map<number, PageVersion[]>()
  let pageSize: number | null = null
  for (const number of chain) {
    const file = segmentFile(folder, number)
    for (const { record, payload, end } of readRecords(file)) {
      if (number === chain.at(-1) && end > newestEnd) break
      if (record.kind !== 'frames' || !record.place) continue
      pageSize = record.place.pageSize
      const size = FRAME_HEADER + pageSize
      for (let at = 0; at + size <= payload.length; at += size) {
        const page = payload.readUInt32BE(at)
        const version = { file, offset: end - payload.length + at + FRAME_HEADER }
        const known = pages.get(page)
        if (known) known.push(version)
        else pages.set(page, [version])
      }
    }
  }
  return { pageSize, pages }
}
