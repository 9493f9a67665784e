import { daysBetween, localDate } from '../../shared/calendar/local-date.ts'
import type { Backup, SafetyStatus } from '../../shared/safety/backup.ts'
import { isSealed } from '../database/open-connection.ts'
import type { Session } from '../session.ts'
import { readBackups } from './backup-folder.ts'
import { sessionDoubt } from './clock-guard.ts'
import { isDamaged } from './known-damage.ts'
import { movedAt } from './moved-mark.ts'
import { readPrintedSheet } from './recovery-sheet.ts'
import { backupRoots, readSecondPlace } from './second-place.ts'

/** Days after which a register that was written to since its newest proven backup makes the desk warn. */
const OLD_AFTER_DAYS = 2

/** Every proven backup of both places, the newest first. */
export const allBackups = async (dataFolder: string): Promise<readonly Backup[]> => {
  const found = await Promise.all(backupRoots(dataFolder).map(readBackups))
  return found.flat().toSorted((one, other) => other.id.localeCompare(one.id))
}

/** How safe the register is; `savedAt` is the moment something was last saved in it, null when nothing ever was. */
export const safetyStatus = async (session: Session, savedAt: string | null): Promise<SafetyStatus> => {
  const { mode, dataFolder, clock } = session
  const newest = (await allBackups(dataFolder))[0]
  const unproven = savedAt !== null && (!newest || savedAt > newest.at)
  const since = newest?.at ?? savedAt
  return {
    newest: newest ? { at: newest.at, place: newest.place } : null,
    old: unproven && since !== null && daysBetween(localDate(since.slice(0, 10)), clock.today()) > OLD_AFTER_DAYS,
    secondPlace: readSecondPlace(dataFolder),
    clock: sessionDoubt(session),
    sheetMissing: mode === 'agency' && isSealed(session.database) && (await readPrintedSheet(dataFolder)) === null,
    movedAt: movedAt(dataFolder),
    damaged: isDamaged(session),
  }
}
