import type { LocalDate } from '../calendar/local-date.ts'
import { type AskerRule, askerRules } from '../law/asker-rules.ts'
import type { Asker, LawBook, LawId } from '../law/law-book.ts'
import type { Requester } from './information-request.ts'

/** What is read of the person. */
export type AskingPerson = Pick<Requester, 'kind' | 'livesHere' | 'capacity' | 'minor'>

const belongs: Readonly<Record<Asker, (person: AskingPerson) => boolean>> = {
  notResident: ({ kind, livesHere }) => kind !== 'foreigner' && !livesHere,
  foreigner: ({ kind }) => kind === 'foreigner',
  minor: ({ minor }) => minor === true,
  represented: ({ capacity, minor }) =>
    (capacity === 'guardian' || capacity === 'legalRepresentative') && minor !== true,
  organisation: ({ kind }) => kind === 'organisation',
}

/**
 * What the governing law asks of the person who asks, to be said while the request is taken in and answered. It only tells: a
 * request is entered in the register whoever sends it. `on` is the day of sending.
 */
export const askerNotes = (book: LawBook, law: LawId, person: AskingPerson, on: LocalDate): readonly AskerRule[] =>
  askerRules(book, law, on).filter(({ asker }) => belongs[asker](person))

/** True where the law gives this person only what touches their own rights: the officer then finds out whether it does. */
export const onlyOwnMatters = (notes: readonly AskerRule[]): boolean =>
  notes.some((note) => note.onlyOwnMatters === true)
