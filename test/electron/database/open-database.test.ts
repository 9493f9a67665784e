import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { databaseError } from '../../../electron/database/database-errors.ts'
import { allMigrations } from '../../../electron/database/migrations/all-migrations.ts'
import { closeDatabase, openDatabase, openReadOnly } from '../../../electron/database/open-database.ts'
import type { Result } from '../../../shared/result.ts'
import { temporaryFolder } from './temporary-folder.ts'

const opened = (result: Result<WritableDatabase>): WritableDatabase => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'opened' : result.error.code)
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const newRegister = () => {
  const file = join(temporaryFolder(), 'sâu', 'dau-moi.db')
  closeDatabase(opened(openDatabase(file)))
  return file
}
const keepDraft = (database: WritableDatabase, kind: string) =>
  database.prepare("INSERT INTO draft VALUES (?, '{}', '2026-11-22')").run(kind)

describe('Opening the register', () => {
  it('makes a new one, folder and all, that loses nothing once a save is acknowledged', () => {
    const database = opened(openDatabase(join(temporaryFolder(), 'mới', 'dau-moi.db')))
    const pragma = (name: string) => database.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('user_version')).toBe(allMigrations.at(-1)?.version)
    expect(pragma('quick_check')).toBe('ok')
    closeDatabase(database)
  })

  it('finds again what was saved before', () => {
    const file = newRegister()
    const first = opened(openDatabase(file))
    keepDraft(first, 'wizard')
    closeDatabase(first)
    const second = opened(openDatabase(file))
    expect(second.prepare('SELECT kind FROM draft').pluck().all()).toEqual(['wizard'])
    closeDatabase(second)
  })

  it('keeps every table strict', () => {
    const database = opened(openDatabase(newRegister()))
    const loose = database.prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    )
    expect(loose.pluck().all()).toEqual([])
    closeDatabase(database)
  })

  it('gives a reader that can not write', () => {
    const file = newRegister()
    const reader = openReadOnly(file)
    expect(() => reader.prepare("INSERT INTO draft VALUES ('a', '{}', '')").run()).toThrow(/readonly/)
    closeDatabase(reader)
  })
})

describe('A file that is no register', () => {
  const foreign: Readonly<Record<string, (file: string) => void>> = {
    'a text': (file) => writeFileSync(file, 'Danh mục thông tin phải được công khai\n'.repeat(20)),
    'a picture': (file) =>
      writeFileSync(file, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)])),
    'a few bytes': (file) => writeFileSync(file, 'SQLite'),
    "another program's database": (file) => {
      const database = new Database(file)
      database.exec('CREATE TABLE khac (id INTEGER)')
      database.close()
    },
  }
  it.each(Object.keys(foreign))('is refused and left as it is: %s', (name) => {
    const file = join(temporaryFolder(), 'dau-moi.db')
    foreign[name]?.(file)
    const before = hashOf(file)
    expect(codeOf(openDatabase(file))).toBe('fileUnreadable')
    expect(hashOf(file)).toBe(before)
  })

  it('is refused when its pages are damaged, with the file left as it is', () => {
    const file = newRegister()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 100, 4096)
    writeFileSync(file, bytes)
    const before = hashOf(file)
    expect(codeOf(openDatabase(file))).toBe('fileUnreadable')
    expect(hashOf(file)).toBe(before)
  })
})

describe('A register of a newer version', () => {
  it('is refused by its own code and left as it is', () => {
    const file = newRegister()
    const database = new Database(file)
    database.pragma('user_version = 9990')
    database.close()
    const before = hashOf(file)
    const result = openDatabase(file)
    expect(codeOf(result)).toBe('databaseFromNewerVersion')
    expect(hashOf(file)).toBe(before)
    expect(readdirSync(join(file, '..'))).toEqual(['dau-moi.db'])
  })

  it('is recognised while its last change is still in the write-ahead log', () => {
    const file = newRegister()
    const newer = new Database(file)
    newer.pragma('user_version = 9990')
    expect(codeOf(openDatabase(file))).toBe('databaseFromNewerVersion')
    newer.close()
  })
})

describe('A register that can not be written', () => {
  it('is refused while another program holds it, and opens when that has let go', () => {
    const file = newRegister()
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(codeOf(openDatabase(file, { busyTimeout: 20 }))).toBe('conflict')
    other.exec('ROLLBACK')
    other.close()
    const result = openDatabase(file, { busyTimeout: 20 })
    expect(codeOf(result)).toBe('opened')
    closeDatabase(opened(result))
  })

  it.skipIf(process.platform === 'win32')('is refused in a read-only folder, whether it exists or not', () => {
    const file = newRegister()
    const folder = join(file, '..')
    chmodSync(join(folder, '..'), 0o755)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const before = hashOf(file)
    expect(openInChild(file)).toBe('fileUnwritable')
    expect(['fileUnwritable', 'fileUnreadable']).toContain(openInChild(join(folder, 'khac.db')))
    expect(hashOf(file)).toBe(before)
    expect(readdirSync(folder)).toEqual(['dau-moi.db'])
    chmodSync(folder, 0o755)
  })

  it.skipIf(!canMount())('is refused on a full disk, and what was saved before stays', () => {
    const disk = mountSmallDisk(temporaryFolder())
    const file = join(disk, 'dau-moi.db')
    const database = opened(openDatabase(file))
    keepDraft(database, 'wizard')
    const fill = () => {
      for (let count = 0; ; count++)
        database.prepare('INSERT INTO draft VALUES (?, ?, ?)').run(`k${count}`, 'x'.repeat(50_000), '')
    }
    let thrown: unknown
    try {
      fill()
    } catch (error) {
      thrown = error
    }
    expect(databaseError(thrown)?.code).toBe('diskFull')
    expect(database.prepare("SELECT json FROM draft WHERE kind = 'wizard'").pluck().get()).toBe('{}')
    expect(database.pragma('quick_check', { simple: true })).toBe('ok')
    database.close()
    expect(codeOf(openDatabase(join(disk, 'khac', 'dau-moi.db')))).toBe('diskFull')
  })
})

const openInChild = (file: string) =>
  execFileSync(process.execPath, [join(import.meta.dirname, 'open-in-child.ts'), file], { encoding: 'utf8' }).trim()

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function mountSmallDisk(parent: string) {
  const folder = join(parent, 'dia-nho')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}
