import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { PreparationError, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { root } from './places.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/bill-of-materials.ts',
  'scripts/bundled-parts.ts',
  'scripts/licences',
]
const stamp = join(root, 'out', '.built-from')
const products = [
  'out/main/main.cjs',
  'out/main/job-worker.cjs',
  'out/main/search-worker.cjs',
  'out/main/log-worker.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/about/licences.json',
]

/**
 * Builds the app into out/ unless out/ was built from exactly these sources.
 * @param {{ anew?: boolean }} [how] `anew`: whatever out/ was built from
 */
export async function buildApp({ anew = false } = {}) {
  const hash = hashSources()
  const present = products.every((file) => existsSync(join(root, file)))
  if (!anew && present && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return

  say('Dựng ứng dụng vào out/…')
  for (const folder of ['main', 'preload', 'renderer', 'about'])
    rmSync(join(root, 'out', folder), { recursive: true, force: true })
  rmSync(stamp, { force: true })
  const code = await run(
    nodeBinary(),
    [toolScript('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      env: toolEnvironment({ NODE_ENV: 'production' }),
    },
  )
  const missing = products.filter((file) => !existsSync(join(root, file)))
  if (code !== 0 || missing.length > 0) {
    throw new PreparationError(
      `Không dựng được ứng dụng${missing.length > 0 ? ` (thiếu ${missing.join(', ')})` : ''}; lỗi của mã nguồn ghi ở trên.`,
      'npm run build',
    )
  }
  writeFileSync(stamp, hash)
}

function hashSources() {
  const hash = createHash('sha256').update(process.platform)
  for (const source of sources) addToHash(hash, source)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} path relative to the root, a file or a folder */
function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  const entries = readdirSyncIfFolder(full)
  if (entries === undefined) {
    hash.update(`${path}\0`).update(readFileSync(full))
    return
  }
  for (const name of entries.sort()) addToHash(hash, `${path}/${name}`)
}

/** @param {string} path */
function readdirSyncIfFolder(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}
