import type { LawDifference, LawUpdatePreview, TakenInUpdate } from '../../shared/law/law-update.ts'
import type { OwnChange } from '../../shared/law/own-rules.ts'
import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { fileForgotten, lawMeanwhileChanged, noSuchUpdate } from './law-refusals.ts'
import { addUpdate, readOneTakenIn, undoUpdate as takeOutOfForce, updatesState } from './law-update-repository.ts'
import type { LawChangeOrder, LawProposal } from './preview-law-change.ts'

type Change = LawChangeOrder['change']

const propose = (session: Session, jobId: string, change: Change): Promise<Result<LawProposal>> =>
  session.jobs.run<LawChangeOrder, LawProposal>('law-preview', jobId, { shipped: session.shippedLaw, change })

/** What the file would change; refuses as the job does, naming file, datum and reason. */
export const previewUpdate = async (
  session: Session,
  { jobId, fileToken }: { readonly jobId: string; readonly fileToken: string },
): Promise<Result<LawUpdatePreview>> => {
  const path = session.files.path(fileToken)
  if (path === undefined) return fileForgotten()
  const made = await propose(session, jobId, { kind: 'file', path, hash: null })
  if (!made.ok) return made
  const { proposed, difference } = made.value
  if (proposed === null) throw new Error('A file was read and proposed nothing.')
  const { title, issuedBy, issuedOn } = proposed.update
  return ok({ title, issuedBy, issuedOn, signature: proposed.signature, difference, hash: proposed.hash })
}

/** What a change of the agency's own rules, or an undoing, would change. */
export const previewDifference = async (
  session: Session,
  jobId: string,
  change: Exclude<Change, { kind: 'file' }>,
): Promise<Result<LawDifference>> => {
  const made = await propose(session, jobId, change)
  return made.ok ? ok(made.value.difference) : made
}

/** Takes the file in as it was shown: `hash` is that of the preview. */
export const takeInUpdate = async (
  session: Session,
  { jobId, fileToken, hash }: { readonly jobId: string; readonly fileToken: string; readonly hash: string },
): Promise<Result<TakenInUpdate>> => {
  const path = session.files.path(fileToken)
  return path === undefined ? fileForgotten() : carryOut(session, jobId, { kind: 'file', path, hash })
}

/** Keeps what the agency entered. */
export const saveOwn = (session: Session, jobId: string, change: OwnChange): Promise<Result<TakenInUpdate>> =>
  carryOut(session, jobId, { kind: 'own', change })

/** Takes an update out of force; its row stays on the list. */
export const undoUpdate = (session: Session, jobId: string, id: number): Promise<Result<TakenInUpdate>> =>
  carryOut(session, jobId, { kind: 'undo', id })

/** Worked out anew in a thread, then written in one transaction, unless the law has become another one meanwhile. */
const carryOut = async (session: Session, jobId: string, change: Change): Promise<Result<TakenInUpdate>> => {
  const made = await propose(session, jobId, change)
  if (!made.ok) return made
  await session.writeGate.whenFree()
  const { database } = session
  const written = inTransaction(database, (): Result<TakenInUpdate> => {
    if (updatesState(database) !== made.value.state) return lawMeanwhileChanged()
    const id = write(session, change, made.value)
    const row = readOneTakenIn(database, id)
    return row ? ok(row) : noSuchUpdate()
  })
  if (written.ok) session.lawChanged()
  return written
}

const write = (
  { database, clock, officer }: Session,
  change: Change,
  { proposed, difference }: LawProposal,
): number => {
  const moment = { on: clock.today(), at: clock.now(), by: officer() }
  if (change.kind === 'undo') {
    takeOutOfForce(database, change.id, moment)
    return change.id
  }
  if (proposed === null) throw new Error('A change of law proposed nothing.')
  return addUpdate(database, { ...proposed, difference, ...moment })
}
