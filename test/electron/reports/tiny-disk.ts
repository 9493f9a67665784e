import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small file system in memory, mounted on a folder; only root on Linux may. */
export type TinyDisk = { readonly folder: string; remove(): void }

/** Mounts one of so many kilobytes; undefined where that is not possible. */
export const tinyDisk = (options: string): TinyDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-dia-'))
  const unmount = () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmdirSync(folder)
    return undefined
  }
  return {
    folder,
    remove: () => {
      unmount()
      rmdirSync(folder)
    },
  }
}
