import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import type { Petition } from '../../shared/petitions/petition.ts'
import { petitionDeadline, petitionStanding } from '../../shared/petitions/petition-deadline.ts'
import type { PetitionRow } from '../../shared/petitions/petition-list.ts'
import type { DayProof } from '../../shared/requests/request-deadline-types.ts'

type Sources = { readonly book: LawBook; readonly calendar: WorkingCalendar }

/** The deadline as the law book has it; null too where it has no answer for that day. */
export const deadlineOfPetition = (
  { book, calendar }: Sources,
  { facts }: Pick<Petition, 'facts'>,
): DayProof | null => {
  try {
    return petitionDeadline(book, calendar, facts)
  } catch (error) {
    if (error instanceof LawUnknownError) return null
    throw error
  }
}

/** A petition as a line of a list, as of `today`. */
export const petitionRow = (sources: Sources, petition: Petition, today: LocalDate): PetitionRow => {
  const { id, year, number, facts, state, answer } = petition
  const dueOn = deadlineOfPetition(sources, petition)?.dueOn ?? null
  const { status, text } = petitionStanding(sources.calendar, petition, dueOn, today)
  return {
    id,
    year,
    number,
    source: facts.source,
    name: facts.name,
    title: facts.title,
    receivedOn: facts.receivedOn,
    state,
    finding: answer?.finding ?? null,
    dueOn,
    status,
    statusText: text,
  }
}
