import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Backup, type BackupManifest, type BackupPlace, backupManifestSchema } from '../../shared/safety/backup.ts'

/** Folder of backups inside the data folder, and inside the second place the officer chose. */
export const BACKUPS = 'sao-luu'
/** The files of a backup. */
export const COPY = 'dau-moi.db'
export const MANIFEST = 'muc-luc.json'
/** A folder being written: no backup yet. */
export const UNFINISHED = '.tam'

/** A place where backups lie. */
export type BackupRoot = { readonly place: BackupPlace; readonly folder: string }

/** «2026-11-22T153000.123», from an ISO moment: sorts by time and is a file name everywhere. */
export const backupId = (at: string): string => at.slice(0, 23).replaceAll(':', '')

const isId = (name: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{6}\.\d{3}$/.test(name)

const readManifest = async (folder: string): Promise<BackupManifest | undefined> => {
  try {
    return backupManifestSchema.safeParse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** The proven backups of one place, the newest first; none when the place isn't there. */
export const readBackups = async ({ place, folder }: BackupRoot): Promise<readonly Backup[]> => {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.filter(isId).map(async (id) => {
      const manifest = await readManifest(join(folder, id))
      return manifest ? [{ ...manifest, id, place }] : []
    }),
  )
  return found.flat().toSorted((one, other) => other.id.localeCompare(one.id))
}

/** Takes away what an interrupted backup left. */
export const sweepUnfinished = async ({ folder }: BackupRoot): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { recursive: true, force: true })
}
