import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Result } from '../../shared/result.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { BACKUPS, type BackupRoot } from './backup-folder.ts'

/** Beside the register, so that it can be read when the register can't. */
const FILE = 'noi-sao-luu.json'
/** Folder made inside what the officer chose. */
export const FOLDER = 'dau-moi-sao-luu'

const schema = z.object({ folder: z.string().min(1) })

/** The second place the officer chose for backups; null while there is none. It may not be plugged in. */
export const readSecondPlace = (dataFolder: string): { readonly folder: string; readonly there: boolean } | null => {
  try {
    const { folder } = schema.parse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')))
    return { folder, there: existsSync(folder) }
  } catch {
    return null
  }
}

/** Remembers the chosen folder, or forgets it (null); backups already there stay. */
export const keepSecondPlace = async (dataFolder: string, folder: string | null): Promise<Result<null>> => {
  if (folder !== null) return writeWholeFile(join(dataFolder, FILE), Buffer.from(JSON.stringify({ folder })))
  await rm(join(dataFolder, FILE), { force: true })
  return ok(null)
}

/** Where backups are written now: beside the register, and in the second place when it is there. */
export const backupRoots = (dataFolder: string): readonly BackupRoot[] => {
  const second = readSecondPlace(dataFolder)
  const here: BackupRoot = { place: 'here', folder: join(dataFolder, BACKUPS) }
  return second?.there ? [here, { place: 'second', folder: join(second.folder, FOLDER) }] : [here]
}
