import { formatDay, yearOf } from '../../shared/calendar/local-date.ts'
import { isAnonymisedPetition } from '../../shared/petitions/fold-petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import {
  type SubjectDecisionInput,
  type SubjectRecord,
  type SubjectRequest,
  type SubjectRequestInput,
  subjectLimit,
} from '../../shared/privacy/subject-request.ts'
import { requestLabel } from '../../shared/requests/request-states.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction, type ReadableDatabase } from '../database/database.ts'
import { readPetition } from '../petitions/petition-repository.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { Session } from '../session.ts'
import { whyNotAnonymisePetition } from './anonymise-petition.ts'
import { whyNotAnonymise } from './anonymise-records.ts'
import { isAnonymised } from './anonymise-repository.ts'
import {
  insertSubjectDecision,
  insertSubjectRequest,
  readSubjectRequests,
  type StoredSubjectRequest,
} from './subject-repository.ts'

type SubjectDeps = Pick<Session, 'database' | 'book' | 'calendar' | 'clock' | 'officer'>

/** The register of such requests with the day each must be done by, where the law data have a limit. */
export const subjectRequests = ({
  database,
  book,
  calendar,
}: Pick<SubjectDeps, 'database' | 'book' | 'calendar'>): readonly SubjectRequest[] =>
  readSubjectRequests(database).map((one) => asItStands({ database, book, calendar }, one))

/** The records of a decision as they stand now; one that is gone is left out. */
const recordsNow = (
  database: ReadableDatabase,
  { requestIds, petitionIds }: ChosenRecords,
): readonly SubjectRecord[] => [
  ...requestIds.flatMap((id): SubjectRecord[] => {
    const request = readRequest(database, id)
    if (!request) return []
    const anonymised = isAnonymised(database, id)
    const whyNot = anonymised ? null : whyNotAnonymise(database, id)
    return [{ kind: 'request', id, label: requestLabel(request), anonymised, whyNot }]
  }),
  ...petitionIds.flatMap((id): SubjectRecord[] => {
    const petition = readPetition(database, id)
    if (!petition) return []
    const anonymised = isAnonymisedPetition(petition.events)
    const whyNot = anonymised ? null : whyNotAnonymisePetition(database, id)
    return [{ kind: 'petition', id, label: petitionLabel(petition), anonymised, whyNot }]
  }),
]

const asItStands = (
  { database, book, calendar }: Pick<SubjectDeps, 'database' | 'book' | 'calendar'>,
  { decision: stored, ...one }: StoredSubjectRequest,
): SubjectRequest => {
  const limit = subjectLimit(book, calendar, one)
  if (stored === null) return { ...one, decision: null, limit }
  const { requestIds, petitionIds, ...decision } = stored
  return { ...one, decision: { ...decision, records: recordsNow(database, { requestIds, petitionIds }) }, limit }
}

const readOne = (deps: SubjectDeps, id: number): Result<SubjectRequest> => {
  const found = readSubjectRequests(deps.database).find((one) => one.id === id)
  return found
    ? ok(asItStands(deps, found))
    : refusal('notFound', 'Đề nghị này không có trong sổ. Hãy mở lại trang Dữ liệu cá nhân.')
}

const recordGone = refusal('notFound', 'Có hồ sơ đã chọn không còn trong sổ. Hãy tìm lại rồi chọn.')

const wrongDay = (field: string, message: string): Result<never> =>
  refusal('invalidInput', 'Chưa ghi được: có ô chưa đúng. Hãy sửa các ô được chỉ ra.', [{ field, message }])

/** Writes down what a person asked about their own data. */
export const addSubjectRequest = (deps: SubjectDeps, input: SubjectRequestInput): Result<SubjectRequest> => {
  const { database, clock, officer } = deps
  if (input.receivedOn > clock.today()) return wrongDay('receivedOn', 'Ngày nhận không được sau hôm nay.')
  const stamp = { at: clock.now(), by: officer() }
  return readOne(deps, insertSubjectRequest(database, input, yearOf(input.receivedOn), stamp))
}

/** Writes down what was decided; a later decision holds instead of this one. */
export const decideSubjectRequest = (deps: SubjectDeps, decision: SubjectDecisionInput): Result<SubjectRequest> => {
  const { database, clock, officer } = deps
  const read = readOne(deps, decision.id)
  if (!read.ok) return read
  const { receivedOn } = read.value
  if (decision.on < receivedOn || decision.on > clock.today())
    return wrongDay('on', `Ngày giải quyết phải từ ngày nhận (${formatDay(receivedOn)}) đến hôm nay.`)
  const { requestIds, petitionIds } = decision
  if (recordsNow(database, decision).length < requestIds.length + petitionIds.length) return recordGone
  inTransaction(database, () => insertSubjectDecision(database, decision, { at: clock.now(), by: officer() }))
  return readOne(deps, decision.id)
}
