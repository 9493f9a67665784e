import { formatDay, localDate } from '../../shared/calendar/local-date.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { decisionPaper } from '../../shared/releases/decision-paper.ts'
import type { DecisionNumber, ReleaseDetails, ReleaseHead, ReleaseOrder } from '../../shared/releases/release.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import type { DraftReleaseOrder } from './draft-release-job.ts'
import {
  insertReleaseEvent,
  readReleaseDifference,
  readReleaseFrame,
  readReleaseHead,
  readReleases,
} from './release-repository.ts'

/** For a number no release has. */
export const noRelease = refusal('notFound', 'Không tìm thấy bản danh mục này. Hãy mở lại «Ban hành, công khai».')

/** Lines of a difference that the screen gets at most, of each kind. */
const mostLines = 200

/** Freezes lists as a draft, in a thread of its own; refuses as `draftReleaseJob` does. */
export const draftRelease = async (
  session: Pick<Session, 'jobs' | 'book' | 'mode' | 'database'>,
  { jobId, lists, onlyApproved }: ReleaseOrder,
): Promise<Result<ReleaseHead>> => {
  const drafted = await session.jobs.run<DraftReleaseOrder, { readonly id: number }>('release-draft', jobId, {
    lists,
    onlyApproved,
    training: session.mode === 'training',
    book: session.book,
  })
  if (!drafted.ok) return drafted
  const head = readReleaseHead(session.database, drafted.value.id)
  return head ? ok(head) : noRelease
}

/** The decision of a release as a paper: with its number once it is issued, without it before. */
export const drawDecision = (database: Session['database'], head: ReleaseHead): PaperDocument | undefined => {
  const frame = readReleaseFrame(database, head.id)
  const difference = readReleaseDifference(database, head.id)
  if (!frame || !difference) return undefined
  return decisionPaper(frame, {
    counts: head.counts,
    before: difference.before,
    decision: head.decision,
    on: localDate(head.draftedAt.slice(0, 10)),
  })
}

/** One release for the screen: its state, the draft decision and what differs from the one before. */
export const readRelease = ({ database }: Pick<Session, 'database'>, id: number): Result<ReleaseDetails> => {
  const head = readReleaseHead(database, id)
  const difference = readReleaseDifference(database, id)
  const decision = head && drawDecision(database, head)
  if (!(head && difference && decision)) return noRelease
  const { before, added, removed, changed } = difference
  return ok({
    head,
    decision,
    difference: {
      before,
      added: added.slice(0, mostLines),
      removed: removed.slice(0, mostLines),
      changed: changed.slice(0, mostLines),
      counts: { added: added.length, removed: removed.length, changed: changed.length },
    },
  })
}

type Actor = Pick<Session, 'database' | 'clock' | 'officer'>

/**
 * Writes the decision's number and day on a release, which is then in force; a number typed wrong is set right by writing it again.
 * Refuses for a dropped draft, a day to come, and a number another release has.
 */
export const issueRelease = (
  { database, clock, officer }: Actor,
  { id, number, on }: DecisionNumber & { readonly id: number },
): Result<ReleaseHead> => {
  const head = readReleaseHead(database, id)
  if (!head) return noRelease
  if (head.state === 'dropped')
    return refusal('notAllowedNow', 'Dự thảo này đã bỏ nên không ban hành được. Hãy lập dự thảo mới.')
  const drafted = localDate(head.draftedAt.slice(0, 10))
  if (on > clock.today() || on < drafted) {
    return refusal('invalidInput', 'Ngày quyết định chưa đúng; hãy sửa rồi lưu lại.', [
      {
        field: 'on',
        message: `Ngày quyết định từ ngày lập dự thảo (${formatDay(drafted)}) đến hôm nay.`,
      },
    ])
  }
  const same = readReleases(database).find(
    (other) => other.id !== id && other.decision?.number === number && other.decision.on.slice(0, 4) === on.slice(0, 4),
  )
  if (same) {
    return refusal('conflict', 'Số quyết định này đã ghi cho một bản danh mục khác trong năm; hãy kiểm tra lại.', [
      { field: 'number', message: 'Số này đã dùng cho bản danh mục khác.' },
    ])
  }
  inTransaction(database, () =>
    insertReleaseEvent(database, {
      releaseId: id,
      kind: 'issue',
      number,
      on,
      reason: '',
      at: clock.now(),
      by: officer(),
    }),
  )
  return ok(readReleaseHead(database, id) ?? head)
}

/** Gives a draft up; it stays readable. Refuses once it was issued. */
export const dropRelease = (
  { database, clock, officer }: Actor,
  { id, reason }: { readonly id: number; readonly reason: string },
): Result<ReleaseHead> => {
  const head = readReleaseHead(database, id)
  if (!head) return noRelease
  if (head.state !== 'draft')
    return refusal('notAllowedNow', 'Chỉ bỏ được dự thảo chưa ghi số quyết định. Bản đã ban hành được giữ nguyên.')
  inTransaction(database, () =>
    insertReleaseEvent(database, {
      releaseId: id,
      kind: 'drop',
      number: '',
      on: null,
      reason,
      at: clock.now(),
      by: officer(),
    }),
  )
  return ok(readReleaseHead(database, id) ?? head)
}
