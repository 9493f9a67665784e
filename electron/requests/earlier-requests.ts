import { anonymous } from '../../shared/privacy/anonymise.ts'
import type { RequestRow } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { QueryDeps } from './query-requests.ts'
import { requestRow } from './request-row.ts'
import { earlierRecords } from './requester-repository.ts'

/** What fits beside the form. */
const mostShown = 20

/**
 * Earlier requests of the same person, newest first: by ID number, or by the same name when no number is typed. The count of
 * answers to the same person matters for refusing what was given twice. `exceptId` leaves out the one being looked at.
 */
export const earlierRequests = (
  deps: QueryDeps,
  person: { readonly idNumber: string; readonly name: string },
  exceptId: number | null = null,
): Result<readonly RequestRow[]> => {
  // All who were anonymised bear one name.
  if (person.name === anonymous) return ok([])
  const today = deps.clock.today()
  return ok(earlierRecords(deps.database, person, exceptId, mostShown).map((record) => requestRow(deps, record, today)))
}
