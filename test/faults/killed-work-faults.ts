import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fixedClock } from '../../electron/clock.ts'
import { takeInJob } from '../../electron/consolidation/take-in-job.ts'
import { upgradeCopyPath } from '../../electron/database/copy-before-upgrade.ts'
import { databaseVersion, newestVersion } from '../../electron/database/migrate.ts'
import { allMigrations } from '../../electron/database/migrations/all-migrations.ts'
import { fileHeader } from '../../electron/database/open-connection.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { bundleOf, openDepartment } from '../electron/consolidation/department.ts'
import type { FaultRow } from './fault-rows.ts'
import { contentOf } from './journal-start.ts'
import { killedAt, receiveMany } from './killed-at.ts'
import { migrationsAhead } from './migrations-ahead.ts'

/** SIGKILL while bundles are being taken in: those that were said to be in are, each once, and taking the folder in again brings the rest. */
export const killedTakingIn = (runs: number): Promise<FaultRow> => {
  const bundles = 60
  const order = (file: string) => ({
    databaseFile: file,
    clock: fixedClock(localDate('2026-12-22')),
    officer: 'Cán bộ thử',
    progress: () => undefined,
    cancelled: () => false,
  })
  const namesIn = (file: string): readonly string[] => {
    const opened = openDatabase(file)
    if (!opened.ok) return []
    const names = opened.value
      .prepare("SELECT file_name FROM taken_bundle WHERE state = 'current' ORDER BY 1")
      .pluck()
      .all()
    closeDatabase(opened.value)
    return names.map(String)
  }
  let truth: readonly string[] = []
  return killedAt(
    runs,
    {
      fault: 'Tắt ngang khi đang nhận gói báo cáo của các cơ quan',
      officerSaw: 'Mở lại như thường; nhận lại cả thư mục thì gói đã nhận được báo «đã nhận rồi»',
    },
    {
      script: 'taking-in-child.ts',
      prepare: async (data, beside) => {
        const department = openDepartment()
        for (let index = 0; index < bundles; index += 1)
          cpSync(
            department.put(`${String(index).padStart(3, '0')}.bctt`, bundleOf(index)),
            join(beside, `${String(index).padStart(3, '0')}.bctt`),
          )
        closeDatabase(department.deps.database)
        cpSync(department.context.databaseFile, data.file)
        department.close()
        truth = readdirSync(beside).toSorted()
        return [beside]
      },
      look: async ({ folder, file }, told, beside) => {
        const acknowledged = Math.max(
          0,
          ...told.filter((line) => line.startsWith('ack ')).map((line) => Number(line.split(' ')[2])),
        )
        const found = namesIn(file)
        const again = await takeInJob({ paths: [beside] }, order(file))
        const after = namesIn(file)
        const opened = openDatabase(file)
        const sound = opened.ok && opened.value.pragma('integrity_check(1)', { simple: true }) === 'ok'
        if (opened.ok) closeDatabase(opened.value)
        const strange = readdirSync(folder).filter((name) => !/^dau-moi\.db(-wal|-shm)?$/.test(name))
        const lost = truth.slice(0, acknowledged).filter((name) => !found.includes(name)).length
        const files = again.ok ? again.value.files : []
        const twice = files.filter(({ name, outcome }) => outcome !== (found.includes(name) ? 'duplicate' : 'accepted'))
        return {
          lost,
          wrong: (sound ? 0 : 1) + strange.length + twice.length + (after.join() === truth.join() ? 0 : 1),
        }
      },
    },
  )
}

/** SIGKILL while a newer version brings the register to its structure: it opens again, at a step or at the end, with a whole copy of before. */
export const killedUpgrading = (runs: number): Promise<FaultRow> => {
  const requests = 300
  const from = newestVersion(allMigrations)
  return killedAt(
    runs,
    {
      fault: 'Tắt ngang khi bản mới đang nâng cấp sổ',
      officerSaw: 'Mở lại như thường; bản sao của sổ trước khi nâng cấp còn nguyên',
    },
    {
      script: 'upgrading-child.ts',
      prepare: async (data) => {
        receiveMany(data, requests)
        return []
      },
      look: async ({ file }, told) => {
        const newest = newestVersion(migrationsAhead)
        const opened = openDatabase(file, { migrations: migrationsAhead })
        if (!opened.ok) return { lost: requests, wrong: 0 }
        const database = opened.value
        const kept = Number(database.prepare('SELECT count(*) FROM request').pluck().get())
        const events = Number(database.prepare('SELECT count(*) FROM request_event').pluck().get())
        const carried = Number(database.prepare('SELECT count(*) FROM ahead_7').pluck().get())
        const sound =
          database.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
          databaseVersion(database) === newest &&
          carried === events
        closeDatabase(database)
        const copy = upgradeCopyPath(file, from, newest)
        const begun = told.includes('upgraded') || existsSync(copy)
        const whole = begun && contentOf(copy) !== null && databaseOf(copy) === from
        return { lost: requests - kept, wrong: (sound ? 0 : 1) + (begun && !whole ? 1 : 0) }
      },
    },
  )
}

const databaseOf = (file: string): number => {
  const header = fileHeader(file)
  return header.kind === 'plain' ? header.version : 0
}
