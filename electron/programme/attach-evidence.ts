import type { KeptContent } from '../../shared/files/preview-kind.ts'
import type { ProgrammeRecord } from '../../shared/programme/programme-record.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { keepAttachment, readAttachment } from '../files/read-attachment.ts'
import { readKeptFile } from '../files/read-kept-file.ts'
import { showAttachment } from '../files/show-attachment.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { readRecord } from './programme-repository.ts'
import { noSuchRecord, type ProgrammeDeps, recordAct } from './save-record.ts'

const MOST_FILES = 20

/** Copies a file into the data folder and names it on the record as its evidence. Refuses as `readAttachment` does; then nothing is kept. */
export const attachEvidence = async (
  deps: ProgrammeDeps & Pick<Session, 'dataFolder' | 'writeGate' | 'jobs'>,
  { id, filePath }: { readonly id: number; readonly filePath: string },
): Promise<Result<ProgrammeRecord>> => {
  const read = await readAttachment(filePath, deps.jobs)
  if (!read.ok) return read
  const kept = await keepAttachment(deps.dataFolder, read.value.bytes)
  if (!kept.ok) return kept
  await deps.writeGate.whenFree()
  return inTransaction(deps.database, () => {
    const before = readRecord(deps.database, id)
    if (!before) return noSuchRecord
    if (before.files.some(({ hash }) => hash === kept.value)) return ok(before)
    if (before.files.length >= MOST_FILES)
      return refusal('invalidInput', `Mỗi mục đính kèm nhiều nhất ${MOST_FILES} tệp. Hãy gộp tệp hoặc bỏ bớt.`)
    const file = { hash: kept.value, name: read.value.name, size: read.value.bytes.length }
    const after = { ...before, files: [...before.files, file] }
    recordAct(deps, 'Đính kèm tệp', [{ recordId: id, before, after }])
    return ok(after)
  })
}

/** Takes a file off a record; its bytes stay in the data folder so that undo brings it back. */
export const removeEvidence = (
  deps: ProgrammeDeps,
  { id, hash }: { readonly id: number; readonly hash: string },
): Result<ProgrammeRecord> =>
  inTransaction(deps.database, () => {
    const before = readRecord(deps.database, id)
    if (!before) return noSuchRecord
    const after = { ...before, files: before.files.filter((file) => file.hash !== hash) }
    if (after.files.length === before.files.length) return ok(before)
    recordAct(deps, 'Gỡ tệp đính kèm', [{ recordId: id, before, after }])
    return ok(after)
  })

/** The content of a record's file to be drawn in the window; refuses as `readKeptFile`. */
export const readEvidence = async (
  { database, dataFolder }: Pick<Session, 'database' | 'dataFolder'>,
  { id, hash }: { readonly id: number; readonly hash: string },
): Promise<Result<KeptContent>> => {
  const file = readRecord(database, id)?.files.find((each) => each.hash === hash)
  return file ? readKeptFile(dataFolder, file) : noSuchRecord
}

/** Shows a copy of a record's file with the system's program. */
export const openEvidence = async (
  { database, dataFolder }: Pick<Session, 'database' | 'dataFolder'>,
  ports: Pick<Ports, 'openPath'>,
  { id, hash }: { readonly id: number; readonly hash: string },
): Promise<Result<null>> => {
  const file = readRecord(database, id)?.files.find((each) => each.hash === hash)
  return file ? showAttachment(dataFolder, ports, file) : noSuchRecord
}
