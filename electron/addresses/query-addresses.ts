import type { AddressEntry, AddressPage, AddressQuery } from '../../shared/addresses/address-book.ts'
import { answersForScorer } from '../../shared/addresses/answers-for.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { findEntries } from './address-repository.ts'

/** Entries by what they answer for of what is asked, most first; those equal keep their order. */
const aptFirst = (entries: readonly AddressEntry[], about: string): readonly AddressEntry[] => {
  if (about.trim() === '') return entries
  const scoreOf = answersForScorer(about)
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}

/** Entries of the address book that have every word typed, by name; with `about`, those answerable for it first. */
export const queryAddresses = ({ database }: Pick<Session, 'database'>, query: AddressQuery): Result<AddressPage> => {
  const entries = findEntries(database, query)
  return ok({ total: entries.length, entries: aptFirst(entries, query.about).slice(0, query.limit) })
}
