import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Works in a new folder, which is gone afterwards. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-su-co-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Works on a file system of its own, so small or so guarded that writing fails; null where none may be mounted. */
export const withMount = async <T>(options: string, work: (folder: string) => Promise<T>): Promise<T | null> =>
  withFolder(async (folder) => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      return null
    }
    try {
      return await work(folder)
    } finally {
      // Lazily: where the disk was pulled out on purpose it is gone already.
      try {
        execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      } catch {
        // Nothing is mounted any more.
      }
    }
  })

/** Takes the file system away from under whoever uses it, as a stick that is pulled out. */
export const pullOut = (folder: string): void => {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
}

/** Works on an ext4 file system in a file; null where none may be made or mounted. `turnReadOnly` makes it read-only under open files, as Linux does at a failing disk. */
export const withDisk = async <T>(
  megabytes: number,
  work: (folder: string, turnReadOnly: () => void) => Promise<T>,
): Promise<T | null> =>
  withFolder(async (folder) => {
    const image = join(folder, 'dia.img')
    const mounted = join(folder, 'dia')
    try {
      writeFileSync(image, '')
      truncateSync(image, megabytes * 1024 * 1024)
      mkdirSync(mounted)
      execFileSync('mkfs.ext4', ['-q', image], { stdio: 'ignore' })
      execFileSync('mount', ['-o', 'loop', image, mounted], { stdio: 'ignore' })
    } catch {
      return null
    }
    try {
      return await work(mounted, () => execFileSync('mount', ['-o', 'remount,abort', mounted], { stdio: 'ignore' }))
    } finally {
      execFileSync('umount', ['-l', mounted], { stdio: 'ignore' })
    }
  })
