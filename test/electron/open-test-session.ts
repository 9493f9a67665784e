import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CurrentSession, openCurrentSession } from '../../electron/current-session.ts'
import { makeFileTokens } from '../../electron/files/file-tokens.ts'
import { readShippedLaw } from '../../electron/law/read-law-book.ts'
import type { Surroundings } from '../../electron/open-session.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import type { JobProgress } from '../../shared/ipc/contract.ts'

const root = join(import.meta.dirname, '..', '..')

export type TestSession = {
  readonly sessions: CurrentSession
  readonly folder: string
  readonly progress: readonly JobProgress[]
  /** What was reported as a fault of the program. */
  readonly faults: readonly string[]
  readonly switches: () => number
  /** How often the window was told that the law book changed. */
  readonly lawChanges: () => number
}

/** The main process without its windows: a real register in a folder of its own, real jobs, a chosen day. */
export const openTestSession = (today = '2026-11-20', others: Partial<Surroundings> = {}): TestSession => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-session-'))
  const progress: JobProgress[] = []
  const faults: string[] = []
  let switched = 0
  let lawChanged = 0
  const around: Surroundings = {
    shippedLaw: readShippedLaw(join(root, 'resources', 'law')),
    shownDay: localDate(today),
    resourcesFolder: join(root, 'resources'),
    appVersion: '0.0.0',
    workersFolder: join(root, 'electron', 'jobs'),
    workerFile: join(root, 'electron', 'jobs', 'job-worker.ts'),
    files: makeFileTokens(),
    onProgress: (step) => progress.push(step),
    onLawChanged: () => {
      lawChanged += 1
    },
    onFault: (what, entry) => faults.push(`${what} ${entry.name} ${entry.message}`),
    ...others,
  }
  const opened = openCurrentSession(folder, around, () => {
    switched += 1
  })
  if (!opened.ok) throw new Error(opened.error.code)
  const sessions = opened.value
  onTestFinished(async () => {
    await sessions.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  return { sessions, folder, progress, faults, switches: () => switched, lawChanges: () => lawChanged }
}
