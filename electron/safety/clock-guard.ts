import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, refusal } from '../../shared/result.ts'
import type { ClockDoubt } from '../../shared/safety/clock-doubt.ts'
import { systemClock } from '../clock.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { newestMoment } from './clock-repository.ts'

/** Beside the register: the newest moment its desk has seen, and moments that turned out to be of a clock set wrongly. */
const FILE = 'dong-ho.json'

/** Minutes a clock may be put back without a question, as computers do by themselves. */
const TOLERATED = 5
/** Milliseconds between two notes of the newest moment seen. */
const NOTE_EVERY = 60_000

type Memory = {
  readonly seen: string
  /** From where to where moments are those of a wrong clock: the officer said that the earlier time is right. */
  readonly wrong: { readonly from: string; readonly to: string } | null
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

// By hand: this is read before the first screen, when loading a schema library would only delay it.
const isMemory = (value: unknown): value is Memory => {
  if (typeof value !== 'object' || value === null) return false
  const { seen, wrong } = value as Partial<Memory>
  return isMoment(seen) && (wrong === null || (isMoment(wrong?.from) && isMoment(wrong?.to)))
}

type Guarded = { readonly dataFolder: string; readonly database: ReadableDatabase; readonly clock: { now(): string } }

const ms = (iso: string): number => Date.parse(iso)

const readMemory = (folder: string): Memory | null => {
  try {
    const memory: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    return isMemory(memory) ? memory : null
  } catch {
    return null
  }
}

const keep = (folder: string, memory: Memory): void => {
  try {
    writeFileSync(join(folder, FILE), JSON.stringify(memory))
  } catch {
    // The register's own acts still tell the newest moment.
  }
}

/** The newest moment that counts: of the register's acts unless those were dated by a wrong clock, or seen while it was open. */
const newestOf = ({ dataFolder, database }: Guarded): { newest: string | null; memory: Memory | null } => {
  const memory = readMemory(dataFolder)
  const acted = newestMoment(database, memory?.wrong ?? null)
  const seen = memory?.seen ?? null
  return { newest: acted !== null && (seen === null || ms(acted) > ms(seen)) ? acted : seen, memory }
}

/** What is doubtful about the computer's clock when it shows a time before something already written down; null: nothing. */
export const clockDoubt = (desk: Guarded): ClockDoubt | null => {
  const { newest, memory } = newestOf(desk)
  const now = desk.clock.now()
  if (newest !== null && ms(now) < ms(newest) - TOLERATED * 60_000) return { now, newest }
  if (memory === null || ms(now) > ms(memory.seen) + NOTE_EVERY)
    keep(desk.dataFolder, { seen: now, wrong: memory?.wrong ?? null })
  return null
}

/** The same of an open session; a day chosen for a demonstration is nobody's clock and never doubted. */
export const sessionDoubt = (session: Pick<Session, 'dataFolder' | 'database' | 'clock'>): ClockDoubt | null =>
  session.clock === systemClock && session.database.open ? clockDoubt(session) : null

/**
 * The officer says that the clock is right now: what is dated later was dated by a wrong clock and stands in nobody's way. Answers the
 * newest moment that no longer counts; null when nothing was doubtful.
 */
export const trustClock = (desk: Guarded): string | null => {
  const { newest, memory } = newestOf(desk)
  const now = desk.clock.now()
  if (newest === null || ms(now) >= ms(newest)) return null
  const from = memory?.wrong && ms(memory.wrong.from) < ms(now) ? memory.wrong.from : now
  const to = memory?.wrong && ms(memory.wrong.to) > ms(newest) ? memory.wrong.to : newest
  keep(desk.dataFolder, { seen: now, wrong: { from, to } })
  return newest
}

/** «09:05 ngày 22/11/2026» of an ISO moment. */
const momentWords = (iso: string): string =>
  `${iso.slice(11, 16)} ngày ${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`

/** Refuses an act that the clock would date before one already written down; null while the clock is beyond doubt. */
export const clockRefusal = (desk: Guarded): Result<never> | null => {
  const doubt = clockDoubt(desk)
  return doubt
    ? refusal(
        'notAllowedNow',
        `Đồng hồ của máy đang chỉ ${momentWords(doubt.now)}, trước lúc đã ghi gần nhất (${momentWords(doubt.newest)}), nên việc này chưa được ghi. Hãy chỉnh lại ngày giờ của máy rồi làm lại; nếu giờ máy bây giờ mới là đúng, vào «An toàn dữ liệu» bấm «Giờ máy bây giờ là đúng».`,
      )
    : null
}
