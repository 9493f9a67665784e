import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { formatDay } from '../../shared/calendar/local-date.ts'
import type { AppliedUpdate, ShippedLaw } from '../../shared/law/compose-law-book.ts'
import { lawDifference } from '../../shared/law/law-differences.ts'
import type { LawDifference, LawUpdate, MovedDeadline, SignatureState } from '../../shared/law/law-update.ts'
import type { OwnChange } from '../../shared/law/own-rules.ts'
import { movedDeadlines } from '../../shared/requests/moved-deadlines.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readOpenRequests } from '../requests/open-requests.ts'
import { isAlreadyIn, type StandingLaw, updateProblems } from './check-law-update.ts'
import { fileMeanwhileChanged, stopped } from './law-refusals.ts'
import { readUpdatesInForce, takenInOn, updatesState } from './law-update-repository.ts'
import { ownUpdate } from './own-update.ts'
import { problemText } from './pack-faults.ts'
import { readLawUpdate } from './read-law-update.ts'
import { type RegisterLaw, readRegisterLaw, registerLawWith } from './register-law.ts'
import { signatureState } from './signing.ts'
import { readTrustedKeys } from './trusted-key-repository.ts'
import { updatesAfterUndo } from './undo-rules.ts'

/** A change of the register's law. `hash`: what the officer was shown; null for a first look. */
export type LawChangeOrder = {
  readonly shipped: ShippedLaw
  readonly change:
    | { readonly kind: 'file'; readonly path: string; readonly hash: string | null }
    | { readonly kind: 'own'; readonly change: OwnChange }
    | { readonly kind: 'undo'; readonly id: number }
}

/** An update checked and ready to be kept. */
export type ProposedUpdate = AppliedUpdate & { readonly hash: string; readonly signature: SignatureState }

/** What a change would do. `state` is that of the updates it was worked out from; `proposed` is null for an undoing. */
export type LawProposal = {
  readonly state: string
  readonly proposed: ProposedUpdate | null
  readonly difference: LawDifference
}

type PreviewContext = Pick<JobContext, 'databaseFile' | 'clock' | 'officer' | 'progress' | 'cancelled'>

/** Checks a change of law and works out its difference and the deadlines it moves; writes nothing. */
export const previewLawChange = async (
  { shipped, change }: LawChangeOrder,
  context: PreviewContext,
): Promise<Result<LawProposal>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    // The state first: what changes after it is told from it, never missed.
    const state = updatesState(database)
    const updates = readUpdatesInForce(database)
    const before = readRegisterLaw(database, shipped)
    const standing = { shipped, updates, book: before.book }
    const difference = (next: readonly AppliedUpdate[]) =>
      differenceOf(database, before, registerLawWith(database, shipped, next), context)

    if (change.kind === 'undo') {
      const left = updatesAfterUndo(database, shipped, updates, change.id)
      if (!left.ok) return left
      const made = difference(left.value)
      return made.ok ? ok({ state, proposed: null, difference: made.value }) : made
    }
    context.progress(0, null, 'Đang đọc và kiểm tra')
    const proposed =
      change.kind === 'file'
        ? await proposedFile(database, change, standing)
        : proposedOwn(database, change.change, standing, context)
    if (!proposed.ok) return proposed
    if (context.cancelled()) return stopped
    const made = difference([...updates, proposed.value])
    return made.ok ? ok({ state, proposed: proposed.value, difference: made.value }) : made
  } finally {
    closeDatabase(database)
  }
}

const proposedFile = async (
  database: ReadableDatabase,
  { path, hash: shown }: { readonly path: string; readonly hash: string | null },
  standing: StandingLaw,
): Promise<Result<ProposedUpdate>> => {
  const read = await readLawUpdate(path)
  if (!read.ok) return read
  const { update, hash, file } = read.value
  if (shown !== null && shown !== hash) return fileMeanwhileChanged(file)
  const on = takenInOn(database, hash)
  if (on !== undefined) return refusal('conflict', `Gói «${update.title}» đã được nhập ngày ${formatDay(on)}.`)
  const problems = updateProblems(file, { origin: 'file', update }, standing)
  if (problems.length > 0) {
    const text = problemText(problems, ({ file: place, datum, reason }) =>
      place === file ? `mục «${datum}»: ${reason}` : `${place}, mục «${datum}»: ${reason}`,
    )
    return refusal('invalidInput', `Gói «${file}» không dùng được, chưa có gì thay đổi: ${text}. ${whatToDo(text)}`)
  }
  if (isAlreadyIn(update, standing)) {
    return refusal('conflict', `Mọi quy định của gói «${update.title}» đã có trong phần mềm; không cần nhập lại.`)
  }
  const signature = signatureState(update, readTrustedKeys(database))
  return signature.ok ? ok({ origin: 'file', update, hash, signature: signature.value }) : signature
}

/** A clash with what the agency itself entered is the agency's to mend. */
const whatToDo = (text: string): string =>
  text.includes('«co-quan.')
    ? 'Mục bắt đầu bằng «co-quan.» do cơ quan nhập: hãy rút quy định đó ở «Quy định còn thiếu» rồi nhập lại gói.'
    : 'Hãy báo nơi phát hành gói.'

const proposedOwn = (
  database: ReadableDatabase,
  change: OwnChange,
  standing: StandingLaw,
  context: PreviewContext,
): Result<ProposedUpdate> => {
  const made = ownUpdate(database, change, standing, context)
  if (!made.ok) return made
  const update: LawUpdate = made.value
  const problems = updateProblems('quy định của cơ quan', { origin: 'own', update }, standing)
  if (problems.length > 0) {
    const text = problemText(problems, ({ datum, reason }) => `«${datum}»: ${reason}`)
    return refusal('conflict', `Chưa lưu được, chưa có gì thay đổi: ${text}. Hãy sửa hoặc rút quy định bị chồng trước.`)
  }
  const hash = createHash('sha256')
    .update(canonicalize(update) ?? '')
    .digest('hex')
  return ok({ origin: 'own', update, hash, signature: { state: 'unsigned' } })
}

/** So many at a time, to look up at «Dừng» in between. */
const requestsAtATime = 2000

const differenceOf = (
  database: ReadableDatabase,
  before: RegisterLaw,
  after: RegisterLaw,
  context: PreviewContext,
): Result<LawDifference> => {
  const requests = readOpenRequests(database)
  const moved: MovedDeadline[] = []
  for (let done = 0; done < requests.length; done += requestsAtATime) {
    if (context.cancelled()) return stopped
    context.progress(done, requests.length, 'Đang tính lại thời hạn')
    moved.push(...movedDeadlines(requests.slice(done, done + requestsAtATime), before, after))
  }
  if (context.cancelled()) return stopped
  return ok({ ...lawDifference(before.book, after.book), recomputed: requests.length, moved })
}
