import { join } from 'node:path'
import { type CurrentSession, openCurrentSession } from '../../electron/current-session.ts'
import { makeFileTokens } from '../../electron/files/file-tokens.ts'
import { readShippedLaw } from '../../electron/law/read-law-book.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { benchDay, resourcesFolder } from './registers.ts'

/** The main process's side of a data folder, without its windows. */
export const openBenchSession = (dataFolder: string): CurrentSession => {
  const jobs = join(resourcesFolder, '..', 'electron', 'jobs')
  const opened = openCurrentSession(
    dataFolder,
    {
      shippedLaw: readShippedLaw(join(resourcesFolder, 'law')),
      shownDay: localDate(benchDay),
      resourcesFolder,
      appVersion: '0',
      workersFolder: jobs,
      workerFile: join(jobs, 'job-worker.ts'),
      files: makeFileTokens(),
      onProgress: () => undefined,
      onLawChanged: () => undefined,
      onFault: () => undefined,
    },
    () => undefined,
  )
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}
