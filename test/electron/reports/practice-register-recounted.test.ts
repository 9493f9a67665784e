import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../../electron/clock.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { makeTrainingAgency } from '../../../electron/training/make-training-agency.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'
import { must } from '../requests/open-register.ts'
import { annual } from './register-of-a-year.ts'

const madeOn = localDate('2026-11-22')
let folder: string
let database: WritableDatabase
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-'))
  const databaseFile = join(folder, 'tap-huan', 'dau-moi.db')
  const clock = fixedClock(madeOn)
  const context = { resourcesFolder: 'resources', clock, progress: () => undefined, cancelled: () => false }
  must(await makeTrainingAgency({ databaseFile }, context))
  database = must(openDatabase(databaseFile))
})
afterAll(() => {
  closeDatabase(database)
  rmSync(folder, { recursive: true, force: true })
})

const periods = [
  ['the whole year, still running', '2025-12-15', '2026-12-14'],
  ['the months of the new law', '2026-09-01', '2026-11-15'],
  ['a quarter of the old law', '2026-04-01', '2026-06-30'],
  ['one month with what was left of the last', '2026-10-15', '2026-11-14'],
] as const

type Days = { readonly from: string; readonly to: string; readonly asOf: string }

/** Requests and the one act that closed each: nothing of the practice register is taken back, corrected or taken up again. */
const closed = `
  WITH intake AS (SELECT request_id AS id, on_day AS received, body ->> '$.facts.channel' AS channel
                  FROM request_event WHERE kind = 'received'),
       closing AS (SELECT request_id AS id, kind, on_day AS closed, body ->> '$.extent' AS extent
                   FROM request_event WHERE kind IN ('provide', 'refuse', 'redirect', 'withdraw'))`
const inside = 'closed BETWEEN @from AND @to AND closed <= @asOf'

const count = (sql: string, days: Days): number => {
  const { total } = database.prepare<[Days], { total: number }>(`${closed} ${sql}`).get(days) ?? { total: -1 }
  return total
}

const counted = (days: Days): Readonly<Record<string, number>> => {
  const closings = (where: string) => count(`SELECT count(*) AS total FROM closing WHERE ${inside} AND ${where}`, days)
  return {
    carriedOver: count(
      `SELECT count(*) AS total FROM intake WHERE received < @from
         AND NOT EXISTS (SELECT 1 FROM closing WHERE closing.id = intake.id AND closed < @from)`,
      days,
    ),
    received: count('SELECT count(*) AS total FROM intake WHERE received BETWEEN @from AND min(@to, @asOf)', days),
    settled: closings("kind <> 'withdraw'"),
    'settled.full': closings("kind = 'provide' AND extent = 'full'"),
    'settled.partial': closings("kind = 'provide' AND extent = 'partial'"),
    'settled.refused': closings("kind = 'refuse'"),
    'settled.redirected': closings("kind = 'redirect'"),
    refused: closings("kind = 'refuse'"),
    withdrawn: closings("kind = 'withdraw'"),
    open: count(
      `SELECT count(*) AS total FROM intake LEFT JOIN closing USING (id)
       WHERE received <= @asOf AND (closed IS NULL OR closed > @asOf)`,
      days,
    ),
  }
}

const countedByChannel = (days: Days): Readonly<Record<string, number>> =>
  Object.fromEntries(
    database
      .prepare<[Days], { channel: string; total: number }>(
        `SELECT channel, count(*) AS total FROM request
         WHERE received_on BETWEEN @from AND @to AND received_on <= @asOf GROUP BY channel`,
      )
      .all(days)
      .map(({ channel, total }) => [channel, total]),
  )

const figuresOf = (from: string, to: string): ReadonlyMap<string, number | null> => {
  const subject = annual({ from: localDate(from), to: localDate(to) })
  const { figures } = must(readReportFigures({ database, book, calendar, clock: fixedClock(madeOn) }, subject))
  return new Map(figures.map(({ id, value }) => [id, value]))
}
const daysOf = (from: string, to: string): Days => ({ from, to, asOf: to < madeOn ? to : madeOn })

describe('the figures of the practice register', () => {
  it('can be counted by plain SQL: each request is closed at most once and nothing is taken back', () => {
    const one = (sql: string) => database.prepare<[], { total: number }>(sql).get()?.total
    expect(one("SELECT count(*) AS total FROM request_event WHERE kind IN ('amend', 'revoke', 'reopen')")).toBe(0)
    expect(
      one(`SELECT count(*) AS total FROM (SELECT 1 FROM request_event
             WHERE kind IN ('provide', 'refuse', 'redirect', 'withdraw') GROUP BY request_id HAVING count(*) > 1)`),
    ).toBe(0)
    const year = counted(daysOf('2025-12-15', '2026-12-14'))
    for (const id of ['received', 'settled', 'refused', 'withdrawn', 'open']) expect(year[id], id).toBeGreaterThan(0)
  })

  it.each(periods)('over %s are what SQL counts in the log of acts', (_name, from, to) => {
    const figures = figuresOf(from, to)
    const wanted = counted(daysOf(from, to))
    const told = Object.fromEntries(Object.keys(wanted).map((id) => [id, figures.get(`requests.${id}`)]))
    expect(told).toEqual(wanted)
  })

  it.each(periods)('over %s share the received out by channel as the list of requests does', (_name, from, to) => {
    const begin = 'requests.received.channel.'
    const told = [...figuresOf(from, to)].flatMap(([id, value]) =>
      id.startsWith(begin) && value !== 0 ? [[id.slice(begin.length), value] as const] : [],
    )
    expect(Object.fromEntries(told)).toEqual(countedByChannel(daysOf(from, to)))
  })
})
