import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppError, ok, type Result, refusal } from '../../shared/result.ts'
import { installerName } from '../../shared/update/update-manifest.ts'
import type { StartedUpdate } from '../../shared/update/update-offer.ts'
import { databaseVersion } from '../database/migrate.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { Ports } from '../ports.ts'
import { makeBackup } from '../safety/make-backup.ts'
import type { Session } from '../session.ts'
import { type CheckedInstaller, isWhole } from './read-installer.ts'
import { readUpdateNote, UPDATES, writeUpdateNote } from './update-note.ts'

const changed = refusal(
  'conflict',
  'Bộ cài đặt đã thay đổi trong khi chép, hoặc USB bị lỗi. Chưa cài gì. Hãy chép lại bộ cài đặt vào USB rồi làm lại.',
)

/** Copies the installer into the data folder, so that what is opened is what was checked, whatever happens to the stick. */
const takeOver = async ({ path, manifest }: CheckedInstaller, folder: string): Promise<Result<string>> => {
  const kept = join(folder, manifest.file)
  const unfinished = `${kept}.tam`
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(path, unfinished)
    if (!(await isWhole(unfinished, manifest))) return changed
    await rename(unfinished, kept)
    return ok(kept)
  } catch (error) {
    const fault: AppError | undefined = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

/** Takes away installers but those of the versions now and next. */
const sweepOld = async (folder: string, kept: readonly (string | null)[]): Promise<void> => {
  for (const name of await readdir(folder))
    if (installerName.test(name) && !kept.includes(name)) await rm(join(folder, name), { force: true })
}

/** How a person starts an installer that the system does not open by itself. */
const commandOf = (file: string): string =>
  file.endsWith('.deb') ? `sudo apt install "${file}"` : `chmod +x "${file}" && "${file}"`

/**
 * Takes the installer over, backs the register up with proof, writes down what the version was, and opens the installer: on Windows
 * the system does, elsewhere the command is told. The register itself is upgraded by the new version when it first starts, which
 * leaves a copy from before. Refuses when the installer changed meanwhile, the disk is full or no backup could be proved.
 */
export const installUpdate = async (
  session: Session,
  installer: CheckedInstaller,
  jobId: string,
  ports: Pick<Ports, 'openPath'>,
  platform: NodeJS.Platform = process.platform,
): Promise<Result<StartedUpdate>> => {
  const folder = join(session.dataFolder, UPDATES)
  const taken = await takeOver(installer, folder)
  if (!taken.ok) return taken
  const made = await makeBackup(session, jobId, 'beforeUpdate')
  if (!made.ok) return made
  const before = await readUpdateNote(session.dataFolder)
  const backupAt = made.value.backup.at
  // The installer of the version that runs now, if it came by file.
  const keptInstaller = before?.toVersion === session.appVersion ? before.installer : (before?.keptInstaller ?? null)
  try {
    await writeUpdateNote(session.dataFolder, {
      at: session.clock.now(),
      fromVersion: session.appVersion,
      fromDatabaseVersion: databaseVersion(session.database),
      toVersion: installer.manifest.version,
      backupAt,
      installer: installer.manifest.file,
      keptInstaller,
    })
    await sweepOld(folder, [installer.manifest.file, keptInstaller])
  } catch (error) {
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
  if (platform !== 'win32') return ok({ opened: false, command: commandOf(taken.value), backupAt })
  try {
    await ports.openPath(taken.value)
    return ok({ opened: true, command: null, backupAt })
  } catch {
    return refusal(
      'notAllowedNow',
      `Máy không mở được bộ cài đặt. Sổ đã được sao lưu; hãy mở tệp «${installer.manifest.file}» trong thư mục «${UPDATES}» của thư mục dữ liệu.`,
    )
  }
}
