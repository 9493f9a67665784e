import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './child.mjs'
import { say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { factsFolder, modulesFolder } from './places.mjs'

const electronFolder = join(modulesFolder, 'electron')
const failedTry = join(factsFolder, 'electron-download-failed')

/** The exact Electron version of package.json. */
export function pinnedVersion() {
  return String(JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version)
}

/**
 * The pinned Electron, or undefined while its binary has not been downloaded.
 * @returns {{ dist: string, executable: string, version: string } | undefined}
 */
export function presentPinned() {
  const pathFile = join(electronFolder, 'path.txt')
  const versionFile = join(electronFolder, 'dist', 'version')
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined
  const version = pinnedVersion()
  const executable = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'))
  const isThisVersion = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version
  return isThisVersion && existsSync(executable)
    ? { dist: join(electronFolder, 'dist'), executable, version }
    : undefined
}

/** Whether an earlier download of this version failed, so that the next run need not wait for it again. */
export function downloadFailedBefore() {
  return existsSync(failedTry) && readFileSync(failedTry, 'utf8') === pinnedVersion()
}

/**
 * Downloads the pinned Electron from its release site (or ELECTRON_MIRROR).
 * @returns {{ ok: boolean, said: string }}
 */
export function downloadPinned() {
  const version = pinnedVersion()
  say(`Tải Electron ${version} từ trang phát hành…`)
  const environment = toolEnvironment({ NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' })
  let { ok, said } = capture(nodeBinary(), ['-e', reachable(version)], { env: environment, timeout: 12_000 })
  if (ok) {
    const script = toolScript('electron/install.js')
    ;({ ok, said } = capture(nodeBinary(), [script], { env: environment, timeout: 600_000 }))
  }
  if (ok) rmSync(failedTry, { force: true })
  else {
    mkdirSync(factsFolder, { recursive: true })
    writeFileSync(failedTry, version)
  }
  return { ok, said }
}

/**
 * A question that a blocked network answers in seconds, before the real download's long time limit begins.
 * @param {string} version
 */
function reachable(version) {
  const site = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  const address = JSON.stringify(`${site}v${version}/SHASUMS256.txt`)
  return `fetch(${address}, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) })
    .then((answer) => { if (answer.status >= 400) throw new Error('HTTP ' + answer.status) })
    .catch((error) => { console.error(error.cause?.message ?? error.message); process.exit(1) })`
}
