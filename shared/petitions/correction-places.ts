import type { LocalDate } from '../calendar/local-date.ts'
import type { LawBook } from '../law/law-book.ts'
import { correctAlsoOn } from '../law/wrong-publication-rules.ts'
import { type CorrectionPlace, correctionPlaces, type Petition, type PetitionFacts } from './petition.ts'

/**
 * Where wrong information must be put right, by the law in force on the day of the correction: every form in which it was wrong, and
 * beside them (`also`) the agency's portals and pages since Luật 01/2026/QH16. Nothing where another agency published it.
 */
export const owedPlaces = (
  book: LawBook,
  { publisher, wrongPlaces }: Pick<PetitionFacts, 'publisher' | 'wrongPlaces'>,
  on: LocalDate,
): { readonly same: readonly CorrectionPlace[]; readonly also: readonly CorrectionPlace[] } => {
  if (publisher !== '') return { same: [], also: [] }
  const pages: readonly CorrectionPlace[] = correctAlsoOn(book, on)
  return {
    same: correctionPlaces.filter((place) => wrongPlaces.includes(place)),
    also: correctionPlaces.filter((place) => pages.includes(place) && !wrongPlaces.includes(place)),
  }
}

type Corrected = Pick<Petition, 'facts' | 'corrected' | 'absent'>

/** Places where it is still to be put right on a day. */
export const openPlaces = (
  book: LawBook,
  { facts, corrected, absent }: Corrected,
  on: LocalDate,
): readonly CorrectionPlace[] => {
  const { same, also } = owedPlaces(book, facts, on)
  const done = new Set(corrected.map(({ place }) => place))
  return [...same, ...also.filter((place) => !absent.includes(place))].filter((place) => !done.has(place))
}
