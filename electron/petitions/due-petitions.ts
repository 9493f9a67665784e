import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { PetitionRow } from '../../shared/petitions/petition-list.ts'
import { readPetitions } from './petition-repository.ts'
import { petitionRow } from './petition-row.ts'
import type { PetitionDeps } from './read-petition.ts'

/** Petitions still to be answered whose last day lies from `from` to `to`, the earliest first. */
export const duePetitions = (
  deps: Pick<PetitionDeps, 'database' | 'book' | 'calendar' | 'clock'>,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): readonly PetitionRow[] =>
  readPetitions(deps.database, { openOnly: true })
    .map((petition) => petitionRow(deps, petition, deps.clock.today()))
    .filter(({ state, dueOn }) => state === 'checking' && dueOn !== null && dueOn >= from && dueOn <= to)
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
