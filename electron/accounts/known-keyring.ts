import { join } from 'node:path'
import type { AccessState } from '../../shared/accounts/access-state.ts'
import { readBackups } from '../safety/backup-folder.ts'
import { type Keyring, readKeyring, writeKeyring } from '../safety/keyring.ts'
import { backupRoots } from '../safety/second-place.ts'

export type KnownKeyring = { readonly ring: Keyring | null; readonly from: AccessState['keyring'] }

/** Backups in which a keyring is looked for; older ones hold older passwords. */
const MOST_BACKUPS = 20

/** The keyring beside the register, or, where it is missing or damaged, that of the newest backup which has one. */
export const knownKeyring = async (dataFolder: string): Promise<KnownKeyring> => {
  const here = await readKeyring(dataFolder)
  if (here !== null && here !== 'damaged') return { ring: here, from: 'sound' }
  for (const root of backupRoots(dataFolder))
    for (const { id } of (await readBackups(root)).slice(0, MOST_BACKUPS)) {
      const kept = await readKeyring(join(root.folder, id)).catch(() => null)
      if (kept !== null && kept !== 'damaged') return { ring: kept, from: 'fromBackup' }
    }
  return { ring: null, from: 'missing' }
}

/** Puts a keyring that came from a backup back beside the register, once a password proved it right. */
export const healKeyring = async (dataFolder: string, { ring, from }: KnownKeyring): Promise<void> => {
  if (ring !== null && from === 'fromBackup') await writeKeyring(dataFolder, ring)
}
