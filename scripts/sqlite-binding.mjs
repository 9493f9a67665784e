import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PreparationError } from './messages.mjs'
import { modulesFolder } from './places.mjs'

/**
 * better-sqlite3's ready-made binary says that it was built for Node-API 10; Electron 33 offers 9 and refuses it, though it
 * has every function the binary calls. A copy that says 9 runs there and on every newer Node alike. The answer is a
 * two-instruction function (`mov eax, 10; ret`); the binary's own checksum makes sure that these are the bytes we mean.
 */
const prebuilt = join(modulesFolder, 'better-sqlite3', 'prebuilds', 'linux-x64.node')
const knownBinary = '1a03a2916dd210925f8a074d460f0f7a2a28b1aeed2a1c3e2bf1a3b0322276cf'
const saysTen = Buffer.from('f30f1efab80a000000c3', 'hex')
const saysNine = Buffer.from('f30f1efab809000000c3', 'hex')

/** better-sqlite3 prefers this file, where a compilation would put it, to its ready-made one. */
const preferred = join(modulesFolder, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

/** Makes the SQLite binary that the fallback runtime can load, unless it is there. */
export function prepareFallbackBinding() {
  if (existsSync(preferred)) return
  const binary = readFileSync(prebuilt)
  const found = createHash('sha256').update(binary).digest('hex')
  const at = binary.indexOf(saysTen)
  if (found !== knownBinary || at < 0 || binary.indexOf(saysTen, at + 1) >= 0) {
    throw new PreparationError(
      'better-sqlite3 không đúng phiên bản mà bộ chạy Electron thay thế biết dùng (xem scripts/sqlite-binding.mjs).',
      'npm run setup:clean',
    )
  }
  saysNine.copy(binary, at)
  mkdirSync(join(preferred, '..'), { recursive: true })
  writeFileSync(`${preferred}.${process.pid}`, binary)
  renameSync(`${preferred}.${process.pid}`, preferred)
}

/** Leaves the ready-made binary as the only one: the pinned Electron loads it as it is. */
export function removeFallbackBinding() {
  rmSync(join(preferred, '..', '..'), { recursive: true, force: true })
}
