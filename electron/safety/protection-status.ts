import type { ProtectionStatus } from '../../shared/safety/protection.ts'
import { isSealed } from '../database/open-connection.ts'
import type { Session } from '../session.ts'
import { countLeftovers, plainLeftovers } from './plain-leftovers.ts'
import { readPrintedSheet } from './recovery-sheet.ts'

/** How the open register is protected. */
export const protectionStatus = async ({
  dataFolder,
  database,
}: Pick<Session, 'dataFolder' | 'database'>): Promise<ProtectionStatus> => {
  if (!isSealed(database)) return { sealed: false, printed: null, plainCopies: 0, plainBytes: 0 }
  const { copies, bytes } = await countLeftovers(await plainLeftovers(dataFolder))
  return { sealed: true, printed: await readPrintedSheet(dataFolder), plainCopies: copies, plainBytes: bytes }
}
