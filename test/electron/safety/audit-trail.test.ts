import { describe, expect, it } from 'vitest'
import { insertDeskEvent } from '../../../electron/accounts/desk-event-repository.ts'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { insertVoid } from '../../../electron/forms/document-repository.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { readRequest } from '../../../electron/requests/request-repository.ts'
import { keepSealing } from '../../../electron/safety/keep-sealing.ts'
import { noteAccess } from '../../../electron/safety/note-access.ts'
import { verifyAudit } from '../../../electron/safety/verify-audit.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { hashMark } from '../../../shared/safety/audit-trail.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

/** A register of some requests whose acts are sealed a few at a time. */
const openSealed = async (requests = 3) => {
  const { sessions } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  const sealer = keepSealing(sessions.current, (thrown) => {
    throw thrown
  })
  const receive = async () => {
    const request = received(session, someFacts())
    await sealer.seal()
    return request
  }
  for (let count = 0; count < requests; count += 1) await receive()
  sealer.stop()
  const { database } = session
  return { session, database, receive, sealer, verify: (mark?: string) => verifyAudit(database, mark) }
}

/** As another program would: with the guards of the tables taken away. */
const tamper = (database: WritableDatabase, sql: string) => {
  const guards = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of guards) database.exec(`DROP TRIGGER "${name}"`)
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
}

describe('the audit trail', () => {
  it('seals every act, one link bound to the other', async () => {
    const { verify, session } = await openSealed()
    expect(verify()).toMatchObject({ faults: [], unsealed: 0, rows: 3, entries: 3 })
    received(session, someFacts())
    expect(verify()).toMatchObject({ faults: [], unsealed: 1, rows: 3 })
  })

  it.each([
    [
      'a word changed in an act',
      "UPDATE request_event SET body = replace(body, '2026', '2025') WHERE id = 2",
      /Mắt xích 2: có dòng đã bị sửa/,
    ],
    [
      'the day of an act changed',
      "UPDATE request_event SET on_day = '2026-01-01' WHERE id = 1",
      /Mắt xích 1: có dòng đã bị sửa/,
    ],
    ['an act removed', 'DELETE FROM request_event WHERE id = 2', /Mắt xích 2: mất 1 dòng/],
    [
      'two acts exchanged',
      'UPDATE request_event SET id = -1 WHERE id = 1; UPDATE request_event SET id = 1 WHERE id = 2; UPDATE request_event SET id = 2 WHERE id = -1',
      /Mắt xích 1: có dòng đã bị sửa/,
    ],
    ['a link removed', 'DELETE FROM audit_entry WHERE id = 2', /Mắt xích 3: đáng lẽ là mắt xích 2/],
    [
      'a link changed',
      "UPDATE audit_entry SET at = '2025-01-01' WHERE id = 2",
      /Mắt xích 2: không khớp với mắt xích trước/,
    ],
    [
      'an act and its link made to fit each other',
      "UPDATE request_event SET by = 'ai đó' WHERE id = 1; UPDATE audit_entry SET rows_hash = hex(randomblob(32)) WHERE id = 1",
      /Mắt xích 1: không khớp/,
    ],
  ])('shows %s', async (_what, sql, says) => {
    const { verify, database } = await openSealed()
    tamper(database, sql)
    expect(verify().faults.join('\n')).toMatch(says)
  })

  it('shows an act put in between', async () => {
    const { verify, database } = await openSealed(1)
    tamper(
      database,
      `UPDATE request_event SET id = 5; UPDATE audit_entry SET first_id = 5, last_id = 5;
       INSERT INTO request_event SELECT 3, request_id, 99, kind, on_day, at, by, body FROM request_event`,
    )
    expect(verify().faults).not.toEqual([])
  })

  it('shows against the mark on a paper that its end was cut off', async () => {
    const { verify, database } = await openSealed()
    const head = verify().head ?? ''
    expect(hashMark(head)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
    const mark = head.slice(0, 16)
    expect(verify(mark).markFound).toBe(true)
    tamper(database, 'DELETE FROM request_event WHERE id = 3; DELETE FROM audit_entry WHERE id = 3')
    expect(verify(mark)).toMatchObject({ faults: [], markFound: false })
    expect(verify().markFound).toBeNull()
  })

  it('keeps who looked at a closed request, once a look, and never one that is open', async () => {
    const { session, database, sealer, verify } = await openSealed(1)
    const looks = () => database.prepare('SELECT count(*) FROM access_entry').pluck().get()
    const look = async () => {
      const request = readRequest(database, 1)
      if (request) await noteAccess(session, request)
    }
    await look()
    expect(looks()).toBe(0)
    const answer = {
      extent: 'full',
      screening: 'clear',
      method: 'copyOnSite',
      address: '',
      withheld: '',
      cost: 0,
      note: '',
    } as const
    must(provideInformation(session, { id: 1, on: session.clock.today(), ...answer }))
    await look()
    await look()
    expect(looks()).toBe(1)
    await sealer.seal()
    expect(verify()).toMatchObject({ faults: [], unsealed: 0 })
  })

  it('shows a paper whose mark of being void was added, removed or changed, one voided before the other included', async () => {
    const { session, database, sealer, verify } = await openSealed(2)
    const mark = { reason: 'Ghi nhầm', on: localDate('2026-11-20'), at: '2026-11-20T10:00:00.000+07:00', by: 'Hà' }
    for (const requestId of [1, 2])
      must(issueForm(session, { requestId, form: 'receipt', details: { time: '', place: '', note: '' } }, null))
    // The later paper first: the trail seals what was done in the order it was done.
    for (const documentId of [2, 1]) {
      insertVoid(database, { documentId, ...mark })
      await sealer.seal()
    }
    expect(verify()).toMatchObject({ faults: [], unsealed: 0 })
    for (const [sql, says] of [
      ["UPDATE voided_document SET reason = 'khác' WHERE document_id = 1", /Dấu hủy của 1 văn bản/],
      ['DELETE FROM voided_document WHERE document_id = 2', /Dấu hủy của 1 văn bản/],
      ["UPDATE void_entry SET reason = 'khác'; UPDATE voided_document SET reason = 'khác'", /có dòng đã bị sửa/],
      ['DELETE FROM void_entry WHERE id = 1; DELETE FROM voided_document WHERE document_id = 2', /mất 1 dòng/],
    ] as const) {
      database.exec('SAVEPOINT tampered')
      tamper(database, sql)
      expect(verify().faults.join('\n'), sql).toMatch(says)
      database.exec('ROLLBACK TO tampered; RELEASE tampered')
    }
    expect(verify().faults).toEqual([])
  })

  it('seals who signed in, and shows that a sign-in was taken out', async () => {
    const { database, sealer, verify } = await openSealed(1)
    for (const at of ['2026-11-20T08:00:00.000+07:00', '2026-11-20T13:00:00.000+07:00'])
      insertDeskEvent(database, { kind: 'signIn', at, by: 'Hà', amount: 2, moment: null })
    await sealer.seal()
    expect(verify()).toMatchObject({ faults: [], unsealed: 0 })
    tamper(database, 'DELETE FROM desk_event WHERE id = 1')
    expect(verify().faults.join('\n')).toMatch(/mất 1 dòng/)
  })

  it('of a register of before it sealed sign-ins is verified as it is, and goes on once it is brought up to date', async () => {
    const { verify, database } = await openSealed(2)
    database.exec(
      'SAVEPOINT older; DROP TABLE desk_event; DROP TABLE subject_file; DROP TRIGGER void_is_entered; DROP TABLE void_entry',
    )
    expect(verify()).toMatchObject({ faults: [], unsealed: 0, rows: 2 })
    database.exec('ROLLBACK TO older; RELEASE older')
    expect(verify()).toMatchObject({ faults: [], unsealed: 0, rows: 2 })
  })
})
