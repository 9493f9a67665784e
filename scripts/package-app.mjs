import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { run } from './child.mjs'
import { runCommand, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'

/**
 * `npm run package -- <electron-builder's arguments>`: builds the installers; `npm run package:dir` only the folder an
 * installer would lay down. With the fallback runtime, which is for tests, only that folder can be made.
 */
await runCommand(async () => {
  const runtime = await prepare()
  await buildApp()
  const work = mkdtempSync(join(tmpdir(), 'dau-moi-package-'))
  try {
    const args = [toolScript('electron-builder/cli.js'), ...process.argv.slice(2), '--publish', 'never']
    if (runtime.kind !== 'pinned') {
      say('Đóng gói với bộ chạy thay thế: chỉ để thử trên máy này, không để phát hành.')
      const dist = join(work, 'electron')
      // Its launcher for development would be found before the packaged app.
      cpSync(runtime.dist, dist, { recursive: true, filter: (path) => path !== join(runtime.dist, 'resources', 'app') })
      args.push(`-c.electronDist=${dist}`, `-c.electronVersion=${runtime.version}`)
    }
    return await run(nodeBinary(), args, { cwd: root, env: toolEnvironment() })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})
