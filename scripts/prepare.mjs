import { pathToFileURL } from 'node:url'
import { fallbackSupported, preparedFallback, prepareFallback } from './fallback-runtime.mjs'
import { installModules } from './installed-modules.mjs'
import { PreparationError, runCommand, say } from './messages.mjs'
import { downloadFailedBefore, downloadPinned, pinnedVersion, presentPinned } from './pinned-electron.mjs'
import { findRuntime } from './runtime.mjs'
import { hasScreen } from './screen.mjs'
import { bindingMustBeCompiled, prepareFallbackBinding, removeFallbackBinding } from './sqlite-binding.mjs'
import { prepareSystem } from './system-packages.mjs'

/**
 * Makes a fresh clone on a fresh machine ready: npm packages, an Electron to run, its SQLite binary, system packages.
 * What is already there is reused; a later run takes a fraction of a second.
 * @param {{ offScreen?: boolean, tests?: boolean }} [purpose] what the caller is going to do
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 * @throws {PreparationError} naming what is missing and the command that mends it
 */
export async function prepare({ offScreen = !hasScreen(), tests = false } = {}) {
  installModules()
  await prepareElectron()
  const runtime = findRuntime()
  const compiler = runtime.kind === 'fallback' && bindingMustBeCompiled()
  await prepareSystem({ offScreen: offScreen || tests, tests, compiler })
  if (runtime.kind === 'fallback') prepareFallbackBinding()
  else if (runtime.kind === 'pinned') removeFallbackBinding()
  return runtime
}

/** DAUMOI_ELECTRON: `download` tries the release site again, `fallback` does without it. */
async function prepareElectron() {
  const wish = process.env.DAUMOI_ELECTRON
  if (process.env.DAUMOI_ELECTRON_PATH) return
  if (wish === 'fallback') return prepareFallback()
  if (presentPinned()) return
  if (wish !== 'download' && fallbackSupported && downloadFailedBefore()) return prepareFallback()

  const { ok, said } = downloadPinned()
  if (ok) return
  if (wish === 'download' || !fallbackSupported) {
    throw new PreparationError(
      `Không tải được Electron ${pinnedVersion()} từ trang phát hành. Hãy kiểm tra mạng, hoặc đặt ELECTRON_MIRROR là kho bản sao.`,
      'npx install-electron',
      said,
    )
  }
  if (!preparedFallback())
    say('Trang phát hành Electron không trả lời; dùng bộ chạy thay thế (DAUMOI_ELECTRON=download để thử lại).')
  return prepareFallback()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const { version, executable, kind } = await prepare({ tests: process.argv.includes('--tests') })
    say(`Sẵn sàng: Electron ${version}${kind === 'fallback' ? ' (bộ chạy thay thế)' : ''} tại ${executable}`)
    return 0
  })
}
