import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bundleExtension } from '../../shared/reports/bundle.ts'
import { extensionOf } from '../files/attachment-kind.ts'

/** How far a folder is read: enough for a country's mail, an end for a disk that is a wrong choice. */
export const mostFiles = 20_000
const mostFolders = 5_000
const deepest = 12

export type FoundFiles = {
  readonly paths: readonly string[]
  readonly tooMany: boolean
  /** Folders that could not be read although nothing forbids it: the stick they lie on was pulled out, or fails. */
  readonly unread: readonly string[]
}

/** What a system forbids (System Volume Information on a stick) hides nothing of ours. */
const forbidden: readonly unknown[] = ['EACCES', 'EPERM']

export const isBundleName = (name: string): boolean => extensionOf(name) === bundleExtension
export const isMailName = (name: string): boolean => extensionOf(name) === 'eml'

/**
 * The bundles and mails among what was picked: files as they are, folders with all that lies in them (links are not followed),
 * in the order of their names. Bounded in depth and number; `tooMany` says when it stopped early.
 */
export const findBundleFiles = async (
  picked: readonly string[],
  cancelled: () => boolean = () => false,
): Promise<FoundFiles> => {
  const paths: string[] = []
  let folders = 0
  let tooMany = false
  const unread: string[] = []
  const walk = async (folder: string, depth: number): Promise<void> => {
    folders += 1
    if (depth > deepest || folders > mostFolders || paths.length >= mostFiles) {
      tooMany = true
      return
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (!forbidden.includes(error.code)) unread.push(folder)
      return []
    })
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (cancelled()) return
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path, depth + 1)
      else if (entry.isFile() && (isBundleName(entry.name) || isMailName(entry.name))) {
        if (paths.length >= mostFiles) tooMany = true
        else paths.push(path)
      }
    }
  }
  for (const path of picked) {
    const kind = await stat(path).catch(() => undefined)
    const gone = kind === undefined && !isBundleName(path) && !isMailName(path)
    if (gone) unread.push(path)
    else if (kind?.isDirectory()) await walk(path, 0)
    // A picked file that is gone or no bundle is told of when it is read.
    else paths.push(path)
  }
  return { paths, tooMany, unread }
}

/** A name to tell the officer, as the disk has it. */
export const shownName = (path: string): string => basename(path).normalize('NFC')
