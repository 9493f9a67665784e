import { runCommand } from './messages.mjs'
import { runInElectronEnvironment } from './typescript-task.mjs'

/** `npm run bench`: measures the product in real Electron, whole or the parts that are named. */
await runCommand(() => runInElectronEnvironment('bench-run.ts', process.argv.slice(2)))
