import { ok, type Result } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { markUndone, newestAct, removeEntry, writeEntry } from './address-repository.ts'
import type { AddressDeps } from './save-address.ts'

/** Takes back the newest act on the address book that still stands; answers what it was, or null when there is none. */
export const undoAddressAct = ({
  database,
  clock,
}: Pick<AddressDeps, 'database' | 'clock'>): Result<{ readonly what: string } | null> =>
  inTransaction(database, () => {
    const newest = newestAct(database)
    if (!newest) return ok(null)
    for (const { entryId, before } of newest.changes) {
      if (before === null) removeEntry(database, entryId)
      else writeEntry(database, before)
    }
    markUndone(database, newest.act, clock.now())
    return ok({ what: newest.what })
  })
