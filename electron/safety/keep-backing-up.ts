import type { BackupReason } from '../../shared/safety/backup.ts'
import { savedAt } from '../desk/desk-repository.ts'
import type { Session } from '../session.ts'
import { makeBackup } from './make-backup.ts'
import { changeMark } from './safety-repository.ts'

/** Milliseconds between looking whether something changed. */
export const BACKUP_EVERY = 30 * 60 * 1000

/** Backups that nobody has to think of: while the register is open, and when it closes. */
export type BackupKeeper = {
  /** Makes a backup if the agency's register changed since its newest proven one. Never rejects. */
  backUp(reason: BackupReason): Promise<void>
  stop(): void
}

/**
 * Looks every `BACKUP_EVERY` whether the register that is open changed. The practice register is not backed up. What goes
 * wrong is told to `onFault`; the desk tells the officer that the newest backup is old.
 */
export const keepBackingUp = (current: () => Session, onFault: (thrown: unknown) => void): BackupKeeper => {
  /** The register as it was when it was last known to have a proven backup. */
  const proven = new WeakMap<Session, string>()

  // A register just opened is copied whatever the newest backup says of itself: it may have been restored since. The same content
  // copied again takes the place of its earlier copy.
  const isProven = (session: Session): boolean => {
    const mark = proven.get(session)
    return mark === undefined ? savedAt(session.database) === null : mark === changeMark(session.database)
  }

  const backUp = async (reason: BackupReason): Promise<void> => {
    try {
      const session = current()
      if (session.mode !== 'agency' || isProven(session)) return
      const mark = changeMark(session.database)
      const made = await makeBackup(session, 'sao-luu-tu-dong', reason)
      if (made.ok) proven.set(session, mark)
      else onFault(new Error(`A backup was refused: ${made.error.code}`))
    } catch (thrown) {
      onFault(thrown)
    }
  }

  const timer = setInterval(() => void backUp('running'), BACKUP_EVERY)
  timer.unref()
  return { backUp, stop: () => clearInterval(timer) }
}
