import { run } from './child.mjs'
import { runCommand } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'

/** `npm run dev`: the app with live reloading of the screens, on the prepared Electron. */
await runCommand(async () => {
  const runtime = await prepare()
  const script = toolScript('electron-vite/bin/electron-vite.js')
  const noSandbox = runtime.flags.includes('--no-sandbox') ? ['--noSandbox'] : []
  return run(nodeBinary(), [script, 'dev', '--watch', ...noSandbox, '--', ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnvironment({ ELECTRON_EXEC_PATH: runtime.executable }),
  })
})
