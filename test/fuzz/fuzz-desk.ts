import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDeskAccess } from '../../electron/accounts/desk-access.ts'
import { fixedClock } from '../../electron/clock.ts'
import { type CurrentSession, openCurrentSession } from '../../electron/current-session.ts'
import { makeFileTokens } from '../../electron/files/file-tokens.ts'
import { dispatch } from '../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../electron/ipc/handlers.ts'
import { readShippedLaw } from '../../electron/law/read-law-book.ts'
import { agencyFile } from '../../electron/places.ts'
import { MachineFault, type Ports } from '../../electron/ports.ts'
import { makeTrainingAgency } from '../../electron/training/make-training-agency.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import type { Result } from '../../shared/result.ts'

const root = join(import.meta.dirname, '..', '..')
const resourcesFolder = join(root, 'resources')
const day = localDate('2026-11-20')

/** The main process without its windows, on a register of a year of invented requests, in a folder of its own. */
export type FuzzDesk = {
  readonly sessions: CurrentSession
  /** Holds the register (`du-lieu`), what dialogs offer (`vao`) and where they save (`ra`); nothing else may appear in it. */
  readonly folder: string
  /** Calls and what their handlers threw. */
  readonly faults: string[]
  readonly ask: (name: unknown, input: unknown) => Promise<Result<unknown>>
  /** A token of a file or folder that a person picked. */
  readonly someToken: (turn: number) => string
  close(): Promise<void>
}

/** What a person may pick by mistake: none of these is what its name says. */
const picks: readonly (readonly [name: string, content: Buffer])[] = [
  ['bang.xlsx', Buffer.from('PK\u0003\u0004 không phải bảng tính')],
  ['bang.csv', Buffer.from('\ufeffTên;Ngày\r\n"=1+1";"2026-02-30"\r\n"a""b;')],
  ['van-ban.docx', Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1')],
  ['anh.pdf', Buffer.from('%PDF-1.7\n%%EOF')],
  ['khoa.json', Buffer.from('{"__proto__":{"x":1},"kind":5}')],
  ['rong.dmlaw', Buffer.alloc(0)],
  ['rac.zip', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 151) % 256))],
]

/** As a printer or a program of the system that is not there. */
const broken = () => {
  throw new MachineFault('Máy thử không in, không vẽ.')
}

const deskPorts = (folder: string): Ports => {
  let turn = 0
  const next = (of: number) => {
    turn += 1
    return turn % of
  }
  const file = () => join(folder, 'vao', picks[turn % picks.length]?.[0] ?? 'khong-co')
  return {
    chooseFile: async () => (next(3) === 0 ? null : file()),
    chooseFiles: async () => (next(3) === 0 ? [] : [file(), join(folder, 'vao', 'khong-co')]),
    chooseFolder: async () => (next(3) === 0 ? null : join(folder, 'ra')),
    // Most dialogs are closed: what is written when they are not is looked at by other tests.
    chooseSavePath: async () => (next(4) === 0 ? join(folder, 'ra', `tep-${turn}`) : null),
    printHtml: async () => (next(7) === 0 ? broken() : next(2) === 0),
    pdfFromHtml: async () => (next(9) === 0 ? broken() : Buffer.from('%PDF-1.7\n1 0 obj<</Type /Page>>endobj\n%%EOF')),
    openExternal: async () => (next(5) === 0 ? broken() : undefined),
    openPath: async () => (next(5) === 0 ? broken() : undefined),
    startOver: () => undefined,
  }
}

/** Opens one; `close` removes all of it. */
export const openFuzzDesk = async (): Promise<FuzzDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-fuzz-'))
  const dataFolder = join(folder, 'du-lieu')
  for (const name of ['du-lieu', 'vao', 'ra']) mkdirSync(join(folder, name))
  for (const [name, content] of picks) writeFileSync(join(folder, 'vao', name), content)
  const made = await makeTrainingAgency(
    { databaseFile: agencyFile(dataFolder) },
    { resourcesFolder, clock: fixedClock(day), progress: () => undefined, cancelled: () => false },
  )
  if (!made.ok) throw new Error(made.error.code)
  const faults: string[] = []
  const files = makeFileTokens()
  const opened = openCurrentSession(
    dataFolder,
    {
      shippedLaw: readShippedLaw(join(resourcesFolder, 'law')),
      shownDay: day,
      resourcesFolder,
      appVersion: '0.0.0',
      workersFolder: join(root, 'electron', 'jobs'),
      workerFile: join(root, 'electron', 'jobs', 'job-worker.ts'),
      files,
      onProgress: () => undefined,
      onLawChanged: () => undefined,
      // Tens of thousands of tries: what a password costs is told elsewhere.
      access: makeDeskAccess(() => undefined, { n: 2 ** 10, r: 8, p: 1 }),
      onFault: (what, entry) =>
        faults.push(`${what}: ${entry.name} ${entry.message} ${entry.stack.slice(0, 3).join(' ')}`),
    },
    () => undefined,
  )
  if (!opened.ok) throw new Error(opened.error.code)
  const sessions = opened.value
  const parts = {
    handlers: makeHandlers(sessions, deskPorts(folder)),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: (call: string, thrown: unknown) => {
      faults.push(`${call}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
    },
  }
  return {
    sessions,
    folder,
    faults,
    ask: (name, input) => dispatch(parts, name, input),
    someToken: (turn) =>
      turn % 5 === 0
        ? files.issue(join(folder, 'ra'))
        : files.issue(join(folder, 'vao', picks[turn % picks.length]?.[0] ?? '')),
    close: async () => {
      await sessions.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
