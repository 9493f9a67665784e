import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PreparationError } from './messages.mjs'
import { modulesFolder } from './places.mjs'

const needed = { major: 22, minor: 18 }

/**
 * The Node that runs tools and TypeScript scripts: the pinned one from node_modules where npm carries it for this
 * platform, else the one running now if it reads TypeScript by itself.
 * @returns {string} path of the executable
 */
export function nodeBinary() {
  const name = { linux: 'linux', win32: 'win' }[/** @type {string} */ (process.platform)]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(modulesFolder, `node-${name}-${process.arch}`, 'bin', file)
  if (existsSync(pinned)) return pinned

  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return process.execPath
  throw new PreparationError(
    `Máy này không có sẵn Node 24 qua npm, còn Node đang dùng (${process.version}) thì quá cũ. Hãy cài Node 24 LTS.`,
    'nvm install 24 && nvm use 24',
  )
}

/**
 * The environment for child processes: the pinned Node first on PATH, so that tools calling `node` get it too.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, PATH: `${join(modulesFolder, '.bin')}${separator}${process.env.PATH ?? ''}`, ...extra }
}

/**
 * The script behind a package's command, to be run with `nodeBinary()` on every platform alike.
 * @param {string} path path inside node_modules
 */
export function toolScript(path) {
  return join(modulesFolder, ...path.split('/'))
}
