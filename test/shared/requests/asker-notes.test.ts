import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawId } from '../../../shared/law/law-book.ts'
import { type AskingPerson, askerNotes, onlyOwnMatters } from '../../../shared/requests/asker-notes.ts'
import { wholeFacts } from '../../../shared/requests/information-request.ts'
import { someFacts } from '../../electron/requests/open-register.ts'
import { book } from '../../law/shipped-law-book.ts'

const resident: AskingPerson = { kind: 'citizen', livesHere: true, capacity: 'self', minor: false }
const lastOldDay = localDate('2026-08-31')
const firstNewDay = localDate('2026-09-01')
const told = (law: LawId, changes: Partial<AskingPerson>) =>
  askerNotes(book, law, { ...resident, ...changes }, law === 'luat-104-2016' ? lastOldDay : firstNewDay).map(
    ({ id }) => id,
  )

describe('What the law asks of who asks', () => {
  it('is nothing of a grown citizen of the commune who asks alone', () => {
    expect(told('luat-104-2016', {})).toEqual([])
    expect(told('luat-01-2026', {})).toEqual([])
  })

  it.each([
    ['lives elsewhere', { livesHere: false }, ['luat-104-2016.9.2.h'], ['luat-01-2026.10.2.e']],
    ['is a foreigner', { kind: 'foreigner', livesHere: false }, ['luat-104-2016.36.1'], ['luat-01-2026.29.1']],
    ['is under 18', { minor: true }, ['luat-104-2016.4.3'], ['luat-01-2026.7.3']],
    [
      'is under 18 and represented',
      { minor: true, capacity: 'legalRepresentative' },
      ['luat-104-2016.4.3'],
      ['luat-01-2026.7.3'],
    ],
    ['has a guardian', { capacity: 'guardian' }, ['luat-104-2016.4.2'], ['luat-01-2026.7.2']],
    ['asks through an organisation', { kind: 'organisation' }, ['nd-13-2018.4'], ['luat-01-2026.29.2']],
  ] as const)('names its article under either law when the person %s', (_who, changes, old, now) => {
    expect(told('luat-104-2016', changes)).toEqual(old)
    expect(told('luat-01-2026', changes)).toEqual(now)
  })

  it('asks whether it touches their own rights of those alone who get nothing else', () => {
    const asks = (changes: Partial<AskingPerson>) =>
      onlyOwnMatters(askerNotes(book, 'luat-01-2026', { ...resident, ...changes }, firstNewDay))
    expect([asks({ livesHere: false }), asks({ kind: 'foreigner' }), asks({ minor: true }), asks({})]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('was not asked of requests written before: they read as not found out', () => {
    const { directlyConcerned: _asked, concernedHow: _how, ...older } = someFacts()
    expect(wholeFacts(older)).toMatchObject({ directlyConcerned: null, concernedHow: '' })
  })
})
