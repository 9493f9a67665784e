import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Petition } from '../../shared/petitions/petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import {
  type PetitionFilter,
  type PetitionPage,
  type PetitionQuery,
  type PetitionRow,
  petitionFilters,
} from '../../shared/petitions/petition-list.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fold, hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { readPetitions } from './petition-repository.ts'
import { petitionRow } from './petition-row.ts'
import type { PetitionDeps } from './read-petition.ts'

type QueryDeps = Pick<PetitionDeps, 'database' | 'book' | 'calendar' | 'clock'>
type Listed = { readonly petition: Petition; readonly row: PetitionRow }

const passes = (filter: PetitionFilter, { state, status, finding }: PetitionRow): boolean => {
  switch (filter) {
    case 'all':
      return state !== 'void'
    case 'open':
      return state === 'checking' || state === 'correcting'
    case 'soon':
      return status === 'today' || (status === 'soon' && state === 'checking')
    case 'overdue':
      return status === 'overdue'
    case 'correcting':
      return state === 'correcting'
    case 'answered':
      return state !== 'void' && finding !== null
    case 'void':
      return state === 'void'
  }
}

const searched = ({ facts, ...petition }: Petition): string =>
  fold(
    [petitionLabel(petition), facts.name, facts.contact, facts.title, facts.wrong, facts.creator, facts.publisher].join(
      '\n',
    ),
  )

/** Every petition a query asks for, the newest number first; `limit` is left to the caller. */
export const listPetitions = (
  deps: QueryDeps,
  { text, itemId, ids, filter }: Omit<PetitionQuery, 'limit'>,
): { readonly listed: readonly Listed[]; readonly counts: PetitionPage['counts'] } => {
  const today: LocalDate = deps.clock.today()
  const terms = searchTerms(text)
  const found = readPetitions(deps.database, itemId === null ? {} : { itemId })
    .filter((petition) => (ids === null || ids.includes(petition.id)) && hasAllTerms(searched(petition), terms))
    .map((petition) => ({ petition, row: petitionRow(deps, petition, today) }))
  const counts = Object.fromEntries(
    petitionFilters.map((each) => [each, found.filter(({ row }) => passes(each, row)).length]),
  ) as PetitionPage['counts']
  return { listed: found.filter(({ row }) => passes(filter, row)), counts }
}

/** A window of the list of petitions as of today, with what each filter would show. */
export const queryPetitions = (deps: QueryDeps, query: PetitionQuery): Result<PetitionPage> => {
  const { listed, counts } = listPetitions(deps, query)
  return ok({ rows: listed.slice(0, query.limit).map(({ row }) => row), total: listed.length, counts })
}
