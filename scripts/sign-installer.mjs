import { join } from 'node:path'
import { run } from './child.mjs'
import { runCommand } from './messages.mjs'
import { nodeBinary, toolEnvironment } from './node-binary.mjs'
import { root } from './places.mjs'

/**
 * `npm run sign-installer -- <installer> <khoa-bi-mat.json> [line of what changed]…`: writes the signed manifest beside the installer.
 * The passphrase of the key is taken from DAUMOI_PASSPHRASE.
 */
await runCommand(() =>
  run(nodeBinary(), [join(root, 'scripts', 'sign-installer-run.ts'), ...process.argv.slice(2)], {
    cwd: process.cwd(),
    env: toolEnvironment({}),
  }),
)
