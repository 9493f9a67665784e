import { type KeptContent, previewKind } from '../../shared/files/preview-kind.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { attachmentContent } from './attachment-store.ts'
import { contentHash } from './content-hash.ts'
import { SealedFileError } from './sealed-file.ts'
import { keptFileGone, keptFileSpoilt } from './show-attachment.ts'

/**
 * The content of a kept PDF or picture for the window to draw, once its hash is what it was when it was attached. Refuses other kinds,
 * what is gone and what was altered.
 */
export const readKeptFile = async (
  dataFolder: string,
  file: { readonly hash: string; readonly name: string },
): Promise<Result<KeptContent>> => {
  if (previewKind(file.name) === null)
    return refusal('notAllowedNow', 'Loại tệp này không xem được trong phần mềm. Hãy mở bằng chương trình ngoài.')
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of attachmentContent(dataFolder, file.hash)) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    return contentHash(bytes) === file.hash ? ok({ name: file.name, bytes: new Uint8Array(bytes) }) : keptFileSpoilt
  } catch (error) {
    return error instanceof SealedFileError ? keptFileSpoilt : keptFileGone
  }
}
