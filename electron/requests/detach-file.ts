import type { KeptContent } from '../../shared/files/preview-kind.ts'
import { requestFiles } from '../../shared/requests/request-files.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { readKeptFile } from '../files/read-kept-file.ts'
import { showAttachment } from '../files/show-attachment.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { readRequest } from './read-request.ts'
import type { RequestDeps } from './receive-request.ts'
import { appendEvent, readEvents } from './request-repository.ts'

const noSuchFile = refusal('notFound', 'Không tìm thấy tệp này. Hãy mở lại yêu cầu để xem danh sách mới nhất.')

/** Takes a file off a request, saying why; its bytes stay and the list shows it struck through. */
export const detachFile = (
  deps: RequestDeps,
  { id, fileId, reason }: { readonly id: number; readonly fileId: number; readonly reason: string },
): Result<RequestDetails> => {
  const { database, clock } = deps
  const detached = inTransaction(database, (): Result<null> => {
    const file = requestFiles(readEvents(database, id)).find((one) => one.id === fileId)
    if (!file) return noSuchFile
    if (file.removed !== null)
      return refusal('notAllowedNow', 'Tệp này đã được gỡ trước đó. Hãy mở lại yêu cầu để xem danh sách mới nhất.')
    const stamp = { on: clock.today(), at: clock.now(), by: deps.officer() }
    appendEvent(database, id, { kind: 'detachFile', fileId, reason }, stamp)
    return ok(null)
  })
  return detached.ok ? readRequest(deps, id) : detached
}

/** The content of a request's file to be drawn in the window; refuses as `readKeptFile`. */
export const readFile = async (
  context: Pick<Session, 'database' | 'dataFolder'>,
  { id, fileId }: { readonly id: number; readonly fileId: number },
): Promise<Result<KeptContent>> => {
  const file = requestFiles(readEvents(context.database, id)).find((one) => one.id === fileId)
  return file ? readKeptFile(context.dataFolder, file) : noSuchFile
}

/** Shows a copy of a request's file with the system's program; one that was taken off too, for it is still part of the record. */
export const openFile = async (
  context: Pick<Session, 'database' | 'dataFolder'>,
  ports: Pick<Ports, 'openPath'>,
  { id, fileId }: { readonly id: number; readonly fileId: number },
): Promise<Result<null>> => {
  const file = requestFiles(readEvents(context.database, id)).find((one) => one.id === fileId)
  return file ? showAttachment(context.dataFolder, ports, file) : noSuchFile
}
