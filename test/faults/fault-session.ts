import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeDeskAccess } from '../../electron/accounts/desk-access.ts'
import { type CurrentSession, openCurrentSession } from '../../electron/current-session.ts'
import { makeFileTokens } from '../../electron/files/file-tokens.ts'
import { readShippedLaw } from '../../electron/law/read-law-book.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { type JournalKeeper, keepJournal } from '../../electron/safety/journal-keeper.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { lawFolder } from '../law/shipped-law-book.ts'

/** One line to whoever started this process, there when this returns. */
export const say = (line: string): void => void writeSync(1, `${line}\n`)

/** The main process without its windows on the register of a folder, with its journal. Says `refused` and ends where it does not open. */
export const openFaultSession = (dataFolder: string): { sessions: CurrentSession; keeper: JournalKeeper } => {
  mkdirSync(dataFolder, { recursive: true })
  const root = join(import.meta.dirname, '..', '..')
  const opened = openCurrentSession(
    dataFolder,
    {
      shippedLaw: readShippedLaw(lawFolder),
      shownDay: null,
      resourcesFolder: join(root, 'resources'),
      appVersion: '0',
      workersFolder: join(root, 'electron', 'jobs'),
      workerFile: join(root, 'electron', 'jobs', 'job-worker.ts'),
      files: makeFileTokens(),
      onProgress: () => undefined,
      onLawChanged: () => undefined,
      // What a password costs is told elsewhere.
      access: makeDeskAccess(() => undefined, { n: 2 ** 10, r: 8, p: 1 }),
      onFault: (what, entry) => say(`fault ${what} ${entry.message}`),
    },
    () => undefined,
  )
  if (!opened.ok) {
    say(`refused ${opened.error.code}`)
    process.exit(0)
  }
  const sessions = opened.value
  return { sessions, keeper: keepJournal(sessions.current, (thrown) => say(`fault journal ${String(thrown)}`)) }
}

/** Takes a request in today and answers its number, or the code of the refusal. */
export const receiveToday = (sessions: CurrentSession): number | string => {
  const session = sessions.current()
  const today = session.clock.today()
  const received = receiveRequest(session, someFacts({ sentOn: today, receivedOn: today, validOn: today }))
  return received.ok ? received.value.request.number : received.error.code
}
