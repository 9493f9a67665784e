import { basename, join } from 'node:path'
import { passwordFault } from '../../shared/accounts/password-rule.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ExportedRegister, MoveHeader } from '../../shared/safety/move.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { isSealed } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { BACKUPS } from './backup-folder.ts'
import { type Keyring, makeSlot, newRegisterKey, readKeyring, withSlot } from './keyring.ts'
import { makeBackup } from './make-backup.ts'
import type { MovedOut, MoveOutOrder } from './move-out-job.ts'
import { markMoved } from './moved-mark.ts'

type Lock = { readonly key: Uint8Array; readonly keyring: Keyring; readonly sealed: boolean }

const notAgency = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi xuất sổ của cơ quan.')
const noKeyring = refusal(
  'fileUnreadable',
  'Tệp mật khẩu khoa.json trong thư mục dữ liệu không còn hoặc đã hỏng nên chưa xuất được. Hãy đóng phần mềm, mở lại và đăng nhập một lần, rồi làm lại.',
)

/** What the file is locked with: the register's own key and passwords, or, for one without, the password typed for the file. */
const lockOf = async ({ database, dataFolder }: Session, password: string): Promise<Result<Lock>> => {
  const own = registerKey()
  if (own && isSealed(database)) {
    const keyring = await readKeyring(dataFolder)
    return keyring === null || keyring === 'damaged' ? noKeyring : ok({ key: own, keyring, sealed: true })
  }
  const fault = passwordFault(password)
  if (fault) return refusal('invalidInput', fault, [{ field: 'password', message: fault }])
  const key = newRegisterKey()
  const slot = await makeSlot(key, { account: 'chuyen-may', name: 'Tệp chuyển máy' }, password)
  return ok({ key, keyring: withSlot(null, slot), sealed: false })
}

/**
 * Exports everything to one encrypted file (.dmmoi) for another computer: a backup is made and proved, packed, written where the officer
 * chooses and read back. Then this computer is marked as left. Null when the dialog was closed. `password` counts for a register
 * without encryption alone.
 */
export const moveOut = async (
  session: Session,
  ports: Pick<Ports, 'chooseSavePath'>,
  { jobId, password }: { readonly jobId: string; readonly password: string },
): Promise<Result<ExportedRegister | null>> => {
  if (session.mode !== 'agency') return notAgency
  const lock = await lockOf(session, password)
  if (!lock.ok) return lock
  const chosen = await ports.chooseSavePath(`Đầu Mối ${session.clock.today()}.dmmoi`, [
    { name: 'Tệp chuyển máy của Đầu Mối', extensions: ['dmmoi'] },
  ])
  if (chosen === null) return ok(null)
  const kept = await makeBackup(session, `${jobId}-giu`, 'asked')
  if (!kept.ok) return kept
  const at = session.clock.now()
  const header: MoveHeader = {
    format: 'dau-moi/chuyen-may',
    version: 1,
    at,
    agencyName: readAgency(session.database)?.name ?? '',
    appVersion: session.appVersion,
    sealed: lock.value.sealed,
    keyring: { ...lock.value.keyring, slots: [...lock.value.keyring.slots] },
  }
  const backups = join(session.dataFolder, BACKUPS)
  const target = chosen.endsWith('.dmmoi') ? chosen : `${chosen}.dmmoi`
  const made = await session.jobs.run<MoveOutOrder, MovedOut>('move-out', jobId, {
    target,
    key: lock.value.key,
    header,
    backup: join(backups, kept.value.backup.id),
    backups,
  })
  if (!made.ok) return made
  await markMoved(session.dataFolder, at)
  return ok({ fileName: basename(target), bytes: made.value.bytes, damagedFiles: made.value.damagedFiles })
}
