import type { MessagePort } from 'node:worker_threads'
import type { JobProgress } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { Clock } from '../clock.ts'

/** Everything that may take longer than a moment; each runs in a thread of its own. */
export const jobKinds = [
  'catalogue-preview',
  'catalogue-import',
  'catalogue-read',
  'catalogue-act',
  'catalogue-export',
  'catalogue-duplicates',
  'requests-export',
  'requests-book',
  'report-figures',
  'report-export',
  'report-deliver',
  'papers-docx',
  'release-draft',
  'release-list',
  'pack-parts',
  'pack-write',
  'pdf-secrecy',
  'law-text-read',
  'law-text-take-in',
  'law-preview',
  'addresses-read',
  'addresses-export',
  'programme-read',
  'training-agency',
  'register-check',
  'register-protect',
  'copies-reseal',
  'move-out',
  'take-in',
  'audit-verify',
  'privacy-find',
  'privacy-mentions',
  'privacy-export',
  'privacy-anonymise',
  'journal-checkpoint',
  'journal-prove',
  'journal-compare',
  'backup-make',
  'backup-compare',
  'backup-restore',
  'consolidation-take-in',
  'consolidation-make',
  'consolidation-export',
  'consolidation-compare',
  'consolidation-outliers',
] as const
export type JobKind = (typeof jobKinds)[number]

/** Jobs that write to the session's database: while one runs, other writes wait. */
export const writingJobs: ReadonlySet<JobKind> = new Set<JobKind>([
  'catalogue-import',
  'catalogue-act',
  'law-text-take-in',
  'release-draft',
  'consolidation-take-in',
  'privacy-anonymise',
])

/** Jobs a person did not start and need not wait for: a switch of registers may pass them by. */
export const quietJobs: ReadonlySet<JobKind> = new Set<JobKind>([
  'report-figures',
  'register-check',
  'backup-make',
  'journal-checkpoint',
  'journal-prove',
  'journal-compare',
  'consolidation-compare',
  'consolidation-outliers',
])

/** What a job finds around it. It opens its own connection to `databaseFile` and closes it. */
export type JobContext = {
  readonly databaseFile: string
  /** Folder of the database: attachments and temporary files belong here. */
  readonly dataFolder: string
  /** The folder resources/ of the app. */
  readonly resourcesFolder: string
  readonly clock: Clock
  /** Who is acting, for the acts that a job records. */
  readonly officer: string
  /** Tells the window; `total` null while unknown; `what` is Vietnamese and holds no personal data. */
  progress(done: number, total: number | null, what: string): void
  /** True once the officer pressed «Dừng»: leave nothing behind and answer `cancelled`. */
  cancelled(): boolean
  /**
   * Starts a second thread for part of the job and answers what that part answers, once the thread has ended; rejects when it broke. Missing
   * where a job runs without threads.
   */
  readonly startHelper?: (kind: JobKind, input: unknown, transfer: readonly MessagePort[]) => Promise<Result<unknown>>
}

/** Input and output cross between threads: plain data only. */
export type Job = (input: never, context: JobContext) => Promise<Result<unknown>>

export type JobProgressListener = (progress: JobProgress) => void
