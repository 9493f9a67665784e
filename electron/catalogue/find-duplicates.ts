import type { Duplicate } from '../../shared/catalogue/catalogue-import.ts'
import type { CatalogueFields, CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { eachTitleOf } from './import-memory-repository.ts'

type Known = { readonly number: string; readonly duplicate: Duplicate }

/** Tells whether a row is in its list already or stood earlier in the file; a row told about is known from then on. */
export type FindDuplicate = (
  row: number,
  list: CatalogueList,
  fields: Pick<CatalogueFields, 'title' | 'documentNumber'>,
) => Duplicate | null

/**
 * Two rows are the same thing when their titles are, whatever the marks, case and spaces, and their numbers don't differ
 * (one of them may be missing). Lists are read from the database when the first row of theirs comes.
 */
export const duplicateFinder = (database: ReadableDatabase): FindDuplicate => {
  const byList = new Map<CatalogueList, Map<string, Known[]>>()
  const knownOf = (list: CatalogueList) => {
    const ready = byList.get(list)
    if (ready) return ready
    const known = new Map<string, Known[]>()
    byList.set(list, known)
    for (const { id, title, document_number } of eachTitleOf(database, list))
      put(known, titleKey(title), { number: numberKey(document_number), duplicate: { kind: 'item', itemId: id } })
    return known
  }
  return (row, list, { title, documentNumber }) => {
    const known = knownOf(list)
    const key = titleKey(title)
    const number = numberKey(documentNumber)
    const same = known.get(key)?.find((each) => each.number === number || each.number === '' || number === '')
    if (!same) put(known, key, { number, duplicate: { kind: 'row', row } })
    return same?.duplicate ?? null
  }
}

const put = (known: Map<string, Known[]>, key: string, one: Known): void => {
  const there = known.get(key)
  if (there) there.push(one)
  else known.set(key, [one])
}

/** Quotes, dashes and a stop at the end are typed one way today and another tomorrow; most titles have none. */
const titleKey = (title: string): string => {
  const folded = fold(title)
  return /["'.,;:-]/.test(folded) ? folded.replace(/["'.,;:\s-]+/g, ' ').trim() : folded
}
const numberKey = (number: string): string => fold(number).replace(/[\s.]+/g, '')
