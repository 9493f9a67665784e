import type { Result } from '../../shared/result.ts'
import type { JobKind } from './job.ts'

/** Starts jobs and stops them; one running job an id. */
export type JobRunner = {
  /** The job's own result; `cancelled` after cancel(); `unexpected` when its thread broke. Input must be plain data. */
  run<Input, Output>(kind: JobKind, jobId: string, input: Input): Promise<Result<Output>>
  /** Asks a job to stop; nothing happens for an id that is not running. */
  cancel(jobId: string): void
  /** Whether any job is running. */
  busy(): boolean
}
