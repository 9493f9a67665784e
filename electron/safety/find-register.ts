import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { type BackupManifest, backupManifestSchema } from '../../shared/safety/backup.ts'
import type { FoundRegister, RegisterSource } from '../../shared/safety/move.ts'
import { databaseError } from '../database/database-errors.ts'
import { fileHeader } from '../database/open-connection.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { type BackupRoot, COPY, MANIFEST, readBackups } from './backup-folder.ts'
import { type FoundJournal, furthestMirror } from './journal-mirror.ts'
import { readMoveHeader } from './move-file.ts'
import { FOLDER as SECOND_FOLDER } from './second-place.ts'

/**
 * A backup found inside what the officer chose: folder of all backups, and the id of the newest; `journal`: what was saved since, where its copy
 * lies beside.
 */
export type FoundBackup = {
  readonly root: BackupRoot
  readonly id: string
  readonly manifest: BackupManifest
  readonly journal: FoundJournal | null
}

type Found = Omit<FoundRegister, 'token'>

const noBackup = refusal(
  'notFound',
  'Thư mục này không có bản sao lưu nào của Đầu Mối. Hãy chọn thư mục «dau-moi-sao-luu» trên USB, hoặc thư mục «sao-luu» trong thư mục dữ liệu của máy cũ.',
)

const manifestIn = async (folder: string): Promise<BackupManifest | undefined> => {
  try {
    return backupManifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * The newest proven backup in a folder: the folder may be that of all backups, hold it, be a data folder or the folder of one backup,
 * which is then the one. Refuses (`notFound`) any other.
 */
export const findBackup = async (folder: string): Promise<Result<FoundBackup>> => {
  const own = await manifestIn(folder)
  if (own) {
    const at = folder.replace(/[\\/]+$/, '')
    const cut = Math.max(at.lastIndexOf('/'), at.lastIndexOf('\\'))
    return ok({
      root: { place: 'second', folder: at.slice(0, cut) },
      id: at.slice(cut + 1),
      manifest: own,
      journal: null,
    })
  }
  for (const inside of ['.', SECOND_FOLDER, 'sao-luu']) {
    const root: BackupRoot = { place: 'second', folder: join(folder, inside) }
    const [newest] = await readBackups(root)
    if (!newest) continue
    const journal = await furthestMirror(root.folder)
    const goesFurther = journal !== null && journal.upTo > Date.parse(newest.at)
    return ok({ root, id: newest.id, manifest: newest, journal: goesFurther ? journal : null })
  }
  return noBackup
}

const describeBackup = async (folder: string): Promise<Result<Found>> => {
  const found = await findBackup(folder)
  if (!found.ok) return found
  const { root, id, manifest, journal } = found.value
  const locked = fileHeader(join(root.folder, id, COPY)).kind === 'sealed'
  const at = journal ? new Date(journal.upTo).toISOString() : manifest.at
  return ok({ kind: 'backup', at, agencyName: '', locked })
}

const describeMoveFile = async (path: string): Promise<Result<Found>> => {
  const read = await readMoveHeader(path)
  if (!read.ok) return read
  const { at, agencyName } = read.value.header
  return ok({ kind: 'moveFile', at, agencyName, locked: true })
}

/**
 * Asks for a file from another computer or for a folder with backups and tells what can be told of it before it is opened; null when the
 * dialog was closed. Refuses (`fileUnreadable`, `notFound`) what holds no register.
 */
export const findRegister = async (
  { files }: Pick<Session, 'files'>,
  ports: Pick<Ports, 'chooseFile' | 'chooseFolder'>,
  kind: RegisterSource,
): Promise<Result<FoundRegister | null>> => {
  const path =
    kind === 'moveFile'
      ? await ports.chooseFile('Chọn tệp xuất từ máy cũ', [
          { name: 'Tệp chuyển máy của Đầu Mối', extensions: ['dmmoi'] },
        ])
      : await ports.chooseFolder('Chọn thư mục có bản sao lưu')
  if (path === null) return ok(null)
  try {
    const found = await (kind === 'moveFile' ? describeMoveFile : describeBackup)(path)
    return found.ok ? ok({ ...found.value, token: files.issue(path) }) : found
  } catch (error) {
    const known = databaseError(error)
    if (known) return { ok: false, error: known }
    throw error
  }
}
