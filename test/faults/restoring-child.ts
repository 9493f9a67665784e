import { flushCompileCache } from 'node:module'
import { dirname } from 'node:path'
import { restoreBackup } from '../../electron/safety/restore-backup.ts'
import { backupRoots } from '../../electron/safety/second-place.ts'
import { openFaultSession, say } from './fault-session.ts'

/** Restores the register at argv[2] from the backup argv[3] and says when it is done. Meant to be killed. */
const [, , databaseFile = '', id = ''] = process.argv
const { sessions, keeper } = openFaultSession(dirname(databaseFile))
const [root] = backupRoots(dirname(databaseFile))
if (!root) throw new Error('No place of backups')
await keeper.settle()
flushCompileCache()
say('open')
const restored = await restoreBackup(sessions, 'khoi-phuc', { root, id })
say(restored.ok ? 'restored' : `refused ${restored.error.code}`)
await keeper.renew()
await sessions.close()
flushCompileCache()
process.exit()
