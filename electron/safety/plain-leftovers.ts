import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileHeader } from '../database/open-connection.ts'
import { plainAttachments, SEALED_ENDING } from '../files/attachment-store.ts'
import { type BackupRoot, COPY, readBackups } from './backup-folder.ts'
import { mirroredJournals } from './journal-mirror.ts'
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
  /** Journals that were set aside beside the register, and copies of journals in the second place. */
  readonly journals: readonly string[]
}

/** Journals set aside: what they hold is in the register that took its place, or was given up for it. */
const asideJournals = async (dataFolder: string): Promise<readonly string[]> =>
  (await readdir(dataFolder)).filter((name) => /^du-phong\.hong-/.test(name)).map((name) => join(dataFolder, name))

const MUCH = 1 << 20

/** Whether the beginning of a base shows how its tables were made, which stands in its first pages. */
const showsTables = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(MUCH)
    return start.subarray(0, readSync(handle, start, 0, MUCH, 0)).includes('CREATE TABLE')
  } finally {
    closeSync(handle)
  }
}

/** Whether pages of a journal can be read without a key. One without a base can't be told, and counts as readable. */
const isPlainJournal = (folder: string): boolean => {
  const names = readdirSync(folder).filter((name) => !name.endsWith(SEALED_ENDING))
  const bases = names.filter((name) => /^nen-\d+\.db$/.test(name))
  return bases.length === 0 ? names.length > 0 : bases.some((name) => showsTables(join(folder, name)))
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
  const copied = backupRoots(dataFolder).map(({ folder }) => mirroredJournals(folder))
  const journals = [...(await asideJournals(dataFolder)), ...(await Promise.all(copied)).flat()].filter(isPlainJournal)
  return { backups, files, stores, journals }
}

/** How many copies are plain, and their size; attachments are counted as one more copy of each place, a journal as one. */
export const countLeftovers = async ({
  backups,
  files,
  stores,
  journals,
}: PlainLeftovers): Promise<{ readonly copies: number; readonly bytes: number }> => {
  const paths = [...backups.map(({ root, id }) => join(root.folder, id, COPY)), ...files]
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  return { copies: paths.length + stores.length + journals.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
