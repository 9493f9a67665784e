import { packFiles } from '../../shared/releases/pack/pack-names.ts'
import type { DecisionNumber } from '../../shared/releases/release.ts'
import { ok, type Result } from '../../shared/result.ts'
import { contentHash } from '../files/content-hash.ts'
import { type FolderPart, writeWholeFolder } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'

export type PackWriteOrder = {
  readonly folder: string
  readonly name: string
  readonly parts: readonly FolderPart[]
  readonly about: {
    readonly agency: string
    readonly madeAt: string
    readonly appVersion: string
    readonly decision: DecisionNumber | null
    readonly training: boolean
    readonly lists: readonly { readonly title: string; readonly items: number }[]
  }
}

export type PackOnDisk = {
  readonly folderName: string
  readonly files: number
  readonly bytes: number
  readonly manifestHash: string
}

/** Writes a pack into a new folder with its manifest: every file proven by reading it back, or none at all. */
export const packWriteJob = async (
  { folder, name, parts, about }: PackWriteOrder,
  context: Pick<JobContext, 'progress' | 'cancelled'>,
): Promise<Result<PackOnDisk>> => {
  const files = parts.map((part) => ({ name: part.name, size: part.bytes.byteLength, sha256: contentHash(part.bytes) }))
  const manifest = Buffer.from(`${JSON.stringify({ format: 'dau-moi-cong-khai/1', ...about, files }, null, 2)}\n`)
  const written = await writeWholeFolder(folder, name, [...parts, { name: packFiles.manifest, bytes: manifest }], {
    undone: 'chưa ghi được gói công khai',
    progress: (done, total) => context.progress(done, total, 'Đang ghi vào thư mục'),
    cancelled: context.cancelled,
  })
  if (!written.ok) return written
  return ok({
    folderName: written.value.folderName,
    files: written.value.files.length,
    bytes: written.value.files.reduce((sum, { size }) => sum + size, 0),
    manifestHash: contentHash(manifest),
  })
}
