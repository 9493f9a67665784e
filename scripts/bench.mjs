import { runCommand } from './messages.mjs'
import { runInElectronEnvironment } from './typescript-task.mjs'

/** `npm run bench`: measures start-up and the catalogue's search in real Electron. */
await runCommand(() => runInElectronEnvironment('bench-run.ts', process.argv.slice(2)))
