import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { copyDatabase, proveDatabase } from '../../../electron/database/copy-database.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { closeDatabase, openDatabase, openReadOnly } from '../../../electron/database/open-database.ts'
import { registerKey, useRegisterKey } from '../../../electron/database/register-key.ts'
import type { Result } from '../../../shared/result.ts'
import { temporaryFolder } from './temporary-folder.ts'

const key = new Uint8Array(32).fill(7)
const secret = 'Nguyễn Thị Bí Mật'

const opened = (result: Result<WritableDatabase>): WritableDatabase => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'opened' : result.error.code)
const draftsOf = (file: string) => {
  const reader = openReadOnly(file)
  try {
    return reader.prepare('SELECT json FROM draft').pluck().all()
  } finally {
    closeDatabase(reader)
  }
}
const sealedRegister = () => {
  const file = join(temporaryFolder(), 'dau-moi.db')
  useRegisterKey(key)
  const database = opened(openDatabase(file))
  database.prepare("INSERT INTO draft VALUES ('tiep-nhan', ?, '2026-11-22')").run(secret)
  return { file, database }
}

afterEach(() => useRegisterKey(null))

describe('A register made while a key is in use', () => {
  it('keeps nothing readable on the disk, in its file or its write-ahead log', () => {
    const { file, database } = sealedRegister()
    const written = [file, `${file}-wal`].map((path) => readFileSync(path))
    expect(written.some((bytes) => bytes.includes(secret) || bytes.includes('SQLite format'))).toBe(false)
    closeDatabase(database)
    expect(readFileSync(file).includes(secret)).toBe(false)
    expect(draftsOf(file)).toEqual([secret])
  })

  it('is refused without the key and with another one, and left as it is', () => {
    const { file, database } = sealedRegister()
    closeDatabase(database)
    const before = readFileSync(file)
    useRegisterKey(null)
    expect(codeOf(openDatabase(file))).toBe('fileUnreadable')
    useRegisterKey(new Uint8Array(32).fill(8))
    expect(codeOf(openDatabase(file))).toBe('fileUnreadable')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is copied under the same key', () => {
    const { file, database } = sealedRegister()
    const copy = `${file}.ban-sao`
    copyDatabase(database, copy)
    closeDatabase(database)
    expect(readFileSync(copy).includes(secret)).toBe(false)
    proveDatabase(copy)
    expect(draftsOf(copy)).toEqual([secret])
  })

  it('tells a single flipped bit in any of its pages', () => {
    const { file, database } = sealedRegister()
    closeDatabase(database)
    const sound = readFileSync(file)
    const spoilt = `${file}.hong`
    for (let page = 0; page < sound.length / 4096; page += 7) {
      const bytes = Buffer.from(sound)
      const at = page * 4096 + 100 + ((page * 131) % 3900)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(spoilt, bytes)
      expect(() => proveDatabase(spoilt), `page ${page}`).toThrow()
    }
  })

  it('is opened by the threads started after, and by SQLCipher’s own settings', async () => {
    const { file, database } = sealedRegister()
    closeDatabase(database)
    const seen = await new Promise((resolve, reject) => {
      const worker = new Worker(
        `const { getEnvironmentData, parentPort } = require('node:worker_threads')
         parentPort.postMessage(getEnvironmentData('dau-moi/khoa-so'))`,
        { eval: true },
      )
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    expect(seen).toBe(Buffer.from(key).toString('hex'))
    const other = new Database(file, { readonly: true })
    other.pragma(`cipher = 'sqlcipher'`)
    other.pragma('legacy = 4')
    other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    expect(other.prepare('SELECT json FROM draft').pluck().all()).toEqual([secret])
    other.close()
  })
})

describe('A plain register', () => {
  it('opens all the same while a key is in use', () => {
    const file = join(temporaryFolder(), 'dau-moi.db')
    closeDatabase(opened(openDatabase(file)))
    useRegisterKey(key)
    closeDatabase(opened(openDatabase(file)))
    expect(readFileSync(file).includes('SQLite format 3')).toBe(true)
    expect(registerKey()).toEqual(Buffer.from(key))
  })
})
