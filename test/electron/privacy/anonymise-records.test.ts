import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { readDraft, saveDraft } from '../../../electron/drafts/draft-repository.ts'
import { insertVoid } from '../../../electron/forms/document-repository.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { drawPetitionPaper } from '../../../electron/petitions/petition-paper-files.ts'
import { readPetition } from '../../../electron/petitions/petition-repository.ts'
import { receivePetition } from '../../../electron/petitions/receive-petition.ts'
import { answerPetition, voidPetition } from '../../../electron/petitions/record-petition-act.ts'
import { anonymiseRecords } from '../../../electron/privacy/anonymise-records.ts'
import { emptyLog, overwriteWhatGoes, sweepFile } from '../../../electron/privacy/anonymise-repository.ts'
import { findMentions } from '../../../electron/privacy/mentions-job.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { addNote } from '../../../electron/requests/add-note.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { queryRequests } from '../../../electron/requests/query-requests.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { recordComplaint } from '../../../electron/requests/record-complaint.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { readRequest, readStoredState } from '../../../electron/requests/request-repository.ts'
import { addView, removeView, savedViews } from '../../../electron/requests/saved-views.ts'
import { sealNextRows } from '../../../electron/safety/audit-repository.ts'
import { verifyAudit } from '../../../electron/safety/verify-audit.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import { anonymous } from '../../../shared/privacy/anonymise.ts'
import { reportKinds } from '../../../shared/reports/report-file.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
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
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
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
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
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
    must(anonymiseRecords(database, { requestIds: [first, second], petitionIds: [] }, stamp))
    expect(figures()).toEqual(before)
  })

  it('keeps the audit trail whole, and tampering with any row is still found', () => {
    const { database, first } = openClosed()
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
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

  it('takes the reason of a void paper out, in the book of voids too, and that book still fits', () => {
    const { database, first } = openClosed()
    const paper = Number(database.prepare('SELECT id FROM issued_document WHERE request_id = ?').pluck().get(first))
    insertVoid(database, { documentId: paper, reason: `${marked} ghi sai`, on: stamp.on, at: stamp.at, by: 'Hà' })
    sealAll(database)
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
    expect(everything(database)).not.toContain(marked)
    expect(verifyAudit(database)).toMatchObject({ faults: [], unsealed: 0 })
  })

  it('shows a change that somebody wrote down as an anonymisation of his own', () => {
    const { database, second } = openClosed()
    sealAll(database)
    const entry = database
      .prepare("SELECT id, rows_hash AS hash FROM audit_entry WHERE source = 'request_event' ORDER BY id LIMIT 1")
      .get() as { id: number; hash: string }
    must(anonymiseRecords(database, { requestIds: [second], petitionIds: [] }, stamp))
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
    expect(codeOf(anonymiseRecords(database, { requestIds: [first, open], petitionIds: [] }, stamp))).toBe(
      'notAllowedNow',
    )
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
    expect(codeOf(anonymiseRecords(database, { requestIds: [second], petitionIds: [] }, stamp))).toBe('notAllowedNow')
    expect(everything(database)).toContain(idNumber)
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
    expect(codeOf(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))).toBe('notAllowedNow')
  })

  it('refuses when a row was changed by another program before', () => {
    const { database, first } = openClosed()
    sealAll(database)
    database.exec('DROP TRIGGER request_event_is_append_only_update')
    database.exec("UPDATE request_event SET body = json_set(body, '$.x', 'y') WHERE id = 1")
    expect(codeOf(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))).toBe('conflict')
    expect(everything(database)).toContain(idNumber)
  })

  it('leaves no act that would bring the person back', () => {
    const { session, database, first } = openClosed()
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
    const on = localDate('2026-11-20')
    const amended = amendRequest(session, { id: first, on, facts: someFacts(), reason: 'Sửa' })
    const reopened = reopenRequest(session, { id: first, on, reason: 'Mở lại', dueOn: localDate('2026-11-25') })
    expect([codeOf(amended), codeOf(reopened)]).toEqual(['notAllowedNow', 'notAllowedNow'])
    expect(codeOf(addNote(session, { id: first, on, text: 'Ghi thêm' }))).toBe('ok')
  })

  it('keeps the guards of every other request closed', () => {
    const { database, first } = openClosed()
    expect(() => database.exec("UPDATE request_event SET body = '{}'")).toThrow(/append-only/)
    must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
    expect(() => database.exec("UPDATE request_event SET body = '{}' WHERE request_id = 1")).toThrow(/append-only/)
    expect(() => database.exec("UPDATE issued_document SET paper = '{}'")).toThrow(/frozen/)
  })
})

/** A settled petition of the marked person and an open one. */
const openSettled = () => {
  const { sessions } = openTestSession('2026-11-20')
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  const facts = {
    source: 'citizen',
    receivedOn: localDate('2026-11-09'),
    channel: 'phone',
    name: marked,
    contact: '0977 665 544',
    itemId: null,
    title: 'Dự toán ngân sách năm 2026',
    wrong: `Theo ${marked}, tổng chi sai`,
    creator: '',
    publisher: '',
    wrongPlaces: ['posting'],
  } as const
  const receive = () => must(receivePetition(session, { ...facts, wrongPlaces: ['posting'] })).petition.id
  const [settled, open] = [receive(), receive()]
  must(
    answerPetition(session, {
      id: settled,
      on: localDate('2026-11-12'),
      finding: 'right',
      text: `Trả lời ${marked}: số đã công khai là đúng`,
      number: '12/UBND',
    }),
  )
  must(petitionPaperOf(session, settled))
  return { session, database: session.database, settled, open }
}
const petitionPaperOf = (session: ReturnType<typeof openSettled>['session'], id: number): Result<PaperDocument> =>
  drawPetitionPaper(session, { id, paper: 'reply' })

describe('anonymising a petition', () => {
  it('leaves nothing of the person, and keeps what was found, when and about what', () => {
    const { session, database, settled, open } = openSettled()
    overwriteWhatGoes(database)
    must(anonymiseRecords(database, { requestIds: [], petitionIds: [settled] }, stamp))
    must(answerPetition(session, { id: open, on: stamp.on, finding: 'right', text: 'Đúng', number: '' }))
    must(anonymiseRecords(database, { requestIds: [], petitionIds: [open] }, stamp))
    sweepFile(database)
    emptyLog(database)
    for (const word of [marked, 'Qxzvb', '0977 665 544']) {
      expect(everything(database)).not.toContain(word)
      expect(readFileSync(database.name).includes(Buffer.from(word))).toBe(false)
    }
    expect(readPetition(database, settled)).toMatchObject({
      state: 'done',
      facts: { name: anonymous, contact: anonymous, title: 'Dự toán ngân sách năm 2026', wrongPlaces: ['posting'] },
      answer: { on: '2026-11-12', finding: 'right', number: '12/UBND', text: anonymous },
    })
  })

  it('takes the name out of the title too, where it stands there', () => {
    const { session, database } = openSettled()
    const named = must(
      receivePetition(session, {
        source: 'citizen',
        receivedOn: localDate('2026-11-10'),
        channel: 'post',
        name: marked,
        contact: '',
        itemId: null,
        title: `Kết quả giải quyết đơn của ông ${marked}`,
        wrong: 'Sai ngày',
        creator: '',
        publisher: '',
        wrongPlaces: ['posting'],
      }),
    ).petition.id
    must(answerPetition(session, { id: named, on: stamp.on, finding: 'right', text: 'Đúng', number: '' }))
    must(anonymiseRecords(database, { requestIds: [], petitionIds: [named] }, stamp))
    expect(readPetition(database, named)?.facts.title).toBe(anonymous)
  })

  it('keeps every figure of every report, and the audit trail whole', () => {
    const { session, database, settled } = openSettled()
    const figures = () =>
      reportKinds.map((kind) => {
        const period = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }
        const read = readReportFigures(session, { kind, period })
        return read.ok ? read.value : read.error.code
      })
    const before = figures()
    must(anonymiseRecords(database, { requestIds: [], petitionIds: [settled] }, stamp))
    expect(figures()).toEqual(before)
    expect(verifyAudit(database)).toMatchObject({ faults: [], unsealed: 0 })
    database.exec('DROP TRIGGER petition_event_is_frozen')
    database.exec("UPDATE petition_event SET body = json_set(body, '$.facts.title', 'khác') WHERE id = 1")
    expect(verifyAudit(database).faults.join()).toMatch(/có dòng đã bị sửa/)
  })

  it('refuses one that is not settled, and one that was done, and leaves no act that brings the person back', () => {
    const { session, database, settled, open } = openSettled()
    const refused = anonymiseRecords(database, { requestIds: [], petitionIds: [settled, open] }, stamp)
    expect(refused).toMatchObject({ error: { code: 'notAllowedNow', message: /KN 02\/2026 chưa giải quyết xong/ } })
    expect(everything(database)).toContain(marked)
    must(anonymiseRecords(database, { requestIds: [], petitionIds: [settled] }, stamp))
    expect(codeOf(anonymiseRecords(database, { requestIds: [], petitionIds: [settled] }, stamp))).toBe('notAllowedNow')
    expect(codeOf(voidPetition(session, { id: settled, reason: 'Ghi nhầm' }))).toBe('notAllowedNow')
    expect(codeOf(petitionPaperOf(session, settled))).toBe('notAllowedNow')
    expect(() => database.exec("UPDATE petition_event SET body = '{}'")).toThrow(/frozen/)
  })
})

describe('where else a person is named', () => {
  const view = {
    text: 'qxzvba kpwmd',
    filter: 'all',
    year: null,
    conditions: noConditions,
    sort: 'number',
    descending: false,
    columns: ['idNumber'],
  } as const
  const narrative = (text: string) => JSON.stringify({ situation: '', difficulties: text, proposals: '' })

  it('is listed before anonymising: views, drafts, what was written into reports, the programme, other records', () => {
    const { session, database, first, second } = openClosed()
    const put = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values)
    must(addView(session, { name: 'Của bà ấy', content: { ...view, columns: ['idNumber'] } }))
    must(addView(session, { name: 'Tất cả', content: { ...view, text: '', columns: ['idNumber'] } }))
    saveDraft(database, 'receive:1', JSON.stringify({ phone: '0977665544' }), stamp.at)
    saveDraft(database, 'programme', JSON.stringify({ note: 'Không có ai' }), stamp.at)
    put(
      'INSERT INTO report_narrative (kind, from_day, to_day, json, saved_at) VALUES (?, ?, ?, ?, ?)',
      'annual',
      '2026-01-01',
      '2026-12-31',
      narrative(`Vụ của ${marked} kéo dài`),
      stamp.at,
    )
    put("INSERT INTO programme_record (kind, fields, files) VALUES ('task', ?, '[]')", `{"note":"Mời ${marked}"}`)
    must(addNote(session, { id: second, on: stamp.on, text: `${marked} có hỏi thêm` }))
    const found = () => findMentions(database, { requestIds: [first], petitionIds: [] }).found
    expect(found().map(({ place, what }) => `${place}: ${what}`)).toEqual([
      'view: thứ 1',
      'draft: tiếp nhận yêu cầu',
      'narrative: kỳ 01/01/2026 – 31/12/2026',
      'programme: nội dung đã nhập',
      'request: 2/2026',
    ])
    expect(JSON.stringify(found())).not.toContain(marked)
    const done = must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp))
    expect(done.views).toBe(1)
    expect(savedViews(session).map(({ name }) => name)).toEqual(['Tất cả'])
    expect(readDraft(database, 'receive:1')).toContain('0977665544')
  })

  it('takes a removed view away for good too, and leaves somebody of the same sound alone', () => {
    const { session, database, first } = openClosed()
    const mine = must(
      addView(session, { name: `Của ${marked}`, content: { ...view, text: '', columns: ['idNumber'] } }),
    )
    must(addView(session, { name: 'Qxzvbà Kpwmđ', content: { ...view, text: '', columns: ['idNumber'] } }))
    must(removeView(session, mine.id))
    expect(must(anonymiseRecords(database, { requestIds: [first], petitionIds: [] }, stamp)).views).toBe(1)
    expect(database.prepare('SELECT name FROM saved_view').pluck().all()).toEqual(['Qxzvbà Kpwmđ'])
  })
})
