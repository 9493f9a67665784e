import { Worker } from 'node:worker_threads'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { knownFault } from '../known-fault.ts'
import { type LogEntry, logEntry } from '../log-entry.ts'
import { unexpected } from '../unexpected.ts'
import { type JobContext, type JobKind, type JobProgressListener, quietJobs, writingJobs } from './job.ts'
import type { JobOrder, JobReport } from './job-messages.ts'
import type { WriteGate } from './write-gate.ts'

/** Starts jobs and stops them; one running job an id. */
export type JobRunner = {
  /** The job's own result; `cancelled` after cancel(); `unexpected` when its thread broke. Input must be plain data. */
  run<Input, Output>(kind: JobKind, jobId: string, input: Input): Promise<Result<Output>>
  /**
   * Work that must stay in this thread because only the desktop can do it (drawing pages), named, told and stopped like a job. `cancelled`
   * once stopped, whatever the work then answers or throws.
   */
  runHere<Output>(jobId: string, work: (here: JobHere) => Promise<Result<Output>>): Promise<Result<Output>>
  /** Asks a job to stop; nothing happens for an id that is not running. */
  cancel(jobId: string): void
  /** Whether any job that somebody waits for is running or waiting. */
  busy(): boolean
  /** Asks every job to stop; resolves once their threads have ended. Threads are never cut short: that can take the whole program down inside SQLite. */
  close(): Promise<void>
}

/** What work in this thread finds around it: how to tell how far it is, and what stops it. */
export type JobHere = { readonly signal: AbortSignal; progress(done: number, total: number | null, what: string): void }

export type JobRunnerParts = Pick<JobContext, 'databaseFile' | 'dataFolder' | 'resourcesFolder'> & {
  /** job-worker.cjs as built, or job-worker.ts where Node reads TypeScript. */
  readonly workerFile: string
  readonly shownDay: LocalDate | null
  readonly gate: WriteGate
  officer(): string
  readonly onProgress: JobProgressListener
  readonly onFault: (entry: LogEntry) => void
}

/** Runs every job in a new thread, which ends with it: a job that breaks takes nothing else down. */
export const makeJobRunner = (parts: JobRunnerParts): JobRunner => {
  const running = new Map<string, { readonly kind: JobKind; readonly stop: SharedArrayBuffer }>()
  const here = new Map<string, AbortController>()
  const threads = new Set<Promise<void>>()

  const run = async <Input, Output>(kind: JobKind, jobId: string, input: Input): Promise<Result<Output>> => {
    if (running.has(jobId) || here.has(jobId)) return alreadyRunning
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    running.set(jobId, { kind, stop })
    const start = async (): Promise<Result<Output>> =>
      isStopped(stop) ? stopped : startThread<Output>(parts, { kind, input, stop, ...placesOf(parts) }, jobId, threads)
    try {
      return await (writingJobs.has(kind) ? parts.gate.alone(start) : start())
    } catch (error) {
      parts.onFault(logEntry(error))
      return unexpected
    } finally {
      running.delete(jobId)
    }
  }

  const runHere = async <Output>(
    jobId: string,
    work: (here: JobHere) => Promise<Result<Output>>,
  ): Promise<Result<Output>> => {
    if (running.has(jobId) || here.has(jobId)) return alreadyRunning
    const stop = new AbortController()
    here.set(jobId, stop)
    const { signal } = stop
    try {
      const result = await work({
        signal,
        progress: (done, total, what) => parts.onProgress({ jobId, what, done, total }),
      })
      return signal.aborted ? stopped : result
    } catch (error) {
      if (signal.aborted) return stopped
      const known = knownFault(error)
      if (known) return { ok: false, error: known }
      parts.onFault(logEntry(error))
      return unexpected
    } finally {
      here.delete(jobId)
    }
  }

  const cancel = (jobId: string) => {
    here.get(jobId)?.abort()
    const stop = running.get(jobId)?.stop
    if (stop) Atomics.store(new Int32Array(stop), 0, 1)
  }

  const close = async (): Promise<void> => {
    for (const jobId of [...running.keys(), ...here.keys()]) cancel(jobId)
    await Promise.all(threads)
  }

  return {
    run,
    runHere,
    cancel,
    busy: () => here.size > 0 || [...running.values()].some(({ kind }) => !quietJobs.has(kind)),
    close,
  }
}

const alreadyRunning = refusal('conflict', 'Việc này đang chạy. Hãy chờ xong hoặc bấm «Dừng».')

const stopped = refusal('cancelled', 'Đã dừng theo yêu cầu. Chưa có gì thay đổi.')

const isStopped = (stop: SharedArrayBuffer) => Atomics.load(new Int32Array(stop), 0) === 1

const placesOf = (parts: JobRunnerParts) => ({
  workerFile: parts.workerFile,
  databaseFile: parts.databaseFile,
  dataFolder: parts.dataFolder,
  resourcesFolder: parts.resourcesFolder,
  officer: parts.officer(),
  shownDay: parts.shownDay,
})

const startThread = <Output>(
  parts: JobRunnerParts,
  order: JobOrder,
  jobId: string,
  threads: Set<Promise<void>>,
): Promise<Result<Output>> =>
  new Promise((resolve) => {
    const worker = new Worker(parts.workerFile, { workerData: order })
    // Having nothing left to do, it ends by itself.
    const ended = new Promise<void>((gone) => worker.once('exit', () => gone()))
    threads.add(ended)
    void ended.then(() => threads.delete(ended))
    const fail = (entry: LogEntry) => {
      parts.onFault(entry)
      resolve(unexpected)
    }
    worker.on('message', (report: JobReport) => {
      if (report.kind === 'progress') {
        parts.onProgress({ jobId, what: report.what, done: report.done, total: report.total })
      } else if (report.kind === 'ended') resolve(report.result as Result<Output>)
      else fail(report.entry)
    })
    worker.on('error', (error) => fail(logEntry(error)))
    // Out of memory and the like end a thread without an error; after a result this changes nothing.
    worker.on('exit', () => resolve(unexpected))
  })
