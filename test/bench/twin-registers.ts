import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { recordAccount } from '../../electron/accounts/account-repository.ts'
import { encryptInPlace } from '../../electron/database/encrypted-file.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { agencyFile } from '../../electron/places.ts'
import { makeSlot, newRegisterKey, withSlot, writeKeyring } from '../../electron/safety/keyring.ts'
import { firstAccountRoles } from '../../shared/accounts/account.ts'
import { benchDay } from './registers.ts'

/** The same register twice: without a password, and encrypted behind one. */
export type TwinFolders = { readonly plain: string; readonly sealed: string }

export const benchPassword = 'con sông chảy qua ba xã'

/** Leaves a register as its officer does who protects it, without the backups made on the way: encrypted, with one account. */
const protect = async (dataFolder: string): Promise<void> => {
  const account = { id: randomUUID(), name: 'Đặng Thị Nguyệt', roles: firstAccountRoles, active: true }
  const opened = openDatabase(agencyFile(dataFolder))
  if (!opened.ok) throw new Error(opened.error.message)
  recordAccount(opened.value, 'created', account, { at: `${benchDay}T08:00:00.000Z`, by: account.name })
  // A file with a write-ahead log can't be encrypted where it lies.
  opened.value.pragma('journal_mode = DELETE')
  closeDatabase(opened.value)
  const key = newRegisterKey()
  encryptInPlace(agencyFile(dataFolder), key)
  const slot = await makeSlot(key, { account: account.id, name: account.name }, benchPassword)
  await writeKeyring(dataFolder, withSlot(null, slot))
}

/** Makes a register in a folder of its own, and its protected twin beside it. */
export const makeTwins = async (
  folder: string,
  make: (dataFolder: string) => void | Promise<void>,
): Promise<TwinFolders> => {
  const twins = { plain: join(folder, 'khong-mat-khau'), sealed: join(folder, 'co-mat-khau') }
  await make(twins.plain)
  cpSync(twins.plain, twins.sealed, { recursive: true })
  await protect(twins.sealed)
  return twins
}
