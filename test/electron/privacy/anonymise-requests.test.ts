import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { emptyLog, overwriteWhatGoes, sweepFile } from '../../../electron/privacy/anonymise-repository.ts'
import { anonymiseRequests } from '../../../electron/privacy/anonymise-requests.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { addNote } from '../../../electron/requests/add-note.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { queryRequests } from '../../../electron/requests/query-requests.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { recordComplaint } from '../../../electron/requests/record-complaint.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { readRequest, readStoredState } from '../../../electron/requests/request-repository.ts'
import { sealNextRows } from '../../../electron/safety/audit-repository.ts'
import { verifyAudit } from '../../../electron/safety/verify-audit.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { anonymous } from '../../../shared/privacy/anonymise.ts'
import { reportKinds } from '../../../shared/reports/report-file.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import { openTestSession } from '../open-test-session.ts'
import { codeOf, must, someAgency, someFacts, withRequester } from '../requests/open-register.ts'

const marked = 'Qxzvbá Kpwmđ'
const idNumber = '099887766554'
const content = 'Hồ sơ đất của Zqyxư'
const stamp = {
  on: localDate('2026-11-20'),
  at: '2026-11-20T09:00:00.000+07:00',
  by: 'Lương Thị Hà',
  reason: 'Hết thời hạn lưu',
}

const sealAll = (database: WritableDatabase) => {
  while (sealNextRows(database, stamp.at, 200));
}

/** A register of two closed requests, the first of the marked person, and an open one. */
const openClosed = () => {
  const { sessions } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  const facts = withRequester(someFacts({ content, note: `Gọi cho ${marked}` }), {
    name: marked,
    idNumber,
    phone: '0977 665 544',
    helpGiven: `Đọc giúp ${marked}`,
    circumstances: ['cannotWrite'],
  })
  const refusal = {
    on: localDate('2026-11-10'),
    ground: 'luat-01-2026.19.1.b',
    explanation: `Đã cung cấp cho ${marked}`,
    documentNumber: '15/UBND',
  }
  const ids = [facts, someFacts(), someFacts()].map((each) => must(receiveRequest(session, each)).request.id)
  const [first = 0, second = 0, open = 0] = ids
  for (const id of [first, second]) {
    must(
      issueForm(
        session,
        { requestId: id, form: 'receipt', details: { time: '', place: '', note: id === first ? marked : '' } },
        null,
      ),
    )
    const ground = session.book.data.find((datum) => datum.kind === 'refusalGround' && datum.law === 'luat-01-2026')
    const explanation = id === first ? refusal.explanation : 'Đã cung cấp'
    must(refuseRequest(session, { id, ...refusal, explanation, ground: ground?.id ?? '' }))
  }
  return { session, database: session.database, first, second, open }
}

const everything = (database: WritableDatabase): string =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map((table) => JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all()))
    .join('\n')

describe('anonymising a request', () => {
  it('leaves nothing of the person in the register, the index and the file', () => {
    const { database, first } = openClosed()
    sealAll(database)
    expect(everything(database)).toContain(idNumber)
    overwriteWhatGoes(database)
    must(anonymiseRequests(database, [first], stamp))
    sweepFile(database)
    emptyLog(database)
    for (const word of [marked, idNumber, '0977 665 544', 'Zqyxư', 'Qxzvb', 'qxzvba']) {
      expect(everything(database)).not.toContain(word)
      expect(readFileSync(database.name).includes(Buffer.from(word))).toBe(false)
    }
    const request = readRequest(database, first)
    expect(request).toMatchObject({
      state: 'refused',
      facts: {
        channel: 'inPerson',
        content: anonymous,
        requester: { name: anonymous, idNumber: '', helpGiven: anonymous, circumstances: ['cannotWrite'] },
      },
    })
    expect(readStoredState(database, first)?.facts).toEqual(request?.facts)
    expect(database.prepare('SELECT count(*) FROM anonymising_now').pluck().get()).toBe(0)
  })

  it('takes the person out of searches, and keeps the others there', () => {
    const { session, database, first, second } = openClosed()
    must(anonymiseRequests(database, [first], stamp))
    const found = (text: string) =>
      must(
        queryRequests(session, {
          text,
          filter: 'all',
          year: null,
          ids: null,
          conditions: noConditions,
          columns: [],
          sort: 'number',
          descending: false,
          offset: 0,
          limit: 50,
        }),
      ).rows.map(({ id }) => id)
    expect(found('qxzvba')).toEqual([])
    expect(found(idNumber)).toEqual([])
    expect(found('duong lien thon')).toContain(second)
  })

  it('keeps every figure of every report of every period', () => {
    const { session, database, first, second } = openClosed()
    const figures = () =>
      reportKinds.flatMap((kind) =>
        [
          ['2026-01-01', '2026-12-31'],
          ['2026-11-01', '2026-11-30'],
          ['2025-12-15', '2026-12-14'],
          ['2026-11-15', '2026-11-30'],
        ].map(([from = '', to = '']) => {
          const read = readReportFigures(session, { kind, period: { from: localDate(from), to: localDate(to) } })
          return read.ok ? read.value : read.error.code
        }),
      )
    const before = figures()
    must(anonymiseRequests(database, [first, second], stamp))
    expect(figures()).toEqual(before)
  })

  it('keeps the audit trail whole, and tampering with any row is still found', () => {
    const { database, first } = openClosed()
    must(anonymiseRequests(database, [first], stamp))
    sealAll(database)
    expect(verifyAudit(database)).toMatchObject({ faults: [], unsealed: 0 })
    const events = database.prepare('SELECT id FROM request_event ORDER BY id').pluck().all()
    for (const id of events) {
      database.exec('SAVEPOINT tampered; DROP TRIGGER request_event_is_append_only_update')
      database.prepare("UPDATE request_event SET body = json_set(body, '$.x', 'y') WHERE id = ?").run(id)
      expect(verifyAudit(database).faults.join()).toMatch(/có dòng đã bị sửa/)
      database.exec('ROLLBACK TO tampered; RELEASE tampered')
    }
  })

  it('shows a change that somebody wrote down as an anonymisation of his own', () => {
    const { database, second } = openClosed()
    sealAll(database)
    const entry = database
      .prepare("SELECT id, rows_hash AS hash FROM audit_entry WHERE source = 'request_event' ORDER BY id LIMIT 1")
      .get() as { id: number; hash: string }
    must(anonymiseRequests(database, [second], stamp))
    database.exec('DROP TRIGGER request_event_is_append_only_update')
    database.exec("UPDATE request_event SET body = json_set(body, '$.x', 'y') WHERE id = 1")
    database
      .prepare(
        `INSERT INTO anonymised_rows (anonymisation_id, link_id, source, row_ids, before_hash, after_hash)
         VALUES (1, ?, 'request_event', '[1]', ?, 'forged')`,
      )
      .run(entry.id, entry.hash)
    expect(verifyAudit(database).faults.join()).toMatch(/có dòng đã bị sửa/)
  })

  it('refuses whole when one of them is open, disputed, done already, or the trail no longer fits', () => {
    const { session, database, first, second, open } = openClosed()
    expect(codeOf(anonymiseRequests(database, [first, open], stamp))).toBe('notAllowedNow')
    must(
      recordComplaint(session, {
        id: second,
        on: localDate('2026-11-18'),
        dispute: 'complaint',
        about: 'Không đồng ý',
        handledBy: '',
        documentNumber: '',
      }),
    )
    expect(codeOf(anonymiseRequests(database, [second], stamp))).toBe('notAllowedNow')
    expect(everything(database)).toContain(idNumber)
    must(anonymiseRequests(database, [first], stamp))
    expect(codeOf(anonymiseRequests(database, [first], stamp))).toBe('notAllowedNow')
  })

  it('refuses when a row was changed by another program before', () => {
    const { database, first } = openClosed()
    sealAll(database)
    database.exec('DROP TRIGGER request_event_is_append_only_update')
    database.exec("UPDATE request_event SET body = json_set(body, '$.x', 'y') WHERE id = 1")
    expect(codeOf(anonymiseRequests(database, [first], stamp))).toBe('conflict')
    expect(everything(database)).toContain(idNumber)
  })

  it('leaves no act that would bring the person back', () => {
    const { session, database, first } = openClosed()
    must(anonymiseRequests(database, [first], stamp))
    const on = localDate('2026-11-20')
    const amended = amendRequest(session, { id: first, on, facts: someFacts(), reason: 'Sửa' })
    const reopened = reopenRequest(session, { id: first, on, reason: 'Mở lại', dueOn: localDate('2026-11-25') })
    expect([codeOf(amended), codeOf(reopened)]).toEqual(['notAllowedNow', 'notAllowedNow'])
    expect(codeOf(addNote(session, { id: first, on, text: 'Ghi thêm' }))).toBe('ok')
  })

  it('keeps the guards of every other request closed', () => {
    const { database, first } = openClosed()
    expect(() => database.exec("UPDATE request_event SET body = '{}'")).toThrow(/append-only/)
    must(anonymiseRequests(database, [first], stamp))
    expect(() => database.exec("UPDATE request_event SET body = '{}' WHERE request_id = 1")).toThrow(/append-only/)
    expect(() => database.exec("UPDATE issued_document SET paper = '{}'")).toThrow(/frozen/)
  })
})
