import { citationText } from '../../shared/law/citation.ts'
import { wrongPublicationRule } from '../../shared/law/wrong-publication-rules.ts'
import { openPlaces, owedPlaces } from '../../shared/petitions/correction-places.ts'
import { revocableEvent } from '../../shared/petitions/fold-petition.ts'
import { petitionEventLabels } from '../../shared/petitions/petition-acts.ts'
import { petitionStanding, promptRule } from '../../shared/petitions/petition-deadline.ts'
import type { PetitionDetails } from '../../shared/petitions/petition-list.ts'
import { nextPetitionActs } from '../../shared/petitions/petition-rules.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { readPetition } from './petition-repository.ts'
import { deadlineOfPetition } from './petition-row.ts'

export type PetitionDeps = Pick<Session, 'database' | 'book' | 'calendar' | 'clock' | 'officer'>

export const noSuchPetition = refusal(
  'notFound',
  'Kiến nghị này không có trong sổ. Hãy mở lại danh sách kiến nghị rồi chọn lại.',
)

/** One petition with its deadline, what may be done next and where it is to be put right, as of today. */
export const readPetitionDetails = (
  deps: Pick<PetitionDeps, 'database' | 'book' | 'calendar' | 'clock'>,
  id: number,
): Result<PetitionDetails> => {
  const { database, book, calendar, clock } = deps
  const petition = readPetition(database, id)
  if (!petition) return noSuchPetition
  const today = clock.today()
  const deadline = deadlineOfPetition(deps, petition)
  const { status, text } = petitionStanding(calendar, petition, deadline?.dueOn ?? null, today)
  const prompt = deadline === null ? promptRule(book, petition.facts) : undefined
  const by = petition.correctedOn ?? today
  const placesRule = wrongPublicationRule(book, by, 'correction')
  const newest = revocableEvent(petition.events)
  return ok({
    petition,
    deadline,
    prompt: prompt ? { text: prompt.statement, article: citationText(prompt.citation) } : null,
    status,
    statusText: text,
    acts: nextPetitionActs(petition),
    places: owedPlaces(book, petition.facts, by),
    open: openPlaces(book, petition, by),
    placesArticle: placesRule ? citationText(placesRule.citation) : '',
    revocable: newest ? { eventId: newest.id, label: petitionEventLabels[newest.kind] } : null,
  })
}
