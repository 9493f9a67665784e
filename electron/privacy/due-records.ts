import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { isAnonymisedPetition, latestDay } from '../../shared/petitions/fold-petition.ts'
import { petitionStateLabels } from '../../shared/petitions/petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import type { DueRecord } from '../../shared/privacy/personal-data.ts'
import { requestLabel, requestStateLabels } from '../../shared/requests/request-states.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { whyNotAnonymise } from './anonymise-records.ts'
import { closedBy, countClosedBy } from './retention-repository.ts'

/** Petitions settled on or before a day that still hold a person. */
const duePetitions = (database: ReadableDatabase, last: LocalDate): readonly DueRecord[] =>
  readPetitions(database)
    .filter(({ state, events }) => (state === 'done' || state === 'void') && !isAnonymisedPetition(events))
    .map((petition) => ({
      kind: 'petition' as const,
      id: petition.id,
      label: petitionLabel(petition),
      closedOn: latestDay(
        petition.facts.receivedOn,
        petition.events.map(({ on }) => on),
      ),
      stateLabel: petitionStateLabels[petition.state],
      whyNot: null,
    }))
    .filter(({ closedOn }) => closedOn <= last)

/** Requests and petitions closed on or before a day that still hold a person: the `most` oldest of them, and how many there are. */
export const dueRecords = (
  database: ReadableDatabase,
  last: LocalDate,
  most: number,
): { readonly due: readonly DueRecord[]; readonly count: number } => {
  const petitions = duePetitions(database, last)
  const requests = closedBy(database, last, most).map(
    ({ id, closedOn, state, ...number }): DueRecord => ({
      kind: 'request',
      id,
      label: requestLabel(number),
      closedOn,
      stateLabel: requestStateLabels[state],
      whyNot: whyNotAnonymise(database, id),
    }),
  )
  return {
    due: [...requests, ...petitions]
      .toSorted((one, other) => (one.closedOn < other.closedOn ? -1 : one.closedOn > other.closedOn ? 1 : 0))
      .slice(0, most),
    count: countClosedBy(database, last) + petitions.length,
  }
}
