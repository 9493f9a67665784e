import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { KEY_BYTES, useRegisterKey } from '../../electron/database/register-key.ts'
import type { FaultRow } from './fault-rows.ts'
import { contentOf, missingIn, missingInJournal, startUp } from './journal-start.ts'
import { childEnvironment } from './told-writes.ts'

type Place = { readonly folder: string; readonly file: string }

export const inFreshPlace = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-nhat-ky-'))
  try {
    return await work({ folder, file: join(folder, 'du-lieu', 'dau-moi.db') })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Lets the writer work and ends it, after `killAfter` ms of work or by its own hand after so many acts; answers what it said. */
export const runJournalWriter = async (
  { folder, file }: Place,
  {
    acts = '',
    how = '',
    killAfter = null,
    environment = {},
  }: {
    acts?: string
    how?: string
    killAfter?: number | null
    environment?: Readonly<Record<string, string>>
  },
): Promise<readonly string[]> => {
  const said = join(folder, 'loi')
  const handle = openSync(said, 'w')
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'journal-writer.ts'), file, acts, how], {
    stdio: ['ignore', handle, 'inherit'],
    env: { ...childEnvironment(), ...environment },
  })
  closeSync(handle)
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  const lines = () => readFileSync(said, 'utf8').split('\n').slice(0, -1)
  if (killAfter !== null) {
    while (!lines().includes('open') && writer.exitCode === null) await pause(5)
    await pause(killAfter)
    writer.kill('SIGKILL')
  }
  await ended
  const broken = lines().find((line) => line.startsWith('fault ') || line.startsWith('refused '))
  if (broken) throw new Error(broken)
  return lines()
}

/** SIGKILL at a random moment of every kind of write: acts, journal, its new beginnings, backups, restoring. */
export const killedWithJournal = (runs: number): Promise<FaultRow> =>
  inFreshPlace(async (place) => {
    let [lost, wrong] = [0, 0]
    const told: string[] = []
    for (let run = 0; run < runs; run += 1) {
      // A register of some hundred requests; then a fresh one, so that a run stays short.
      if (run % 40 === 0) {
        rmSync(join(place.folder, 'du-lieu'), { recursive: true, force: true })
        told.length = 0
      }
      const lines = await runJournalWriter(place, { killAfter: randomInt(1, 1500) })
      told.push(...lines)
      // While the register is being replaced the journal belongs to the one before.
      const replacing = lines.lastIndexOf('restoring') > lines.lastIndexOf('renewed')
      const inJournal = replacing ? 0 : ((await missingInJournal(place.file, told)) ?? 0)
      if ((await startUp(place.file)) === 'refused') wrong += 1
      const missing = missingIn(place.file, told)
      lost += missing.lost + inJournal
      wrong += missing.wrong
    }
    const officerSaw = 'Mở lại như thường; nhật ký ghi cũng đủ'
    return { fault: 'Tắt ngang (kill -9) khi ghi sổ, nhật ký, sao lưu, khôi phục', runs, lost, wrong, officerSaw }
  })

type Kind = 'register' | 'log' | 'journal' | 'base'

/** The file of a kind, and how much of it counts. */
const spoilable: Readonly<Record<Kind, (data: string) => string | undefined>> = {
  register: () => 'dau-moi.db',
  log: () => 'dau-moi.db-wal',
  journal: (data) => journalFileOf(data, '.nk'),
  base: (data) => journalFileOf(data, '.db'),
}

const journalFileOf = (data: string, ending: string): string | undefined => {
  const name = readdirSync(join(data, 'du-phong')).findLast((each) => each.endsWith(ending))
  return name && join('du-phong', name)
}

/** Flips a bit of a file, cuts it short or takes it away. */
const spoil = (path: string, run: number): void => {
  const bytes = readFileSync(path)
  // The journal's file is longer than what is written in it.
  const length = bytes.findLastIndex((byte) => byte !== 0) + 1
  if (run % 20 === 19) rmSync(path)
  else if (run % 2 === 1) writeFileSync(path, bytes.subarray(0, randomInt(length)))
  else {
    const at = randomInt(length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at)
    writeFileSync(path, bytes)
  }
}

const names: Readonly<Record<Kind, string>> = {
  register: 'Sổ',
  log: 'Phần ghi gần đây (WAL) của sổ',
  journal: 'Nhật ký ghi',
  base: 'Bản nền của nhật ký ghi',
}

/** One file of a register that was cut off in the middle of its work is spoilt; everything acknowledged comes back all the same. */
const spoilt =
  (kind: Kind, sealed: boolean) =>
  (runs: number): Promise<FaultRow> =>
    inFreshPlace(async (place) => {
      const how = sealed ? 'sealed quiet' : 'quiet'
      const lines = await runJournalWriter(place, { acts: '30', how })
      if (sealed) useRegisterKey(new Uint8Array(KEY_BYTES).fill(9))
      try {
        const data = join(place.folder, 'du-lieu')
        const image = join(place.folder, 'nguyen')
        cpSync(data, image, { recursive: true })
        await startUp(place.file)
        const truth = contentOf(place.file)
        let [lost, wrong] = [0, 0]
        for (let run = 0; run < runs; run += 1) {
          rmSync(data, { recursive: true, force: true })
          mkdirSync(data)
          cpSync(image, data, { recursive: true })
          const path = spoilable[kind](data)
          if (!path || !existsSync(join(data, path))) throw new Error(`Nothing to spoil: ${kind}`)
          spoil(join(data, path), run)
          if ((await startUp(place.file)) === 'refused') wrong += 1
          const missing = missingIn(place.file, lines)
          lost += missing.lost
          if (missing.lost === 0 && contentOf(place.file) !== truth) wrong += 1
        }
        return {
          fault: `${names[kind]} bị lật bit, cắt cụt hoặc mất (${sealed ? 'mã hóa' : 'không mã hóa'})`,
          runs,
          lost,
          wrong,
          officerSaw:
            kind === 'register' || kind === 'log'
              ? '«Mọi việc đã lưu đến … đều còn», nút «Dựng lại sổ»'
              : 'Mở như thường; nhật ký được lập lại',
        }
      } finally {
        if (sealed) useRegisterKey(null)
      }
    })

export const spoiltRegister = spoilt('register', false)
export const spoiltSealedRegister = spoilt('register', true)
export const spoiltLog = spoilt('log', false)
export const spoiltSealedLog = spoilt('log', true)
export const spoiltJournal = spoilt('journal', false)
export const spoiltBase = spoilt('base', false)
