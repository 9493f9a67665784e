import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { proveDatabase } from '../database/copy-database.ts'
import { encryptInPlace } from '../database/encrypted-file.ts'
import { fileHeader } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import { fileHash } from '../files/content-hash.ts'
import { writingError } from '../files/write-whole-file.ts'
import type { JobContext } from '../jobs/job.ts'
import { COPY } from './backup-folder.ts'
import { type BackupChoice, chosenBackup } from './compare-backup-job.ts'
import { copyKeptFiles } from './copy-kept-files.ts'
import { waitingKeyring } from './keyring.ts'
import { opensWithKey, otherKey } from './register-of-key.ts'

/** What stands ready beside the register, and how many attachments of the backup are damaged. */
export type PreparedRestore = { readonly file: string; readonly damagedAttachments: number }

const STEPS = 100
const damaged = refusal(
  'fileUnreadable',
  'Bản sao lưu này đã bị hỏng nên không dùng để khôi phục; sổ hiện tại không bị thay đổi. Hãy chọn bản khác.',
)
const stopped = refusal('cancelled', 'Đã dừng. Sổ hiện tại không bị thay đổi.')

/** The path under which a register to be put in place waits. */
export const waitingFile = (databaseFile: string): string => `${databaseFile}.khoi-phuc`

/**
 * Copies a backup beside the register, proves it there, and brings back the attachments that are missing. The register itself is
 * not touched. Refuses (`fileUnreadable`) a backup that is no longer what its manifest says.
 */
export const prepareRestoreJob = async (
  choice: BackupChoice,
  context: JobContext,
): Promise<Result<PreparedRestore>> => {
  const chosen = await chosenBackup(choice)
  if (!chosen.ok) return chosen
  const file = waitingFile(context.databaseFile)
  const drop = () => rm(file, { force: true })
  try {
    context.progress(0, STEPS, 'Kiểm tra bản sao lưu')
    // Left by a power cut while another register was taken in.
    await rm(waitingKeyring(context.dataFolder), { force: true })
    await copyFile(join(choice.root.folder, choice.id, COPY), file)
    const whole = (await fileHash(file)) === chosen.value.sha256
    // What is whole and yet no register to this key is one to another key.
    if (whole && fileHeader(file).kind === 'sealed' && !opensWithKey(file)) {
      await drop()
      return otherKey
    }
    if (!whole || !isSound(file)) {
      await drop()
      return damaged
    }
    // An encrypted register is never replaced by one that anybody can read.
    const key = registerKey()
    if (key && fileHeader(file).kind === 'plain') {
      encryptInPlace(file, key)
      proveDatabase(file)
    }
    const attachments = await copyKeptFiles(choice.root.folder, context.dataFolder, {
      mend: true,
      told: (done, all) => context.progress(30 + Math.round((70 * done) / all), STEPS, 'Khôi phục tệp đính kèm'),
      stopped: context.cancelled,
    })
    if (context.cancelled()) {
      await drop()
      return stopped
    }
    return ok({ file, damagedAttachments: attachments.damaged })
  } catch (error) {
    await drop().catch(() => undefined)
    const fault = writingError(error)
    if (fault) return { ok: false, error: fault }
    throw error
  }
}

const isSound = (file: string): boolean => {
  try {
    proveDatabase(file)
    return true
  } catch {
    return false
  }
}
