import { agencyHabits } from '../../shared/agency/agency-habits.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import { nextActs } from '../../shared/requests/next-acts.ts'
import { receiptOutOfHours, withReceipt } from '../../shared/requests/received-time.ts'
import { dueFacts, requestDue } from '../../shared/requests/request-due.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { toldMilestones } from '../../shared/requests/told-milestones.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { readItem } from '../catalogue/catalogue-repository.ts'
import { documentsOf } from '../forms/document-repository.ts'
import { earlierRequests } from './earlier-requests.ts'
import type { QueryDeps } from './query-requests.ts'
import { readRequest as readStored } from './request-repository.ts'
import { deadlineOf } from './request-row.ts'

/** For an id no request has. */
export const noSuchRequest = refusal(
  'notFound',
  'Không tìm thấy yêu cầu này trong sổ. Hãy mở lại Sổ theo dõi và chọn yêu cầu khác.',
)

const matchedItems = (deps: QueryDeps, request: InformationRequest): RequestDetails['catalogueItems'] =>
  request.facts.catalogueItemIds.flatMap((itemId) => {
    const item = readItem(deps.database, itemId)
    return item ? [{ id: item.id, title: item.title, address: item.address }] : []
  })

/** Everything about one request as of today: facts, history, deadline with its proof, what may be done next, papers, matches. */
export const readRequest = (deps: QueryDeps, id: number): Result<RequestDetails> => {
  const request = readStored(deps.database, id)
  if (!request) return noSuchRequest
  const { book, calendar, database } = deps
  const today = deps.clock.today()
  const deadline = deadlineOf(deps, request.facts, request.extension)
  const { workingHours } = readAgency(database) ?? agencyHabits
  const receipt = receiptOutOfHours(calendar, workingHours, request.facts)
  const { idNumber, name } = request.facts.requester
  const earlier = earlierRequests(deps, { idNumber, name }, id)
  if (!earlier.ok) return earlier
  return ok({
    request,
    deadline: deadline && withReceipt(deadline, receipt),
    ...requestDue(calendar, dueFacts(request, deadline), today),
    milestones: toldMilestones(book, calendar, request, { today, workingHours }),
    area: readAgency(database)?.area ?? 'normal',
    nextActs: nextActs(book, calendar, request, deadline, today),
    documents: documentsOf(database, id),
    catalogueItems: matchedItems(deps, request),
    earlier: earlier.value,
  })
}
