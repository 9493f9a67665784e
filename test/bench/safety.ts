import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { saveAgency } from '../../electron/agency/save-agency.ts'
import { inTransaction } from '../../electron/database/database.ts'
import { closeDatabase, openDatabase, openReadOnly } from '../../electron/database/open-database.ts'
import { KEY_BYTES, useRegisterKey } from '../../electron/database/register-key.ts'
import { agencyFile } from '../../electron/places.ts'
import { receiveRequest } from '../../electron/requests/receive-request.ts'
import { readRecords } from '../../electron/requests/request-log-repository.ts'
import { keepJournal } from '../../electron/safety/journal-keeper.ts'
import { keepSealing } from '../../electron/safety/keep-sealing.ts'
import type { Session } from '../../electron/session.ts'
import { noConditions } from '../../shared/requests/request-log.ts'
import { someAgency, someFacts } from '../electron/requests/open-register.ts'
import { openBenchSession } from './bench-session.ts'
import { type Figure, percentile, timed } from './figures.ts'
import { benchDay } from './registers.ts'

/** A register with so much of what keeps it safe switched on. */
type Kind = { readonly name: string; readonly sealed: boolean; readonly kept: boolean }

const kinds: readonly Kind[] = [
  { name: 'không mã hóa', sealed: false, kept: false },
  { name: 'mã hóa', sealed: true, kept: false },
  { name: 'không mã hóa, có nhật ký ghi và ghi vết', sealed: false, kept: true },
  { name: 'mã hóa, có nhật ký ghi và ghi vết', sealed: true, kept: true },
]

const key = new Uint8Array(KEY_BYTES).fill(5)
const whole = { text: '', filter: 'all', year: null, ids: null, conditions: noConditions } as const

type Measured = { readonly saving: number[]; readonly opening: number[]; readonly reading: number[] }

const prepare = async (folder: string, { sealed }: Kind, requests: number): Promise<void> => {
  mkdirSync(folder)
  useRegisterKey(sealed ? key : null)
  const sessions = openBenchSession(folder)
  saveAgency(sessions.current(), someAgency)
  const session = sessions.current()
  inTransaction(session.database, () => {
    for (let one = 0; one < requests; one += 1) receive(session)
  })
  await sessions.close()
}

const measureRound = async (folder: string, kind: Kind, saves: number, measured: Measured): Promise<void> => {
  useRegisterKey(kind.sealed ? key : null)
  const file = agencyFile(folder)
  const opened = await timed(() => openDatabase(file))
  measured.opening.push(opened.ms)
  if (opened.value.ok) closeDatabase(opened.value.value)
  const readable = openReadOnly(file)
  measured.reading.push((await timed(() => readRecords(readable, whole, { sort: 'number', descending: true }))).ms)
  closeDatabase(readable)
  const sessions = openBenchSession(folder)
  const keeper = kind.kept ? keepJournal(sessions.current, fail) : undefined
  const sealer = kind.kept ? keepSealing(sessions.current, fail) : undefined
  await keeper?.renew()
  for (let save = 0; save < saves; save += 1) {
    const { ms } = await timed(async () => {
      receive(sessions.current())
      await keeper?.settle()
    })
    measured.saving.push(ms)
  }
  sealer?.stop()
  keeper?.stop()
  await sessions.close()
}

const receive = (session: Session): void => {
  const received = receiveRequest(session, someFacts({ sentOn: benchDay, receivedOn: benchDay, validOn: benchDay }))
  if (!received.ok) throw new Error(received.error.message)
}

const fail = (thrown: unknown): void => {
  throw thrown
}

/** What it costs to keep the register safe: saving, opening and reading with encryption, journal and audit trail on and off. */
export const measureSafety = async (
  folder: string,
  { requests, saves, rounds }: { readonly requests: number; readonly saves: number; readonly rounds: number },
): Promise<readonly Figure[]> => {
  const measured = new Map<Kind, Measured>(kinds.map((kind) => [kind, { saving: [], opening: [], reading: [] }]))
  const folderOf = (kind: Kind): string => join(folder, String(kinds.indexOf(kind)))
  try {
    for (const kind of kinds) await prepare(folderOf(kind), kind, requests)
    // One after the other in every round, so that a machine that slows down slows all of them.
    for (let round = 0; round < rounds; round += 1)
      for (const [kind, times] of measured) await measureRound(folderOf(kind), kind, saves, times)
  } finally {
    useRegisterKey(null)
  }
  const [plain] = measured.values()
  const lines = [
    ['saving', 'Lưu một yêu cầu', 1.5],
    // These two an officer never meets alone: they are parts of a start and of what is read behind the first screen.
    ['opening', 'Riêng việc mở tệp sổ', null],
    ['reading', `Riêng việc đọc ${requests.toLocaleString('vi-VN')} yêu cầu từ tệp`, null],
  ] as const
  return lines.flatMap(([what, words, most]) =>
    [...measured].slice(1).map(
      ([kind, times]): Figure => ({
        what: `${words}, sổ ${kind.name}, p50`,
        product: percentile(times[what], 0.5),
        baseline: percentile(plain?.[what] ?? [], 0.5),
        baselineName: 'sổ không mã hóa, không nhật ký',
        target: most === null ? null : { measure: 'ratio', most },
        count: times[what].length,
      }),
    ),
  )
}
