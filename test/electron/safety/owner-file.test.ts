import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { OWNER_FILE, type OwnerParts, ownRegister, takeOwnership } from '../../../electron/safety/owner-file.ts'
import { temporaryFolder } from '../database/temporary-folder.ts'
import { must } from '../requests/open-register.ts'

const now = '2026-11-20T09:00:00.000+07:00'
const here: OwnerParts = { host: 'MAY-A', process: 100, isAlive: () => true }
const there: OwnerParts = { host: 'MAY-B', process: 100, isAlive: () => false }

const taken = (folder: string, parts: OwnerParts) => {
  const owned = must(takeOwnership(folder, now, parts))
  onTestFinished(owned.release)
  return owned
}
const silentFor = (folder: string, seconds: number) => {
  const at = Date.now() / 1000 - seconds
  utimesSync(join(folder, OWNER_FILE), at, at)
}

describe('The register of one desk', () => {
  it('is refused to another machine while it is open, with the name of the one that has it', () => {
    const folder = temporaryFolder()
    taken(folder, here)
    const refused = takeOwnership(folder, now, there)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('«MAY-A»') },
    })
  })

  it('is refused to another process of the same machine while the first lives', () => {
    const folder = temporaryFolder()
    taken(folder, here)
    expect(takeOwnership(folder, now, { ...here, process: 200 })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('trên máy này') },
    })
  })

  it('is free again once it is closed, and nothing is left of the owner', () => {
    const folder = temporaryFolder()
    must(takeOwnership(folder, now, here)).release()
    expect(existsSync(join(folder, OWNER_FILE))).toBe(false)
    expect(taken(folder, there).stale).toBeNull()
  })

  it('is taken over at once from a process of this machine that ended without closing, which is told', () => {
    const folder = temporaryFolder()
    taken(folder, here)
    const second = taken(folder, { host: 'MAY-A', process: 200, isAlive: () => false })
    expect(second.stale).toEqual({ openedAt: now })
  })

  it('is taken over from another machine only after three minutes without a sign of life', () => {
    const folder = temporaryFolder()
    taken(folder, here)
    silentFor(folder, 170)
    expect(takeOwnership(folder, now, there).ok).toBe(false)
    silentFor(folder, 190)
    expect(taken(folder, there).stale).toEqual({ openedAt: now })
  })

  it('is no longer the first one’s when another took it over, and stays the other’s when the first closes', async () => {
    const folder = temporaryFolder()
    const first = taken(folder, { ...here, signEvery: 5 })
    silentFor(folder, 190)
    const second = taken(folder, { ...there, signEvery: 5 })
    await pause(40)
    expect(first.isMine()).toBe(false)
    expect(second.isMine()).toBe(true)
    first.release()
    expect(JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8'))).toMatchObject({ host: 'MAY-B' })
  })

  it('gives a sign of life, so that it is not taken for gone', async () => {
    const folder = temporaryFolder()
    taken(folder, { ...here, signEvery: 5 })
    silentFor(folder, 190)
    await pause(40)
    expect(takeOwnership(folder, now, there).ok).toBe(false)
  })

  it('is not kept from anybody by a file that says nothing', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, OWNER_FILE), '{"host": 5')
    expect(taken(folder, here).stale).toEqual({ openedAt: '' })
  })

  it('opens without an owner where nothing can be written', () => {
    const folder = join(temporaryFolder(), 'tep')
    writeFileSync(folder, '')
    expect(must(ownRegister(folder, now)).isMine()).toBe(true)
  })
})
