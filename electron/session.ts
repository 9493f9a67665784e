import type { WorkingCalendar } from '../shared/calendar/working-calendar.ts'
import type { ShippedLaw } from '../shared/law/compose-law-book.ts'
import type { LawBook } from '../shared/law/law-book.ts'
import type { LookStatus } from '../shared/safety/look.ts'
import type { Clock } from './clock.ts'
import type { WritableDatabase } from './database/database.ts'
import type { FileTokens } from './files/file-tokens.ts'
import type { JobRunner } from './jobs/job-runner.ts'
import type { WriteGate } from './jobs/write-gate.ts'

/** The copy of a register that is only looked at, and what the window is told of it. */
export type SessionLook = LookStatus & { readonly file: string }

/** An open register and what belongs to it. Training and the agency's own data are two sessions; one is open at a time. */
export type Session = {
  readonly mode: 'agency' | 'training'
  /** There while the agency's register is only looked at; what is written goes with the copy that is open. */
  readonly look?: SessionLook
  /** Folder of the database; attachments and temporary files of this session live beside it. */
  readonly dataFolder: string
  readonly databaseFile: string
  readonly database: WritableDatabase
  /** The law that holds in this register: read it anew for every call, for an update makes another one. */
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  /** The packs as they ship, without the register's updates. */
  readonly shippedLaw: ShippedLaw
  /** Composes book and calendar anew after the register's updates, ticks or settings changed, and tells the window. */
  lawChanged(): void
  /** After people were taken out of the register: resolves when they no longer stand in what is kept beside it, or could not be taken out. */
  erased(): Promise<void>
  readonly clock: Clock
  /** Who is acting, as events record it: who is signed in; where nobody has to, the focal point's name, «Cán bộ đầu mối» until the wizard has one. */
  officer(): string
  readonly jobs: JobRunner
  /** For handlers that write after awaiting something else; calls listed in shared/ipc/writing-calls.ts have waited already. */
  readonly writeGate: WriteGate
  readonly files: FileTokens
  /** The folder resources/ of the app. */
  readonly resourcesFolder: string
  readonly appVersion: string
  /** Where the built worker files lie (job-worker.cjs, search-worker.cjs, log-worker.cjs). */
  readonly workersFolder: string
  /** Called before the database closes: to end workers and connections of this session. */
  onClose(listener: () => Promise<void> | void): void
}
