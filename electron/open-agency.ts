import { join } from 'node:path'
import { isLocalDate } from '../shared/calendar/local-date.ts'
import type { JobProgress } from '../shared/ipc/contract.ts'
import type { ShippedLaw } from '../shared/law/compose-law-book.ts'
import type { Result } from '../shared/result.ts'
import type { DeskAccess } from './accounts/desk-access.ts'
import { type CurrentSession, openCurrentSession } from './current-session.ts'
import { databaseError } from './database/database-errors.ts'
import { makeFileTokens } from './files/file-tokens.ts'
import type { Log } from './log.ts'
import type { Surroundings } from './open-session.ts'
import type { Ports } from './ports.ts'

/** What one run of the app gives its register. */
export type RegisterParts = {
  readonly dataFolder: string
  /** The day chosen for a demonstration, as it was typed; null or no day at all: the computer's own. */
  readonly day: string | null
  /** Folder of the product: resources/ lies in it. */
  readonly appFolder: string
  readonly appVersion: string
  /** Folder of the built main process and its workers. */
  readonly mainFolder: string
  readonly log: Log
  readonly ports: Ports
  readonly onProgress: (progress: JobProgress) => void
  /** Told after a switch between the agency's register and the practice one. */
  readonly onSwitch: () => void
  /** Told when the law book of the open register is another one. */
  readonly onLawChanged: () => void
  /** Told when pages of the agency's register turn out to be damaged. */
  readonly onDamaged: () => void
  readonly access: DeskAccess
}

/** The folder resources/ of the app. */
export const resourcesOf = ({ appFolder }: RegisterParts): string => join(appFolder, 'resources')

/**
 * Opens the agency's register for one run of the app, to work in it or only to look at it: `more` is what the two don't share. Refuses
 * as `openCurrentSession` does; pages that can't be read meanwhile are a refusal too.
 */
export const openAgency = (
  parts: RegisterParts,
  shippedLaw: ShippedLaw,
  more: Pick<Surroundings, 'onErased' | 'look'>,
): Result<CurrentSession> => {
  const { day, mainFolder } = parts
  const around: Surroundings = {
    shippedLaw,
    shownDay: day !== null && isLocalDate(day) ? day : null,
    resourcesFolder: resourcesOf(parts),
    appVersion: parts.appVersion,
    workersFolder: mainFolder,
    workerFile: join(mainFolder, 'job-worker.cjs'),
    files: makeFileTokens(),
    onProgress: parts.onProgress,
    onLawChanged: parts.onLawChanged,
    onFault: parts.log.entry,
    access: parts.access,
    ...more,
  }
  try {
    return openCurrentSession(parts.dataFolder, around, parts.onSwitch)
  } catch (thrown) {
    const known = databaseError(thrown)
    if (known) return { ok: false, error: known }
    throw thrown
  }
}
