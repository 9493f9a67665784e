import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { preparedFallback } from './fallback-runtime.mjs'
import { PreparationError } from './messages.mjs'
import { presentPinned } from './pinned-electron.mjs'
import { root } from './places.mjs'

/**
 * @typedef {object} Runtime the Electron that runs the product on this machine
 * @property {string} executable path to start
 * @property {string} dist folder of the distribution
 * @property {string} version
 * @property {'pinned' | 'fallback' | 'given'} kind
 * @property {string[]} flags command line flags this machine needs
 */

/**
 * Finds the prepared Electron without preparing anything: DAUMOI_ELECTRON_PATH, else the pinned one, else the fallback.
 * @returns {Runtime}
 * @throws {PreparationError} when there is none; it names the command that prepares one
 */
export function findRuntime() {
  const given = process.env.DAUMOI_ELECTRON_PATH
  if (given && existsSync(given))
    return describe('given', { executable: given, dist: dirname(given), version: givenVersion(given) })
  const pinned = process.env.DAUMOI_ELECTRON === 'fallback' ? undefined : presentPinned()
  if (pinned) return describe('pinned', pinned)
  const fallback = preparedFallback()
  if (fallback) return describe('fallback', fallback)
  throw new PreparationError('Chưa có Electron nào sẵn sàng để chạy ứng dụng.', 'npm run setup')
}

/**
 * What playwright-core's `_electron.launch` and child_process need to start the built product.
 * @param {readonly string[]} [appArguments] arguments for the product, such as --data-dir=…
 * @returns {{ executablePath: string, args: string[], cwd: string }}
 */
export function launchOptions(appArguments = []) {
  const { executable, flags } = findRuntime()
  return { executablePath: executable, args: [...flags, root, ...appArguments], cwd: root }
}

/** @param {Runtime['kind']} kind @param {{ executable: string, dist: string, version: string }} found @returns {Runtime} */
function describe(kind, found) {
  return { ...found, kind, flags: neededFlags(found.dist) }
}

/** @param {string} executable */
function givenVersion(executable) {
  const file = join(dirname(executable), 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : ''
}

/** @param {string} dist */
function neededFlags(dist) {
  if (process.platform !== 'linux') return []
  return [
    ...(sandboxWorks(dist) ? [] : ['--no-sandbox']),
    ...(sharedMemoryIsSmall() ? ['--disable-dev-shm-usage'] : []),
  ]
}

/** Chromium's sandbox does not run as root, nor where the system forbids user namespaces to a helper without its bits. */
function sandboxWorks(/** @type {string} */ dist) {
  if (process.getuid?.() === 0) return false
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (!existsSync(restricted) || readFileSync(restricted, 'utf8').trim() !== '1') return true
  const helper = join(dist, 'chrome-sandbox')
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}

/** Containers often give 64 MB, with which Chromium's pages crash. */
function sharedMemoryIsSmall() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 256 * 1024 * 1024
  } catch {
    return true
  }
}
