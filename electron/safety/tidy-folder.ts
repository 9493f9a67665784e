import { rm } from 'node:fs/promises'
import { isSealed } from '../database/open-connection.ts'
import { registerKey } from '../database/register-key.ts'
import { clearOldCopies } from '../files/show-attachment.ts'
import type { Session } from '../session.ts'
import { removePlainTwins } from './remove-plain-twins.ts'
import { sealedWaiting } from './sealed-waiting.ts'
import { stagingFolder } from './take-in-job.ts'

/**
 * Takes away what a power cut may have left beside the register: copies shown outside, a register half taken in, and what is plain beside
 * an encrypted one. Rejects with the system's error.
 */
export const tidyFolder = async ({
  database,
  databaseFile,
  dataFolder,
  jobs,
}: Pick<Session, 'database' | 'databaseFile' | 'dataFolder' | 'jobs'>): Promise<void> => {
  await clearOldCopies(dataFolder)
  // What is being written now is nobody's leftover.
  if (jobs.busy()) return
  await rm(stagingFolder(dataFolder), { recursive: true, force: true })
  await rm(sealedWaiting(databaseFile), { force: true })
  const key = registerKey()
  if (key && isSealed(database)) await removePlainTwins(dataFolder, key)
}
