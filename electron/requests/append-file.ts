import {
  type KeptFile,
  mostRequestFiles,
  type RequestFileKind,
  standingFiles,
} from '../../shared/requests/request-files.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { WritableDatabase } from '../database/database.ts'
import { forgetPicked, pickedFile } from './request-file-repository.ts'
import { appendEvent, type EventStamp, readEvents } from './request-repository.ts'

/** A file picked while a request was typed, by its hash, and what it is. */
export type PickedForRequest = { readonly hash: string; readonly fileKind: RequestFileKind }
type FileOfKind = KeptFile & PickedForRequest

/** The files picked earlier; refuses when the register no longer knows one. */
export const filesPicked = (
  database: WritableDatabase,
  picked: readonly PickedForRequest[],
): Result<readonly FileOfKind[]> => {
  const files: FileOfKind[] = []
  for (const { hash, fileKind } of picked) {
    const file = pickedFile(database, hash)
    if (!file)
      return refusal(
        'notFound',
        'Chưa tiếp nhận được: không còn tệp đã chọn kèm theo. Hãy gỡ tệp khỏi danh sách, chọn lại rồi tiếp nhận.',
      )
    files.push({ ...file, fileKind })
  }
  return ok(files)
}

/** Appends one file to a request that is there; call it inside a transaction. The same file of the same kind stands once. */
export const appendFile = (
  database: WritableDatabase,
  requestId: number,
  { hash, name, size, fileKind }: FileOfKind,
  stamp: EventStamp,
): Result<null> => {
  const standing = standingFiles(readEvents(database, requestId))
  if (standing.some((file) => file.hash === hash && file.fileKind === fileKind)) return ok(null)
  if (standing.length >= mostRequestFiles)
    return refusal(
      'invalidInput',
      `Mỗi yêu cầu kèm nhiều nhất ${mostRequestFiles} tệp. Hãy gộp các trang vào một tệp PDF rồi đính kèm lại.`,
    )
  appendEvent(database, requestId, { kind: 'attachFile', fileKind, hash, name, size }, stamp)
  // A request names it now, for good.
  forgetPicked(database, hash)
  return ok(null)
}
