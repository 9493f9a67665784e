import type { ProtectionStatus } from '../../shared/safety/protection.ts'
import { fileHeader } from '../database/open-connection.ts'
import type { Session } from '../session.ts'
import { countLeftovers, plainLeftovers } from './plain-leftovers.ts'
import { readPrintedSheet } from './recovery-sheet.ts'

/** How the open register is protected. */
export const protectionStatus = async ({
  dataFolder,
  databaseFile,
}: Pick<Session, 'dataFolder' | 'databaseFile'>): Promise<ProtectionStatus> => {
  if (fileHeader(databaseFile).kind !== 'sealed') return { sealed: false, printed: null, plainCopies: 0, plainBytes: 0 }
  const { copies, bytes } = await countLeftovers(await plainLeftovers(dataFolder))
  return { sealed: true, printed: await readPrintedSheet(dataFolder), plainCopies: copies, plainBytes: bytes }
}
