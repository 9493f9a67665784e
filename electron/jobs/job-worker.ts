import { parentPort, workerData } from 'node:worker_threads'
import { refusal } from '../../shared/result.ts'
import { shiftedClock, systemClock } from '../clock.ts'
import { knownFault } from '../known-fault.ts'
import { logEntry } from '../log-entry.ts'
import type { JobContext } from './job.ts'
import { jobList } from './job-list.ts'
import type { JobOrder, JobReport } from './job-messages.ts'
import { HelperBroke, helperStarter } from './start-helper.ts'

/** The window redraws no faster than this. */
const progressEveryMs = 80

const order = workerData as JobOrder
const stop = new Int32Array(order.stop)
const tell = (report: JobReport) => parentPort?.postMessage(report)

let lastTold = 0
const progress: JobContext['progress'] = (done, total, what) => {
  const at = performance.now()
  if (at - lastTold < progressEveryMs && done !== total) return
  lastTold = at
  tell({ kind: 'progress', done, total, what })
}
const context: JobContext = {
  databaseFile: order.databaseFile,
  dataFolder: order.dataFolder,
  resourcesFolder: order.resourcesFolder,
  officer: order.officer,
  clock: order.shownDay === null ? systemClock : shiftedClock(order.shownDay),
  progress,
  cancelled: () => Atomics.load(stop, 0) === 1,
  startHelper: helperStarter(order, progress),
}

const work = async (): Promise<void> => {
  try {
    tell({ kind: 'ended', result: await jobList[order.kind](order.input as never, context) })
  } catch (error) {
    const known = knownFault(error)
    if (known) tell({ kind: 'ended', result: refusal(known.code, known.message) })
    else tell({ kind: 'broken', entry: (error instanceof HelperBroke && error.entry) || logEntry(error) })
  }
}

void work()
