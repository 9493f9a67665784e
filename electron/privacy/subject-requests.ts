import { formatDay, yearOf } from '../../shared/calendar/local-date.ts'
import {
  type SubjectDecisionInput,
  type SubjectRequest,
  type SubjectRequestInput,
  subjectLimit,
} from '../../shared/privacy/subject-request.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { Session } from '../session.ts'
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
  readSubjectRequests(database).map((one) => withLimit({ book, calendar }, one))

const withLimit = (
  { book, calendar }: Pick<SubjectDeps, 'book' | 'calendar'>,
  one: StoredSubjectRequest,
): SubjectRequest => ({ ...one, limit: subjectLimit(book, calendar, one) })

const readOne = (deps: SubjectDeps, id: number): Result<SubjectRequest> => {
  const found = readSubjectRequests(deps.database).find((one) => one.id === id)
  return found
    ? ok(withLimit(deps, found))
    : refusal('notFound', 'Đề nghị này không có trong sổ. Hãy mở lại trang Dữ liệu cá nhân.')
}

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
  insertSubjectDecision(database, decision, { at: clock.now(), by: officer() })
  return readOne(deps, decision.id)
}
