import { bundleEntries, bundleExtension } from '../../shared/reports/bundle.ts'
import type { Result } from '../../shared/result.ts'
import { readStoredZip } from '../bundle/stored-zip.ts'
import { type FolderPart, type WriteSteps, type WrittenFolder, writeWholeFolder } from '../files/write-whole-folder.ts'
import { noRoomFor } from './free-space.ts'

/**
 * Writes a bundle and the readable files it holds into a new folder inside `folder`: all of them, proven by reading back,
 * or nothing. The same bundle always gives the same files. Refuses as `writeWholeFolder`, and before writing when the disk has no room.
 */
export const writeReportFolder = async (
  folder: string,
  bundle: { readonly name: string; readonly bytes: Uint8Array },
  steps: Pick<WriteSteps, 'progress' | 'cancelled'>,
): Promise<Result<WrittenFolder>> => {
  const zip = readStoredZip(bundle.bytes, Object.values(bundleEntries))
  if (!zip.ok) return zip
  const readable: readonly string[] = [bundleEntries.word, bundleEntries.workbook, bundleEntries.pdf]
  const parts: readonly FolderPart[] = [...zip.value.filter(({ name }) => readable.includes(name)), bundle]
  const full = await noRoomFor(folder, parts)
  if (full !== undefined) return { ok: false, error: full }
  const stem = bundle.name.slice(0, -bundleExtension.length - 1)
  return writeWholeFolder(folder, stem, parts, { ...steps, undone: 'chưa ghi được báo cáo' })
}
