import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { makeTrainingAgency } from '../../../electron/training/make-training-agency.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const make = (today: string, cancelled = () => false) =>
  makeTrainingAgency(
    { databaseFile: join(folder, 'tap-huan', 'dau-moi.db') },
    { resourcesFolder: 'resources', clock: fixedClock(localDate(today)), progress: () => undefined, cancelled },
  )

const count = (sql: string): number => {
  const opened = openDatabase(join(folder, 'tap-huan', 'dau-moi.db'))
  if (!opened.ok) throw new Error(opened.error.message)
  const { total } = opened.value.prepare(sql).get() as { total: number }
  closeDatabase(opened.value)
  return total
}

describe('the practice register', () => {
  it.each(['2026-11-22', '2026-09-01', '2027-02-10', '2028-06-30'])(
    'made on %s holds a year of requests of all kinds and more than sixty items',
    async (today) => {
      expect(await make(today)).toEqual({ ok: true, value: null })
      expect(count('SELECT count(*) AS total FROM catalogue_item')).toBeGreaterThanOrEqual(60)
      expect(count('SELECT count(DISTINCT list) AS total FROM catalogue_item')).toBe(5)
      expect(count('SELECT count(*) AS total FROM request')).toBeGreaterThanOrEqual(40)
      expect(count('SELECT count(DISTINCT state) AS total FROM request')).toBe(7)
      expect(count('SELECT count(DISTINCT channel) AS total FROM request')).toBeGreaterThanOrEqual(3)
      expect(count("SELECT count(*) AS total FROM request WHERE state = 'open'")).toBeGreaterThanOrEqual(6)
    },
  )

  it('is not left half made when the officer stops it', async () => {
    let asked = 0
    const made = await make('2026-11-22', () => ++asked > 5)
    expect(made.ok ? '' : made.error.code).toBe('cancelled')
    expect(existsSync(join(folder, 'tap-huan', 'dau-moi.db'))).toBe(false)
    expect(readdirSync(join(folder, 'tap-huan'))).toEqual([])
  })
})
