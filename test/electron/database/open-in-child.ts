import Database from 'better-sqlite3'
import { openDatabase } from '../../../electron/database/open-database.ts'

/** Opens the register named by the first argument as an ordinary user and prints the refusal's code, or «opened». */
const [file = ''] = process.argv.slice(2)
// The binary of SQLite is loaded first: the folder of the sources may be closed to that user.
new Database(':memory:').close()
// Root may write anywhere: a test of what may not be written has to step down first.
if (process.getuid?.() === 0) process.setuid?.(65534)
const opened = openDatabase(file)
console.log(opened.ok ? 'opened' : opened.error.code)
