import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedClock, systemClock } from '../../../electron/clock.ts'
import { clockDoubt, clockRefusal, sessionDoubt, trustClock } from '../../../electron/safety/clock-guard.ts'
import { writeRefusal } from '../../../electron/safety/write-refusal.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { openTestSession } from '../open-test-session.ts'
import { received, someFacts } from '../requests/open-register.ts'

const at = (moment: string) => ({ now: () => `${moment}:00.000+07:00`, today: () => localDate(moment.slice(0, 10)) })
const mine = { isMine: () => true }

/** A register with one act at nine on the twentieth, and what the guard says when the clock shows a moment. */
const desk = () => {
  const { sessions, folder } = openTestSession('2026-11-20')
  const { database, ...rest } = sessions.current()
  const act = (moment: string) => received({ ...rest, ...sessions.current(), clock: at(moment) }, someFacts())
  act('2026-11-20T09:00')
  const guarded = (moment: string) => ({ dataFolder: folder, database, clock: at(moment) })
  return { folder, act, database, guarded, doubts: (moment: string) => clockDoubt(guarded(moment)) !== null }
}

describe('The clock', () => {
  it('is beyond doubt while it goes on, and a few minutes back', () => {
    const { doubts } = desk()
    expect(['2026-11-20T09:01', '2026-11-20T08:57', '2026-12-31T08:00', '2026-12-31T07:56'].map(doubts)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is doubted once it shows a time before the newest act, and an act is refused with what to do', () => {
    const { doubts, guarded } = desk()
    expect(doubts('2026-11-20T08:54')).toBe(true)
    expect(clockRefusal(guarded('2026-11-19T10:00'))).toMatchObject({
      ok: false,
      error: { code: 'notAllowedNow', message: expect.stringContaining('10:00 ngày 19/11/2026') },
    })
  })

  it('is doubted when it was seen later than any act', () => {
    const { doubts } = desk()
    expect(doubts('2026-11-25T10:00')).toBe(false)
    expect(doubts('2026-11-24T10:00')).toBe(true)
  })

  it('is doubted by the acts alone when what was seen is lost', () => {
    const { doubts, folder } = desk()
    doubts('2026-11-20T09:10')
    rmSync(join(folder, 'dong-ho.json'))
    expect(doubts('2026-11-20T08:50')).toBe(true)
  })

  it('that was set wrong by a year is trusted again after one press, and going back is noticed anew', () => {
    const { doubts, act, guarded } = desk()
    doubts('2027-11-20T10:00')
    act('2027-11-20T10:00')
    expect(doubts('2026-11-20T10:00')).toBe(true)
    trustClock(guarded('2026-11-20T10:00'))
    expect(doubts('2026-11-20T10:00')).toBe(false)
    act('2026-11-20T10:05')
    expect(doubts('2026-11-21T08:00')).toBe(false)
    expect(doubts('2026-11-20T11:00')).toBe(true)
    trustClock(guarded('2026-11-20T11:00'))
    expect(doubts('2026-11-20T11:01')).toBe(false)
  })

  it('of another zone is the same moment', () => {
    const { folder, database } = desk()
    const clock = { now: () => '2026-11-20T02:01:00.000+00:00' }
    expect(clockDoubt({ dataFolder: folder, database, clock })).toBeNull()
  })

  it('chosen for a demonstration is nobody’s and never doubted', () => {
    const { folder, database } = desk()
    expect(sessionDoubt({ dataFolder: folder, database, clock: fixedClock(localDate('2020-01-01')) })).toBeNull()
  })
})

describe('Writing an act', () => {
  it('is refused by a doubtful clock for every call that dates something, and for no other', () => {
    const { folder, database, act } = desk()
    act('2190-01-01T09:00')
    const session = { dataFolder: folder, database, clock: systemClock }
    for (const call of ['requests.receive', 'catalogue.import', 'reports.export'])
      expect(writeRefusal(call, session, mine)).toMatchObject({ error: { code: 'notAllowedNow' } })
    for (const call of ['requests.read', 'app.saveDraft', 'safety.trustClock', 'safety.backUp', 'desk.read'])
      expect(writeRefusal(call, session, mine)).toBeNull()
  })

  it('is refused once another machine took the register over', () => {
    const { folder, database } = desk()
    const session = { dataFolder: folder, database, clock: systemClock }
    expect(writeRefusal('requests.receive', session, { isMine: () => false })).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(writeRefusal('requests.read', session, { isMine: () => false })).toBeNull()
  })
})
