import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { isAnonymisedPetition } from '../../shared/petitions/fold-petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import { anonymousPetitionBody } from '../../shared/privacy/anonymise.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { appendPetitionEvent, readPetition } from '../petitions/petition-repository.ts'
import {
  closePetitionGuards,
  dropPetitionReminders,
  openPetitionGuards,
  replacePetitionBody,
  storedPetitionBodies,
} from './anonymise-petition-repository.ts'

/** Why this petition may not be anonymised yet; null when it may. */
export const whyNotAnonymisePetition = (database: ReadableDatabase, id: number): string | null => {
  const petition = readPetition(database, id)
  if (!petition) return 'Có kiến nghị không còn trong sổ. Hãy mở lại danh sách rồi chọn lại.'
  const label = `Kiến nghị ${petitionLabel(petition)}`
  if (isAnonymisedPetition(petition.events))
    return `${label} đã được ẩn danh trước đó. Hãy mở lại danh sách rồi chọn lại.`
  if (petition.state !== 'done' && petition.state !== 'void')
    return `${label} chưa giải quyết xong. Hãy bỏ chọn kiến nghị này.`
  return null
}

const names = (title: string, name: string): boolean => {
  const terms = foldedTerms(title)
  const wanted = foldedTerms(name)
  return wanted.length > 0 && wanted.every((term) => terms.includes(term))
}

/** Takes the person out of a petition that may be anonymised and says so in its history; inside a transaction. */
export const takePersonOutOfPetition = (
  database: WritableDatabase,
  id: number,
  stamp: { readonly on: LocalDate; readonly at: string; readonly by: string },
): void => {
  const petition = readPetition(database, id)
  if (!petition) return
  openPetitionGuards(database, id)
  for (const { id: eventId, body } of storedPetitionBodies(database, id))
    replacePetitionBody(
      database,
      eventId,
      anonymousPetitionBody(body, names(petition.facts.title, petition.facts.name)),
    )
  closePetitionGuards(database)
  dropPetitionReminders(database, id)
  appendPetitionEvent(database, id, { kind: 'anonymise' }, stamp)
}
