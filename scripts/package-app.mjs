import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { run } from './child.mjs'
import { runCommand, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { reportContents } from './package-contents.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { runWithScreen } from './screen.mjs'
import { readTally } from './test-tally.mjs'

const archives = ['linux-unpacked', 'win-unpacked'].map((folder) => join(root, 'dist', folder, 'resources', 'app.asar'))

/**
 * `npm run package -- <electron-builder's arguments>`: builds the installers; `npm run package:dir` only the folder an
 * installer would lay down, which on Linux is then started and driven end to end. With the fallback runtime, which is for tests,
 * only that folder can be made.
 */
await runCommand(async () => {
  const onlyFolder = process.argv.includes('--dir')
  const runtime = await prepare({ offScreen: onlyFolder })
  await buildApp({ anew: true })
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const code = await pack(runtime)
  if (code !== 0) return code
  copyFileSync(join(root, 'out', 'about', 'sbom.cdx.json'), join(root, 'dist', 'sbom.cdx.json'))
  for (const archive of archives.filter((file) => existsSync(file))) reportContents(archive)
  return onlyFolder && process.platform === 'linux' ? drivePackaged(runtime.executable) : 0
})

/** @param {import('./runtime.mjs').Runtime} runtime */
async function pack(runtime) {
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
}

/** Starts what was packaged and goes through it; closes with «N passed, N failed». @param {string} electron */
async function drivePackaged(electron) {
  const reports = join(root, 'out', 'test')
  const report = join(reports, 'packaged.json')
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const vitest = [toolScript('vitest/vitest.mjs'), 'run', '--project', 'packaged']
  const code = await runWithScreen(
    nodeBinary(),
    [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, env: toolEnvironment({ TZ: 'Asia/Ho_Chi_Minh', DAUMOI_ELECTRON_PATH: electron }) },
    true,
  )
  const { passed, failed } = readTally(report, code, false)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
