import {
  bySimilarity,
  type SimilarRequest,
  type SimilarRequests,
  similarityTo,
  wasProvided,
} from '../../shared/requests/similar-requests.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { QueryDeps } from './query-requests.ts'
import { requestRow } from './request-row.ts'
import { personCandidates } from './requester-repository.ts'

/** A person rarely asks more often; of one who does, the newest are weighed. */
const MOST_WEIGHED = 200
/** What fits beside the form. */
const MOST_SHOWN = 20

/**
 * What the same person, or one of a very similar name, asked before, while a request is being typed, and how often the same
 * thing was already given to that person (a ground of refusal names it). Decides nothing.
 */
export const similarRequests = (
  deps: QueryDeps,
  typed: {
    readonly idNumber: string
    readonly name: string
    readonly content: string
    readonly exceptId: number | null
  },
): Result<SimilarRequests> => {
  const today = deps.clock.today()
  const relate = similarityTo(typed)
  const found = personCandidates(deps.database, typed, typed.exceptId, MOST_WEIGHED)
    .flatMap((record): readonly SimilarRequest[] => {
      const known = { idNumber: record.idNumber, name: record.requesterName, content: record.content }
      const how = relate(known)
      return how === null ? [] : [{ ...how, row: requestRow(deps, record, today) }]
    })
    .sort(bySimilarity)
  return ok({ found: found.slice(0, MOST_SHOWN), timesProvided: found.filter(wasProvided).length })
}
