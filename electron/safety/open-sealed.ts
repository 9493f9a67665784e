import { rmSync } from 'node:fs'
import type { Result } from '../../shared/result.ts'
import { databaseError } from '../database/database-errors.ts'
import { useRegisterKey } from '../database/register-key.ts'
import { agencyFile } from '../places.ts'
import { journalFolder } from './journal-places.ts'
import { plainAside } from './plain-leftovers.ts'
import { foldIn, swapBack, swapIn } from './swap-in.ts'

/**
 * Puts the encrypted twin in the place of the closed plain register, begins to use the key, and opens the register with `open`. A
 * refusal has put the plain one back, with no key in use; else `removePlainTwins` takes it away.
 */
export const openSealed = <Opened>(
  prepared: string,
  dataFolder: string,
  key: Uint8Array,
  open: () => Result<Opened>,
): Result<Opened> => {
  const file = agencyFile(dataFolder)
  const aside = plainAside(dataFolder)
  try {
    foldIn(file)
    swapIn(prepared, file, aside)
  } catch (error) {
    rmSync(prepared, { force: true })
    const known = databaseError(error)
    if (known) return { ok: false, error: known }
    throw error
  }
  useRegisterKey(key)
  // Its pages are those of the plain register; the one that opens begins a journal of its own.
  rmSync(journalFolder(file), { recursive: true, force: true })
  const opened = open()
  if (!opened.ok) {
    useRegisterKey(null)
    swapBack(file, aside)
  }
  return opened
}
