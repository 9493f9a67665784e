import type { Result } from '../../shared/result.ts'
import { notOurFile } from '../database/database-errors.ts'
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

/** Whether an answer says that a page of the open register can't be read; calls that take in other registers may speak of those. */
export const showsDamage = (name: unknown, answered: Result<unknown>): boolean =>
  !answered.ok && answered.error === notOurFile && !/^(safety|accounts|update|access)\./.test(String(name))
