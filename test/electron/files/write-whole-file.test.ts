import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWholeFile } from '../../../electron/files/write-whole-file.ts'
import { tinyDisk } from '../reports/tiny-disk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dau-moi-tep-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('nội dung mới')

describe('writing a file whole', () => {
  it('replaces an older file of that name and leaves nothing beside it', async () => {
    writeFileSync(join(folder, 'a.txt'), 'cũ')
    expect(await writeWholeFile(join(folder, 'a.txt'), bytes)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('nội dung mới')
  })

  it('says what to do when the folder is gone, and makes none', async () => {
    const result = await writeWholeFile(join(folder, 'khong-co', 'a.txt'), bytes)
    expect(result.ok ? '' : result.error.code).toBe('fileUnwritable')
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves a folder of that name as it is', async () => {
    mkdirSync(join(folder, 'a.txt'))
    const result = await writeWholeFile(join(folder, 'a.txt'), bytes)
    expect(result.ok ? '' : result.error.code).toBe('fileUnwritable')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('keeps the older file when the disk is full, with nothing half written', async (test) => {
    const disk = tinyDisk('size=64k')
    if (!disk) return test.skip()
    try {
      writeFileSync(join(disk.folder, 'a.txt'), 'cũ')
      const result = await writeWholeFile(join(disk.folder, 'a.txt'), new Uint8Array(200_000))
      expect(result.ok ? '' : result.error.code).toBe('diskFull')
      expect(readdirSync(disk.folder)).toEqual(['a.txt'])
      expect(readFileSync(join(disk.folder, 'a.txt'), 'utf8')).toBe('cũ')
    } finally {
      disk.remove()
    }
  })
})
