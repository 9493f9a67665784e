import { flushCompileCache } from 'node:module'
import { dirname } from 'node:path'
import { saveAgency } from '../../electron/agency/save-agency.ts'
import { addItem } from '../../electron/catalogue/add-item.ts'
import { databaseError } from '../../electron/database/database-errors.ts'
import { KEY_BYTES, useRegisterKey } from '../../electron/database/register-key.ts'
import { storeAttachment } from '../../electron/files/attachment-store.ts'
import { sealNextRows } from '../../electron/safety/audit-repository.ts'
import { makeBackup } from '../../electron/safety/make-backup.ts'
import { restoreBackup } from '../../electron/safety/restore-backup.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { blankCatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import { someAgency } from '../electron/requests/open-register.ts'
import { openFaultSession, receiveToday, say } from './fault-session.ts'

/**
 * What an officer does as fast as the disk lets her, in a register with a journal in the folder of argv[2]; each act is said once the
 * journal has it too. argv[3]: how many acts, none for without end; argv[4]: 'sealed' for an encrypted register, 'quiet' for no restoring.
 * Meant to be killed.
 */
const [, , databaseFile = '', acts = '', how = ''] = process.argv
const dataFolder = dirname(databaseFile)
if (how.includes('sealed')) useRegisterKey(new Uint8Array(KEY_BYTES).fill(9))
const { sessions, keeper } = openFaultSession(dataFolder)

const renew = async (): Promise<number> => {
  await keeper.renew()
  say('renewed')
  return 0
}

/** One act; answers its number, or the code of its refusal. */
const kinds: Readonly<Record<string, () => Promise<number | string> | number | string>> = {
  request: () => receiveToday(sessions),
  item: () => {
    const fields = { ...blankCatalogueFields, title: `Văn bản ${Math.random()}` }
    const added = addItem(sessions.current(), { list: 'mustPublish', fields })
    return added.ok ? added.value.id : added.error.code
  },
  seal: () => {
    sealNextRows(sessions.current().database, sessions.current().clock.now(), 50)
    return 0
  },
  file: async () => {
    say(`file ${await storeAttachment(dataFolder, Buffer.from(`tệp ${Math.random()}`))}`)
    return 0
  },
  renew,
  backup: async () => {
    const made = await makeBackup(sessions.current(), 'sao-luu', 'running')
    return made.ok ? 0 : made.error.code
  },
  restore: async () => {
    const made = await makeBackup(sessions.current(), 'sao-luu-truoc', 'asked')
    const [place] = backupRoots(dataFolder)
    if (!made.ok || !place) return 'noBackup'
    say('restoring')
    const restored = await restoreBackup(sessions, 'khoi-phuc', { root: place, id: made.value.backup.id })
    if (!restored.ok) return restored.error.code
    return renew()
  },
}

const kindOf = (turn: number): string => {
  if (turn % 12 === 11) return 'renew'
  if (turn % 20 === 18) return 'backup'
  if (turn % 40 === 39 && !how.includes('quiet')) return 'restore'
  return ['request', 'item', 'seal', 'file'][turn % 4] ?? ''
}

flushCompileCache()
say('open')
saveAgency(sessions.current(), someAgency)
await renew()
for (let turn = 0; acts === '' || turn < Number(acts); turn += 1) {
  const kind = kindOf(turn)
  const done = await Promise.resolve()
    .then(() => kinds[kind]?.() ?? 0)
    .catch((thrown: unknown) => databaseError(thrown)?.code ?? String(thrown))
  if (typeof done === 'string') {
    say(`refused ${done}`)
    break
  }
  await keeper.settle()
  say(`ack ${kind} ${done}`)
}
// As the machine would: nothing is closed.
process.kill(process.pid, 'SIGKILL')
