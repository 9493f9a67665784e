import type { KeptFile, RequestFileKind } from '../../shared/requests/request-files.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { contentHash } from '../files/content-hash.ts'
import { keepAttachment, readAttachment } from '../files/read-attachment.ts'
import type { Session } from '../session.ts'
import { appendFile } from './append-file.ts'
import { noSuchRequest, readRequest } from './read-request.ts'
import type { RequestDeps } from './receive-request.ts'
import { notePicked } from './request-file-repository.ts'
import { readRequest as readStored } from './request-repository.ts'

/** What keeping files needs of a session. */
export type FileDeps = RequestDeps & Pick<Session, 'dataFolder' | 'writeGate' | 'jobs'>

/** Copies a file into the data folder for a request still being typed. Refuses as `readAttachment` does. */
export const pickFile = async (deps: FileDeps, filePath: string): Promise<Result<KeptFile>> => {
  const read = await readAttachment(filePath, deps.jobs)
  if (!read.ok) return read
  const { name, bytes } = read.value
  const file: KeptFile = { hash: contentHash(bytes), name, size: bytes.length }
  await deps.writeGate.whenFree()
  // The row first: a copy that a power cut leaves behind is then found by the next start.
  notePicked(deps.database, file, deps.clock.now())
  const kept = await keepAttachment(deps.dataFolder, bytes)
  return kept.ok ? ok(file) : kept
}

/** Attaches a file to a request, open or closed. Refuses as `readAttachment` does, and when the request has too many. */
export const attachFile = async (
  deps: FileDeps,
  { id, filePath, fileKind }: { readonly id: number; readonly filePath: string; readonly fileKind: RequestFileKind },
): Promise<Result<RequestDetails>> => {
  if (!readStored(deps.database, id)) return noSuchRequest
  const picked = await pickFile(deps, filePath)
  if (!picked.ok) return picked
  await deps.writeGate.whenFree()
  const stamp = { on: deps.clock.today(), at: deps.clock.now(), by: deps.officer() }
  const file = { ...picked.value, fileKind }
  const attached = inTransaction(deps.database, () => appendFile(deps.database, id, file, stamp))
  return attached.ok ? readRequest(deps, id) : attached
}
