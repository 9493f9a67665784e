import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileHeader } from '../database/open-connection.ts'
import { plainAttachments } from '../files/attachment-store.ts'
import { type BackupRoot, COPY, readBackups } from './backup-folder.ts'
import { backupRoots } from './second-place.ts'

/** Where the plain register waits for the moment in which its encrypted twin takes its place. */
export const plainAside = (dataFolder: string): string => join(dataFolder, 'dau-moi.truoc-ma-hoa.db')

/** Copies of the register that were made before it was encrypted and that anybody with the disk can read. */
export type PlainLeftovers = {
  readonly backups: readonly { readonly root: BackupRoot; readonly id: string }[]
  /** Copies kept before an upgrade or a restore. */
  readonly files: readonly string[]
  /** Places of backups whose attachments are plain, in part at least. */
  readonly stores: readonly BackupRoot[]
}

/** Everything plain that is left in the data folder and in the second place; the register itself is not looked at. */
export const plainLeftovers = async (dataFolder: string): Promise<PlainLeftovers> => {
  const backups: { root: BackupRoot; id: string }[] = []
  const stores: BackupRoot[] = []
  for (const root of backupRoots(dataFolder)) {
    for (const { id } of await readBackups(root))
      if (fileHeader(join(root.folder, id, COPY)).kind === 'plain') backups.push({ root, id })
    if ((await plainAttachments(root.folder)).length > 0) stores.push(root)
  }
  const files = (await readdir(dataFolder))
    .filter((name) => /^dau-moi\..+\.db$/.test(name))
    .map((name) => join(dataFolder, name))
    .filter((file) => fileHeader(file).kind === 'plain')
  return { backups, files, stores }
}

/** How many copies are plain, and their size; attachments are counted as one more copy of each place. */
export const countLeftovers = async ({
  backups,
  files,
  stores,
}: PlainLeftovers): Promise<{ readonly copies: number; readonly bytes: number }> => {
  const paths = [...backups.map(({ root, id }) => join(root.folder, id, COPY)), ...files]
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  return { copies: paths.length + stores.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
