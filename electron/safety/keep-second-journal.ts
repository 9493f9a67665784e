import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { putFile } from '../files/durable-file.ts'
import type { Session } from '../session.ts'
import { isWholeFile, keptFilesIn } from './copy-kept-files.ts'
import { isMirrored, type JournalEnd, type Mirrored, mirrorJournal, mirrorOwner } from './journal-mirror.ts'
import { backupRoots } from './second-place.ts'

/** Milliseconds between two copies of what was saved meanwhile. */
const COPY_EVERY = 60_000

/** Keeps a copy of the journal and of every attachment in the second place, so that a lost disk takes a minute's work at most. */
export type SecondJournalKeeper = {
  /** Copies what was saved by now, if the second place is there. Never rejects. */
  copy(): Promise<void>
  stop(): void
}

/** `end` answers how far the journal goes; null while it can't be copied. What goes wrong is told to `onFault`, and tried again the next time. */
export const keepSecondJournal = (
  current: () => Session,
  end: () => Promise<JournalEnd | null>,
  onFault: (thrown: unknown) => void,
): SecondJournalKeeper => {
  let mirrored: Mirrored | undefined
  /** Files beside the register that are known to lie in the second place. */
  let files: { readonly root: string; readonly paths: Set<string> } = { root: '', paths: new Set() }
  let running: Promise<void> = Promise.resolve()

  const copyFiles = async (from: string, root: string): Promise<void> => {
    if (files.root !== root) files = { root, paths: new Set() }
    for (const kept of await keptFilesIn(from)) {
      if (files.paths.has(kept.path)) continue
      const there = await stat(join(root, kept.path)).catch(() => undefined)
      // A damaged one is told of by the backup.
      if (!there && kept.named && (await isWholeFile(kept, join(from, kept.path))))
        await putFile(join(root, kept.path), await readFile(join(from, kept.path)))
      files.paths.add(kept.path)
    }
  }

  const copyNow = async (): Promise<void> => {
    const session = current()
    if (session.mode !== 'agency') return
    const root = backupRoots(session.dataFolder).find(({ place }) => place === 'second')?.folder
    const reached = root === undefined ? null : await end()
    if (root === undefined || reached === null) return
    const owner = mirrorOwner(session.dataFolder)
    if (await isMirrored(reached, root, owner, mirrored)) return
    // First, for what is written about an attachment comes after it.
    await copyFiles(session.dataFolder, root)
    mirrored = await mirrorJournal(reached, root, owner, mirrored)
  }

  const copy = (): Promise<void> => {
    running = running.then(copyNow).catch((thrown) => {
      mirrored = undefined
      onFault(thrown)
    })
    return running
  }
  const timer = setInterval(() => void copy(), COPY_EVERY)
  timer.unref()
  return { copy, stop: () => clearInterval(timer) }
}
