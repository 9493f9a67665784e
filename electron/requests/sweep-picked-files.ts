import { removeAttachment } from '../files/attachment-store.ts'
import type { Session } from '../session.ts'
import { draftHolds, forgetPicked, pickedHashes, registerHolds } from './request-file-repository.ts'

/**
 * Clears what was copied for requests that were never taken in: files that no request, no item of the catalogue and no draft names.
 * Only files written down as picked are looked at; nothing else in the folder is ever removed. It runs before the register answers
 * its first call, so that no file is picked while it looks.
 */
export const sweepPickedFiles = ({ database, dataFolder }: Pick<Session, 'database' | 'dataFolder'>): void => {
  for (const hash of pickedHashes(database)) {
    if (draftHolds(database, hash)) continue
    if (!registerHolds(database, hash)) {
      try {
        removeAttachment(dataFolder, hash)
      } catch {
        // Another program holds it: the next start tries again.
        continue
      }
    }
    forgetPicked(database, hash)
  }
}
