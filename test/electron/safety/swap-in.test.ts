import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { settleSwap, swapBack, swapIn } from '../../../electron/safety/swap-in.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { must } from '../requests/open-register.ts'

const write = (file: string, value: string): void => {
  const database = must(openDatabase(file))
  database.prepare("INSERT OR REPLACE INTO draft (kind, json, saved_at) VALUES ('wizard', ?, '')").run(value)
  closeDatabase(database)
}

const readBack = (file: string): unknown => {
  const database = must(openDatabase(file))
  const value = database.prepare("SELECT json FROM draft WHERE kind = 'wizard'").pluck().get()
  closeDatabase(database)
  return value
}

/** A register whose newest write is in its write-ahead log alone, as a power cut leaves it, and another that waits to take its place. */
const twoRegisters = () => {
  const folder = temporaryFolder()
  const [live, file, prepared, aside] = ['song.db', 'dau-moi.db', 'cho.db', 'cu.db'].map((name) => join(folder, name))
  if (!live || !file || !prepared || !aside) throw new Error('No names')
  write(live, 'cũ')
  const database = must(openDatabase(live))
  database.pragma('wal_autocheckpoint = 0')
  database.prepare("UPDATE draft SET json = 'trong nhật ký' WHERE kind = 'wizard'").run()
  for (const suffix of ['', '-wal']) copyFileSync(live + suffix, file + suffix)
  closeDatabase(database)
  write(prepared, 'mới')
  return { folder, file, prepared, aside }
}

/** Swaps in a process of its own that is killed the moment it calls `call` of the file system for the `time`th time. */
const killedAt = (call: string, time: number, { file, prepared, aside }: ReturnType<typeof twoRegisters>): boolean => {
  const swap = new URL('../../../electron/safety/swap-in.ts', import.meta.url).href
  const child = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import fs from 'node:fs'
     import { syncBuiltinESMExports } from 'node:module'
     const { swapIn } = await import(${JSON.stringify(swap)})
     const real = fs.${call}
     let left = ${time}
     fs.${call} = (...parts) => {
       left -= 1
       if (left === 0) process.kill(process.pid, 'SIGKILL')
       return real(...parts)
     }
     syncBuiltinESMExports()
     swapIn(${[prepared, file, aside].map((path) => JSON.stringify(path)).join(', ')})`,
  ])
  return child.signal === 'SIGKILL'
}

describe('a register that takes the place of another', () => {
  it('is there, and the other is kept with what only its write-ahead log says', () => {
    const { file, prepared, aside } = twoRegisters()
    swapIn(prepared, file, aside)
    settleSwap(file)
    expect(readBack(file)).toBe('mới')
    expect(readBack(aside)).toBe('trong nhật ký')
  })

  it('goes away again, and the other stands there as it was', () => {
    const { file, prepared, aside } = twoRegisters()
    swapIn(prepared, file, aside)
    swapBack(file, aside)
    expect(readBack(file)).toBe('trong nhật ký')
    expect(existsSync(aside)).toBe(false)
  })

  it('leaves the other as it was when it can not be put there', () => {
    const { folder, file, aside } = twoRegisters()
    expect(() => swapIn(join(folder, 'khong-co.db'), file, aside)).toThrow()
    expect(readBack(file)).toBe('trong nhật ký')
    expect(readdirSync(folder).some((name) => name.endsWith('.doi-cho'))).toBe(false)
  })

  it('takes the place of one whose file is gone', () => {
    const { folder, prepared, aside } = twoRegisters()
    const file = join(folder, 'mat.db')
    swapIn(prepared, file, aside)
    expect(readBack(file)).toBe('mới')
    expect(existsSync(aside)).toBe(false)
  })

  it('is whole, or the other is, whenever the process is killed', () => {
    let killed = 0
    for (const [call, times] of [
      ['linkSync', 2],
      ['writeFileSync', 1],
      ['rmSync', 8],
      ['renameSync', 1],
      ['fsyncSync', 4],
    ] as const)
      for (let time = 1; time <= times; time += 1) {
        const registers = twoRegisters()
        if (killedAt(call, time, registers)) killed += 1
        settleSwap(registers.file)
        expect(['trong nhật ký', 'mới'], `${call} ${time}`).toContain(readBack(registers.file))
        expect(readdirSync(registers.folder).some((name) => name.endsWith('.doi-cho'))).toBe(false)
      }
    expect(killed).toBeGreaterThan(10)
  })

  it('is not held up by a mark that never reached the disk whole', () => {
    const { file } = twoRegisters()
    writeFileSync(`${file}.doi-cho`, '')
    settleSwap(file)
    expect(readBack(file)).toBe('trong nhật ký')
  })
})
