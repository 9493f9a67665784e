import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture, npm } from './child.mjs'
import { PreparationError, say } from './messages.mjs'
import { factsFolder, modulesFolder, root } from './places.mjs'

const stamp = join(factsFolder, 'installed-lock')

/**
 * Installs the npm packages when they are missing or not those of package-lock.json.
 * Install scripts are never run: no package of the product needs one.
 */
export function installModules() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return

  say('Cài các gói npm theo package-lock.json (mất khoảng một phút)…')
  // On Windows `ci` cannot delete the node.exe that may be running this very script; `install` updates in place.
  const verb = process.platform === 'win32' && existsSync(modulesFolder) ? 'install' : 'ci'
  const [command, args, options] = npm([verb, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  const { ok, said } = capture(command, args, { cwd: root, ...options })
  if (!ok) {
    throw new PreparationError(
      'Không cài được các gói npm. Máy cần vào được kho gói npm (mạng, hoặc kho nội bộ ghi trong .npmrc).',
      `npm ${verb} --ignore-scripts`,
      said.split('\n').slice(0, 12).join('\n'),
    )
  }
  mkdirSync(factsFolder, { recursive: true })
  writeFileSync(stamp, lock)
}
