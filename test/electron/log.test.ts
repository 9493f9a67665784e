import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../electron/log.ts'
import { temporaryFolder } from './database/temporary-folder.ts'

const openTestLog = () => {
  const folder = temporaryFolder()
  const log = openLog(folder, () => '2026-11-20T09:00:00.000+07:00')
  const read = () => readFileSync(join(folder, 'nhat-ky', 'dau-moi.log'), 'utf8')
  return { folder, log, read }
}

describe('The log', () => {
  it('keeps when, which call, which kind of fault and where in the code', () => {
    const { log, read } = openTestLog()
    log.fault('requests.receive', new TypeError('x'))
    expect(read()).toMatch(/^2026-11-20T09:00:00.000\+07:00 requests\.receive · TypeError\n {4}at .*log\.test\.ts/)
  })

  it('keeps nothing of what was being handled', () => {
    const { log, read } = openTestLog()
    log.fault(
      'requests.receive',
      new SyntaxError('Unexpected token in {"name":"Nguyễn Văn An","idNumber":"001099012345"}'),
    )
    log.fault(
      'catalogue.import',
      Object.assign(new Error("ENOENT: open 'C:\\Users\\Tran Thi B\\a.xlsx'"), { code: 'ENOENT' }),
    )
    log.fault('app.status', 'Nguyễn Văn An')
    expect(read()).not.toMatch(/Nguyễn|001099012345|Tran Thi B/)
    expect(read()).toContain('ENOENT')
  })

  it('keeps what SQLite says of its tables', () => {
    const { log, read } = openTestLog()
    const error = Object.assign(new Error('UNIQUE constraint failed: request.year, request.number'), {
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    error.name = 'SqliteError'
    log.fault('requests.receive', error)
    expect(read()).toContain('UNIQUE constraint failed: request.year, request.number')
  })

  it('starts a new file past one megabyte and keeps one old one', () => {
    const { folder, log } = openTestLog()
    for (let line = 0; line < 300; line++) log.note('x'.repeat(10_000))
    const files = readdirSync(join(folder, 'nhat-ky')).sort()
    expect(files).toEqual(['dau-moi.1.log', 'dau-moi.log'])
    for (const file of files) expect(statSync(join(folder, 'nhat-ky', file)).size).toBeLessThan(1_100_000)
  })

  it('never throws, even where it can not write', () => {
    const file = join(temporaryFolder(), 'khong-phai-thu-muc')
    writeFileSync(file, '')
    openLog(file, () => '').note('x')
  })
})
