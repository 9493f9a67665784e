import { join } from 'node:path'
import { type JobRunner, makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Jobs in real threads over the register of a folder; a fault of one fails the test. */
export const realJobs = (dataFolder: string, databaseFile = join(dataFolder, 'dau-moi.db')): JobRunner =>
  makeJobRunner({
    databaseFile,
    dataFolder,
    resourcesFolder: join(root, 'resources'),
    workerFile: join(root, 'electron', 'jobs', 'job-worker.ts'),
    shownDay: localDate('2026-11-22'),
    gate: makeWriteGate(),
    officer: () => 'Lương Thị Hà',
    onProgress: () => undefined,
    onFault: (entry) => {
      throw new Error(JSON.stringify(entry))
    },
  })
