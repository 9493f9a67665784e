import type { LawBook } from '../../shared/law/law-book.ts'
import { contentHash } from '../files/content-hash.ts'

/** The law a paper was drawn from: each pack by name and version, `hash` the SHA-256 of its data as they held. */
export type LawBasis = {
  readonly law: readonly {
    readonly pack: string
    readonly version: number
    readonly origin: string
    readonly hash: string
  }[]
  readonly calendar: { readonly pack: string; readonly version: number; readonly hash: string }
}

const known = new WeakMap<LawBook, LawBasis>()

const hashOf = (value: unknown): string => contentHash(JSON.stringify(value))

const basisOf = (book: LawBook): LawBasis => {
  const data = new Map(book.data.map((datum) => [datum.id, datum]))
  return {
    law: book.packs.map(({ pack, version, origin, data: ids }) => ({
      pack,
      version,
      origin,
      hash: hashOf(ids.map((id) => data.get(id) ?? null)),
    })),
    calendar: { pack: book.calendar.pack, version: book.calendar.version, hash: hashOf(book.calendar) },
  }
}

/** What a law book was, to be kept with every paper drawn from it; reckoned once for each book. */
export const lawBasis = (book: LawBook): LawBasis => {
  const found = known.get(book) ?? basisOf(book)
  known.set(book, found)
  return found
}
