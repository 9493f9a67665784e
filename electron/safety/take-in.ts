import { createReadStream, existsSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { RegisterSource, TakenIn } from '../../shared/safety/move.ts'
import { readAccounts } from '../accounts/account-repository.ts'
import { letIn } from '../accounts/door.ts'
import type { CurrentSession } from '../current-session.ts'
import { keyOpens } from '../database/encrypted-file.ts'
import { fileHeader } from '../database/open-connection.ts'
import { savedAt } from '../desk/desk-repository.ts'
import { unsealed } from '../files/sealed-file.ts'
import { trainingFile } from '../places.ts'
import { COPY } from './backup-folder.ts'
import { findBackup } from './find-register.ts'
import { keepSignedIn } from './keep-signed-in.ts'
import { readKeyring, settleKeyring, waitingKeyring } from './keyring.ts'
import { makeBackup } from './make-backup.ts'
import { readMoveHeader } from './move-file.ts'
import { unmarkMoved } from './moved-mark.ts'
import { type OpenedKey, openWithSecret } from './open-with-secret.ts'
import { removePlainTwins } from './remove-plain-twins.ts'
import { BESIDE, type ReadyToTakeIn, type TakeInOrder, waitingBeside } from './take-in-job.ts'

/** What the officer chose: a file from another computer, or a folder with backups. */
export type ChosenSource = { readonly kind: RegisterSource; readonly path: string }

type Opened = { readonly source: TakeInOrder['source']; readonly opened: OpenedKey | null }

const notAgency = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi nhập sổ.')
const wrong = refusal(
  'invalidInput',
  'Mật khẩu hoặc mã khôi phục chưa đúng với sổ này. Hãy gõ lại (xem phím Caps Lock, bộ gõ tiếng Việt), hoặc gõ đủ 14 nhóm trên phiếu khôi phục.',
  [{ field: 'secret', message: 'Mật khẩu hoặc mã khôi phục chưa đúng.' }],
)

/** Whether a key opens the first piece of an encrypted stream. */
const opensStream = async (path: string, start: number, key: Uint8Array): Promise<boolean> => {
  const file = createReadStream(path, { start })
  try {
    await unsealed(key, file).next()
    return true
  } catch {
    return false
  } finally {
    file.destroy()
  }
}

const openMoveFile = async (path: string, secret: string): Promise<Result<Opened>> => {
  const read = await readMoveHeader(path)
  if (!read.ok) return read
  const { header, end } = read.value
  const opened = await openWithSecret(header.keyring.slots, secret, (key) => opensStream(path, end, key))
  return opened === null ? wrong : ok({ source: { kind: 'moveFile', path }, opened })
}

const openBackup = async (path: string, secret: string): Promise<Result<Opened>> => {
  const found = await findBackup(path)
  if (!found.ok) return found
  const source = { kind: 'backup', backup: found.value } as const
  const folder = join(found.value.root.folder, found.value.id)
  if (fileHeader(join(folder, COPY)).kind !== 'sealed') return ok({ source, opened: null })
  const ring = await readKeyring(folder)
  const slots = ring === null || ring === 'damaged' ? [] : ring.slots
  const opened = await openWithSecret(slots, secret, async (key) => keyOpens(join(folder, COPY), key))
  return opened === null ? wrong : ok({ source, opened })
}

/** What waited beside the register follows it into place, or goes when it was refused. */
const settleBeside = async (dataFolder: string, taken: boolean): Promise<void> => {
  if (!taken) await rm(waitingKeyring(dataFolder), { force: true })
  settleKeyring(dataFolder)
  for (const name of BESIDE) {
    const waiting = waitingBeside(dataFolder, name)
    if (taken && existsSync(waiting)) renameSync(waiting, join(dataFolder, name))
    else await rm(waiting, { force: true })
  }
}

/** The register has other accounts now: who opened it with his password goes on; the recovery sheet asks for a new password. */
const changeHands = (sessions: CurrentSession, account: string | null): void => {
  const accounts = readAccounts(sessions.current().database).filter(({ active }) => active)
  const person = accounts.find(({ id }) => id === account)
  if (person) letIn(sessions.access, person, true)
  else if (accounts.length > 0) sessions.access.awaitPassword(true)
}

/**
 * Takes a whole register in from another computer or from a folder of backups, in the place of the agency's own, which is backed up
 * first when anything was saved in it and is kept aside. Refuses (`invalidInput`) a wrong password, and as the job does, with nothing
 * changed.
 */
export const takeIn = async (
  sessions: CurrentSession,
  { jobId, chosen, secret }: { readonly jobId: string; readonly chosen: ChosenSource; readonly secret: string },
): Promise<Result<TakenIn>> => {
  const session = sessions.current()
  const { dataFolder } = session
  if (session.mode !== 'agency') return notAgency
  const found = await (chosen.kind === 'moveFile' ? openMoveFile : openBackup)(chosen.path, secret)
  if (!found.ok) return found
  const { source, opened } = found.value
  if (savedAt(session.database) !== null) {
    const kept = await makeBackup(session, `${jobId}-giu`, 'beforeRestore')
    if (!kept.ok) return kept
  }
  const order: TakeInOrder = { source, key: opened?.key ?? null }
  const ready = await session.jobs.run<TakeInOrder, ReadyToTakeIn>('take-in', jobId, order)
  if (!ready.ok) return ready
  const { file, key, damagedFiles } = ready.value
  const replaced = await sessions.replaceAgency(file, key)
  await settleBeside(dataFolder, replaced.ok)
  if (!replaced.ok) return replaced
  await unmarkMoved(dataFolder)
  const own = key !== null && opened !== null && Buffer.from(key).equals(opened.key)
  if (own) {
    // The practice register may be locked with the key of before; it is made anew when it is asked for.
    await rm(trainingFile(dataFolder), { force: true })
    changeHands(sessions, opened.account)
  } else keepSignedIn(sessions)
  if (key) await removePlainTwins(dataFolder, key)
  return ok({ damagedFiles })
}
