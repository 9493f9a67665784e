import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { upgradeCopyPath } from '../../../electron/database/copy-before-upgrade.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { databaseVersion, type Migration } from '../../../electron/database/migrate.ts'
import { allMigrations } from '../../../electron/database/migrations/all-migrations.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { temporaryFolder } from './temporary-folder.ts'

const first: Migration = {
  version: 10,
  name: 'first',
  sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT',
}
const second: Migration = { version: 20, name: 'second', sql: 'ALTER TABLE a ADD COLUMN note TEXT' }
const third: Migration = {
  version: 30,
  name: 'third',
  sql: 'CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)) STRICT',
}

const open = (file: string, migrations: readonly Migration[]): WritableDatabase => {
  const result = openDatabase(file, { migrations })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const registerAtTen = () => {
  const file = join(temporaryFolder(), 'dau-moi.db')
  const database = open(file, [first])
  database.exec("INSERT INTO a VALUES (1, 'Nguyễn'), (2, 'Trần')")
  closeDatabase(database)
  return file
}

describe('Upgrading a register', () => {
  it('keeps its rows and leaves a sound copy of the file as it was', () => {
    const file = registerAtTen()
    const upgraded = open(file, [first, second, third])
    expect(databaseVersion(upgraded)).toBe(30)
    expect(upgraded.prepare('SELECT name FROM a ORDER BY id').pluck().all()).toEqual(['Nguyễn', 'Trần'])
    closeDatabase(upgraded)

    const copy = new Database(upgradeCopyPath(file, 10, 30), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(10)
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok')
    expect(copy.prepare('SELECT count(*) FROM a').pluck().get()).toBe(2)
    copy.close()
  })

  it('can begin again from the copy it left', () => {
    const file = registerAtTen()
    closeDatabase(open(file, [first, second]))
    const again = open(upgradeCopyPath(file, 10, 20), [first, second])
    expect(again.prepare('SELECT count(*) FROM a').pluck().get()).toBe(2)
    closeDatabase(again)
  })

  it('makes no copy of a new file nor of one that is up to date', () => {
    const file = registerAtTen()
    closeDatabase(open(file, [first]))
    expect(readdirSync(join(file, '..'))).toEqual(['dau-moi.db'])
  })

  it('stops at the step before the one that fails', () => {
    const file = registerAtTen()
    const broken: Migration = {
      version: 30,
      name: 'broken',
      sql: 'CREATE TABLE b (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
    }
    expect(() => open(file, [first, second, broken])).toThrow(/nowhere/)
    const after = new Database(file)
    expect(after.pragma('user_version', { simple: true })).toBe(20)
    expect(after.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").pluck().get()).toBe(0)
    after.close()
    expect(existsSync(upgradeCopyPath(file, 10, 30))).toBe(true)
  })

  it('takes back a step that leaves a reference without its row', () => {
    const file = registerAtTen()
    const dangling: Migration = { ...third, sql: `${third.sql}; INSERT INTO b VALUES (1, 77)` }
    expect(() => open(file, [first, dangling])).toThrow(/references/)
    expect(databaseVersion(open(file, [first]))).toBe(10)
  })

  it('may rebuild a table that others refer to', () => {
    const file = join(temporaryFolder(), 'dau-moi.db')
    const before = open(file, [first, { ...third, version: 20 }])
    before.exec("INSERT INTO a VALUES (1, 'x'); INSERT INTO b VALUES (1, 1)")
    closeDatabase(before)
    const rebuild: Migration = {
      version: 30,
      name: 'rebuild',
      sql: 'CREATE TABLE a2 (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO a2 SELECT * FROM a; DROP TABLE a; ALTER TABLE a2 RENAME TO a',
    }
    const after = open(file, [first, { ...third, version: 20 }, rebuild])
    expect(after.prepare('SELECT count(*) FROM b').pluck().get()).toBe(1)
    expect(after.pragma('foreign_keys', { simple: true })).toBe(1)
    closeDatabase(after)
  })
})

describe('The released migrations', () => {
  it('are numbered upwards in tens, halfway where no ten was left, and named by what they do', () => {
    const versions = allMigrations.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
    for (const { version, name } of allMigrations) {
      expect(version % 5).toBe(0)
      expect(name).toMatch(/^[a-z0-9-]+$/)
    }
  })
})
