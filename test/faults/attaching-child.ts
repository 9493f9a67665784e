import { mkdirSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { databaseError } from '../../electron/database/database-errors.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { makeWriteGate } from '../../electron/jobs/write-gate.ts'
import { attachFile } from '../../electron/requests/attach-file.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { sweepPickedFiles } from '../../electron/requests/sweep-picked-files.ts'
import { requestFileKinds } from '../../shared/requests/request-files.ts'
import { someFacts } from '../electron/requests/open-register.ts'
import { book, calendar } from '../law/shipped-law-book.ts'

/** Attaches files of some hundred kilobytes to requests as fast as the disk lets it; says each hash once it was acknowledged. Meant to be killed. */
const databaseFile = process.argv[2] ?? ''
const dataFolder = join(databaseFile, '..')
const opened = openDatabase(databaseFile)
if (!opened.ok) throw new Error(opened.error.code)
const database = opened.value
sweepPickedFiles({ database, dataFolder })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const deps = {
  database,
  dataFolder,
  book,
  calendar,
  clock: systemClock,
  officer: () => 'Cán bộ thử',
  writeGate: makeWriteGate(),
  jobs: { run: () => Promise.reject(new Error('No job here')) } as never,
}
const today = systemClock.today()
const [fileKind] = requestFileKinds
const source = join(dataFolder, 'nguon')
mkdirSync(source, { recursive: true })

flushCompileCache()
say('open')
for (let turn = 0; ; turn += 1) {
  const received = receiveRequest(deps, someFacts({ sentOn: today, receivedOn: today, validOn: today }))
  if (!received.ok) break
  const filePath = join(source, 'tep.txt')
  writeFileSync(filePath, `${process.pid} ${turn} `.repeat(20_000))
  const attached = await attachFile(deps, { id: received.value.request.id, filePath, fileKind }).catch(
    (thrown: unknown) => ({ ok: false as const, error: databaseError(thrown) ?? { code: String(thrown) } }),
  )
  if (!attached.ok) {
    say(`refused ${attached.error.code}`)
    break
  }
  say(`ack ${received.value.request.id}`)
}
