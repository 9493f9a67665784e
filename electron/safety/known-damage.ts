import type { Session } from '../session.ts'
import { markDamaged } from './journal-places.ts'

const damaged = new WeakSet<Session>()

/** Remembers that pages of an open register are damaged, at the next start too where its disk lets it. */
export const noteDamage = (session: Session): void => {
  damaged.add(session)
  try {
    markDamaged(session.databaseFile)
  } catch {
    // A disk that can't be written is looked through again at the next start.
  }
}

/** Whether that was found, or the register is only looked at because it was. */
export const isDamaged = (session: Session): boolean => damaged.has(session) || session.look?.reason === 'damaged'
