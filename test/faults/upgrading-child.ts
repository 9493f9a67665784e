import { flushCompileCache } from 'node:module'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { say } from './fault-session.ts'
import { migrationsAhead } from './migrations-ahead.ts'

/** Brings the register at argv[2] to a structure some steps ahead and says when it is done. Meant to be killed. */
flushCompileCache()
say('open')
const opened = openDatabase(process.argv[2] ?? '', { migrations: migrationsAhead })
say(opened.ok ? 'upgraded' : `refused ${opened.error.code}`)
if (opened.ok) closeDatabase(opened.value)
