import { dirname } from 'node:path'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { JobProgress } from '../shared/ipc/contract.ts'
import type { ShippedLaw } from '../shared/law/compose-law-book.ts'
import { ok, type Result } from '../shared/result.ts'
import type { DeskAccess } from './accounts/desk-access.ts'
import { readAgency } from './agency/agency-repository.ts'
import { shiftedClock, systemClock } from './clock.ts'
import { closeDatabase, openDatabase } from './database/open-database.ts'
import type { FileTokens } from './files/file-tokens.ts'
import { makeJobRunner } from './jobs/job-runner.ts'
import { makeWriteGate } from './jobs/write-gate.ts'
import { readRegisterLaw } from './law/register-law.ts'
import type { LogEntry } from './log-entry.ts'
import { sweepPickedFiles } from './requests/sweep-picked-files.ts'
import type { Session, SessionLook } from './session.ts'

/** What is the same for every session of one run of the app. */
export type Surroundings = {
  readonly shippedLaw: ShippedLaw
  /** The day chosen for a demonstration; null: the computer's own clock. */
  readonly shownDay: LocalDate | null
  readonly resourcesFolder: string
  readonly appVersion: string
  /** Path of a worker by its name: 'job-worker' → …/job-worker.cjs. */
  readonly workersFolder: string
  readonly workerFile: string
  readonly files: FileTokens
  readonly onProgress: (progress: JobProgress) => void
  /** Told when the law book of the open register is another one. */
  readonly onLawChanged: () => void
  readonly onFault: (what: string, entry: LogEntry) => void
  /** Takes what was erased in the open register out of what is kept beside it; absent: nothing is. */
  readonly onErased?: () => Promise<void>
  /** Who sits at the desk; absent: nobody has to sign in. */
  readonly access?: DeskAccess
  /** The agency's register is only looked at, in this copy of it; absent: it is worked in. */
  readonly look?: SessionLook
}

/** `close` closes the register at once and resolves when the threads beside it have ended. */
export type OpenedSession = { readonly session: Session; close(): Promise<void> }

const nobodyYet = 'Cán bộ đầu mối'

/** Opens a register and all that belongs to it. Refuses as `openDatabase` does. */
export const openSession = (
  mode: Session['mode'],
  registerFile: string,
  around: Surroundings,
): Result<OpenedSession> => {
  const databaseFile = around.look?.file ?? registerFile
  const opened = openDatabase(databaseFile)
  if (!opened.ok) return opened
  const database = opened.value
  const dataFolder = dirname(registerFile)
  if (!around.look) sweepPickedFiles({ database, dataFolder })
  const writeGate = makeWriteGate()
  const officer = () => around.access?.actor() || readAgency(database)?.focalPoint.name || nobodyYet
  const closers: (() => Promise<void> | void)[] = []
  const jobs = makeJobRunner({
    databaseFile,
    dataFolder,
    resourcesFolder: around.resourcesFolder,
    workerFile: around.workerFile,
    shownDay: around.shownDay,
    gate: writeGate,
    officer,
    onProgress: around.onProgress,
    onFault: (entry) => around.onFault('job', entry),
  })
  let law = readRegisterLaw(database, around.shippedLaw)
  const session: Session = {
    mode,
    ...(around.look ? { look: around.look } : {}),
    dataFolder,
    databaseFile,
    database,
    get book() {
      return law.book
    },
    get calendar() {
      return law.calendar
    },
    shippedLaw: around.shippedLaw,
    lawChanged: () => {
      law = readRegisterLaw(database, around.shippedLaw)
      around.onLawChanged()
    },
    erased: around.onErased ?? (() => Promise.resolve()),
    clock: around.shownDay === null ? systemClock : shiftedClock(around.shownDay),
    officer,
    jobs,
    writeGate,
    files: around.files,
    resourcesFolder: around.resourcesFolder,
    appVersion: around.appVersion,
    workersFolder: around.workersFolder,
    onClose: (listener) => closers.push(listener),
  }
  // What was shown outside is not encrypted; of a register only looked at nothing is, and another desk may show its own.
  if (!around.look)
    session.onClose(async () => (await import('./files/show-attachment.ts')).clearShownCopies(dataFolder))
  const close = async () => {
    const ending = [...closers.splice(0).map((closer) => closer()), jobs.close()]
    closeDatabase(database)
    await Promise.all(ending)
  }
  return ok({ session, close })
}
