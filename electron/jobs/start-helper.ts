import { type TransferListItem, Worker } from 'node:worker_threads'
import type { Result } from '../../shared/result.ts'
import type { LogEntry } from '../log-entry.ts'
import type { JobContext } from './job.ts'
import type { JobOrder, JobReport } from './job-messages.ts'

/** A second thread of a job broke; `entry` is what it said of itself. */
export class HelperBroke extends Error {
  readonly entry: LogEntry | undefined

  constructor(entry?: LogEntry) {
    super('The second thread of a job broke')
    this.entry = entry
  }
}

/**
 * What starts a second thread for a job, in the file that the job itself runs in: it stops when the job is stopped, and what it tells of its
 * progress is the job's. The promise it gives holds until the thread has ended.
 */
export const helperStarter =
  (order: Omit<JobOrder, 'kind' | 'input'>, progress: JobContext['progress']): NonNullable<JobContext['startHelper']> =>
  (kind, input, transfer) => {
    const own: JobOrder = { ...order, kind, input }
    const worker = new Worker(order.workerFile, { workerData: own, transferList: [...transfer] as TransferListItem[] })
    return new Promise((resolve, reject) => {
      let result: Result<unknown> | undefined
      let fault: unknown
      worker.on('message', (report: JobReport) => {
        if (report.kind === 'progress') progress(report.done, report.total, report.what)
        else if (report.kind === 'ended') result = report.result
        else fault = new HelperBroke(report.entry)
      })
      worker.on('error', (error) => {
        fault = error
      })
      worker.on('exit', () => {
        if (result) resolve(result)
        else reject(fault ?? new HelperBroke())
      })
    })
  }
