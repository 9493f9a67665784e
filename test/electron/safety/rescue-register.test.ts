import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { agencyFile } from '../../../electron/places.ts'
import { makeBackup } from '../../../electron/safety/make-backup.ts'
import { newestBackup, rescueRegister } from '../../../electron/safety/rescue-register.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const clock = fixedClock(localDate('2026-11-20'))

/** A register of one request with so many backups, closed. */
const backedUp = async (times: number) => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  received(session, someFacts())
  const backups = []
  for (let time = 0; time < times; time += 1) {
    backups.push(must(await makeBackup(session, `sao-${time}`, 'asked')).backup)
    received(session, someFacts())
  }
  await sessions.close()
  return { folder, file: agencyFile(folder), backups }
}

const damage = (file: string) =>
  writeFileSync(file, Buffer.concat([Buffer.alloc(4096, 7), readFileSync(file).subarray(4096)]))

const requestsIn = (file: string) => {
  const database = must(openDatabase(file))
  const numbers = database.prepare('SELECT number FROM request').pluck().all()
  closeDatabase(database)
  return numbers
}

describe('a register that can no longer be opened', () => {
  it('is replaced by its newest backup and kept whole beside it', async () => {
    const { folder, file, backups } = await backedUp(2)
    damage(file)
    const broken = readFileSync(file)
    expect(openDatabase(file)).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } })
    expect(await newestBackup(file)).toMatchObject({ id: backups[1]?.id })
    expect(await rescueRegister(file, clock)).toMatchObject({ id: backups[1]?.id })
    expect(requestsIn(file)).toEqual([1, 2])
    const aside = readdirSync(folder).find((name) => name.startsWith('dau-moi.hong-')) ?? ''
    expect(readFileSync(join(folder, aside)).equals(broken)).toBe(true)
  })

  it('is replaced by an older backup when the newest is damaged too', async () => {
    const { folder, file, backups } = await backedUp(2)
    damage(file)
    damage(join(folder, 'sao-luu', backups[1]?.id ?? '', 'dau-moi.db'))
    expect(await rescueRegister(file, clock)).toMatchObject({ id: backups[0]?.id })
    expect(requestsIn(file)).toEqual([1])
  })

  it('stays as it is when no backup is sound', async () => {
    const { file } = await backedUp(0)
    damage(file)
    const broken = readFileSync(file)
    expect(await newestBackup(file)).toBeNull()
    expect(await rescueRegister(file, clock)).toBeNull()
    expect(readFileSync(file).equals(broken)).toBe(true)
  })
})
