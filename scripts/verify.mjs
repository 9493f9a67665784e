import { join } from 'node:path'
import { run } from './child.mjs'
import { runCommand } from './messages.mjs'
import { nodeBinary, toolEnvironment } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'

/** `npm run verify -- <file> [mark]`: follows the audit trail of a register; ends with 1 when something was changed. */
await runCommand(async () => {
  await prepare({ offScreen: true })
  return run(nodeBinary(), [join(root, 'scripts', 'verify-run.ts'), ...process.argv.slice(2)], {
    cwd: process.cwd(),
    env: toolEnvironment({}),
  })
})
