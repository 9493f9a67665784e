import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Result } from '../../shared/result.ts'
import type { LogEntry } from '../log-entry.ts'
import type { JobContext, JobKind } from './job.ts'

/** What the main thread hands a job's thread at its start. */
export type JobOrder = Pick<JobContext, 'databaseFile' | 'dataFolder' | 'resourcesFolder' | 'officer'> & {
  readonly kind: JobKind
  readonly input: unknown
  /** The file that runs in the thread; a second thread of the job runs in it too. */
  readonly workerFile: string
  /** The day chosen for a demonstration; null: the computer's own clock. */
  readonly shownDay: LocalDate | null
  /** One Int32: 1 once the officer pressed «Dừng»; shared, so that a busy loop sees it too. */
  readonly stop: SharedArrayBuffer
}

/** What a job's thread tells the main thread. */
export type JobReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | null; readonly what: string }
  | { readonly kind: 'ended'; readonly result: Result<unknown> }
  | { readonly kind: 'broken'; readonly entry: LogEntry }
