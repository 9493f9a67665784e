import { join } from 'node:path'
import { run } from './child.mjs'
import { runCommand } from './messages.mjs'
import { nodeBinary, toolEnvironment } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'

/** `npm run faults`: the table of faults by the hundred, written into the officer's guide; see faults-run.ts for what may be said behind it. */
await runCommand(async () => {
  await prepare({ offScreen: true })
  const args = [join(root, 'scripts', 'faults-run.ts'), ...process.argv.slice(2)]
  return run(nodeBinary(), args, { cwd: root, env: toolEnvironment({}) })
})
