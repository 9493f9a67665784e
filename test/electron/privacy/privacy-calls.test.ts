import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { attachmentPath } from '../../../electron/files/attachment-store.ts'
import { issueForm } from '../../../electron/forms/issue-form.ts'
import { privacyHandlers } from '../../../electron/ipc/privacy-handlers.ts'
import type { Ports } from '../../../electron/ports.ts'
import { attachFile } from '../../../electron/requests/attach-file.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { readRequest } from '../../../electron/requests/request-repository.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { sealNextRows } from '../../../electron/safety/audit-repository.ts'
import { verifyAudit } from '../../../electron/safety/verify-audit.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestFiles } from '../../../shared/requests/request-files.ts'
import { openTestSession } from '../open-test-session.ts'
import { codeOf, must, someAgency, someFacts, withRequester, wrongFieldsOf } from '../requests/open-register.ts'

const person = { name: 'Hoàng Thị Mận', idNumber: '099887766554', phone: '0977 665 544' }
const day = localDate('2026-11-20')

/** A register with a closed request of the person, with a file and a receipt, one that names her, and one of somebody else. */
const open = async (today = '2026-11-20') => {
  const { sessions, folder } = openTestSession(today)
  const session = sessions.current()
  must(saveAgency(session, someAgency))
  const target = join(folder, 'xuat')
  mkdirSync(target)
  const scan = join(folder, 'don-hoang-thi-man.txt')
  writeFileSync(scan, `Đơn của ${person.name}`)
  const ids = [
    withRequester(someFacts(), person),
    someFacts({ note: `Hỏi hộ ${person.name}` }),
    withRequester(someFacts(), { name: 'Vi Văn Sình', idNumber: '011111111111', phone: '0988 111 222' }),
  ].map((facts) => must(receiveRequest(session, facts)).request.id)
  must(await attachFile(session, { id: 1, filePath: scan, fileKind: 'requestForm' }))
  must(issueForm(session, { requestId: 1, form: 'receipt', details: { time: '', place: '', note: '' } }, null))
  must(withdrawRequest(session, { id: 1, on: day, reason: 'Không cần nữa' }))
  const ports = { chooseFolder: async () => target } as unknown as Ports
  const calls = privacyHandlers(sessions.current, ports)
  const page = async () => must(await calls.page(undefined))
  return { session, folder, target, calls, page, ids }
}

describe('the rule how long personal data is kept', () => {
  it('is not assumed: without one nothing is due', async () => {
    const { page } = await open()
    expect(await page()).toMatchObject({ rule: null, due: [], dueCount: 0 })
  })

  it('makes a request due on the day its years are over, not the day before', async () => {
    const { session, calls, page } = await open()
    must(await calls.setRetention({ years: 5, citation: 'Quyết định 12/QĐ-UBND' }))
    const on = (today: string) => ({ ...session, clock: { ...session.clock, today: () => localDate(today) } })
    const { readPersonalData } = await import('../../../electron/privacy/read-personal-data.ts')
    expect((await readPersonalData(on('2031-11-19'))).due).toEqual([])
    expect((await readPersonalData(on('2031-11-20'))).due).toMatchObject([
      { id: 1, whyNot: null, stateLabel: 'Đã rút yêu cầu' },
    ])
    must(await calls.dropRetention(undefined))
    expect((await page()).rule).toBeNull()
  })
})

describe('anonymising from the page', () => {
  it('backs up first, removes the files, and offers to drop the copies that still hold them', async () => {
    const { session, folder, calls, page } = await open()
    const [file] = requestFiles(readRequest(session.database, 1)?.events ?? [])
    const hash = file?.hash ?? ''
    expect(existsSync(attachmentPath(session.dataFolder, hash))).toBe(true)
    expect(
      must(await calls.anonymise({ jobId: 'a', requestIds: [1], petitionIds: [], reason: 'Hết thời hạn lưu' })),
    ).toEqual({
      requests: 1,
      petitions: 0,
      papers: 1,
      files: 1,
      views: 0,
    })
    expect(existsSync(attachmentPath(session.dataFolder, hash))).toBe(false)
    const after = await page()
    expect(after.anonymisations).toMatchObject([{ requests: 1, reason: 'Hết thời hạn lưu', by: 'Lương Thị Hà' }])
    expect(after.oldCopies.count).toBe(1)
    const holding = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) =>
          entry.isFile() &&
          !entry.name.endsWith('.txt') &&
          readFileSync(join(entry.parentPath, entry.name), 'latin1').includes(person.idNumber),
      )
    expect(holding().length).toBeGreaterThan(0)
    expect(must(await calls.dropOldCopies({ jobId: 'b' }))).toEqual({ removed: 1, failed: 0 })
    expect(holding()).toEqual([])
    expect((await page()).oldCopies.count).toBe(0)
    expect(verifyAudit(session.database)).toMatchObject({ faults: [] })
  })

  it('refuses an open request and says which', async () => {
    const { calls } = await open()
    const refused = await calls.anonymise({ jobId: 'a', requestIds: [1, 2], petitionIds: [], reason: 'x' })
    expect(refused).toMatchObject({ error: { code: 'notAllowedNow', message: /2\/2026 chưa kết thúc/ } })
  })
})

describe('everything held about a person', () => {
  it.each([
    ['by name without tone marks', { name: 'hoang thi man', idNumber: '', phone: '' }, [[1, 'person']]],
    [
      'by name as written',
      { name: person.name, idNumber: '', phone: '' },
      [
        [1, 'person'],
        [2, 'mentioned'],
      ],
    ],
    ['by number', { name: '', idNumber: person.idNumber, phone: '' }, [[1, 'person']]],
    ['by telephone however spaced', { name: '', idNumber: '', phone: '0977665544' }, [[1, 'person']]],
    ['not of somebody else', { name: 'Hoàng Văn Mận', idNumber: '', phone: '' }, []],
  ] as const)('is found %s', async (_how, asked, expected) => {
    const { calls } = await open()
    const found = must(await calls.findPerson({ jobId: 'a', person: asked }))
    expect(found.map(({ id, as }) => [id, as])).toEqual(expected)
    expect(JSON.stringify(found)).not.toContain(person.idNumber)
  })

  it('is written whole into a folder, without a name in the names of files, and written down', async () => {
    const { calls, target, page } = await open()
    const done = must(
      await calls.exportPerson({ jobId: 'a', requestIds: [1], petitionIds: [], reason: 'Đề nghị DL 01/2026' }),
    )
    expect(done).toMatchObject({ folderName: 'du-lieu-ca-nhan-2026-11-20', files: 5 })
    const written = join(target, 'du-lieu-ca-nhan-2026-11-20')
    const names = readdirSync(written, { recursive: true, encoding: 'utf8' }).toSorted()
    expect(names).toEqual([
      'SHA256SUMS.txt',
      'du-lieu.json',
      'tep',
      'tep/1-2026-1.txt',
      'tom-tat.docx',
      'van-ban',
      'van-ban/1-2026-1.docx',
    ])
    const data = readFileSync(join(written, 'du-lieu.json'), 'utf8')
    for (const held of [...Object.values(person), 'Không cần nữa']) expect(data).toContain(held)
    expect(readFileSync(join(written, 'tep/1-2026-1.txt'), 'utf8')).toContain(person.name)
    expect((await page()).uses).toMatchObject([{ kind: 'personExport', people: 1, reason: 'Đề nghị DL 01/2026' }])
  })

  it('is not exported without a choice', async () => {
    const { calls } = await open()
    expect(codeOf(await calls.exportPerson({ jobId: 'a', requestIds: [], petitionIds: [], reason: 'x' }))).toBe(
      'invalidInput',
    )
  })
})

describe('what people ask about their own data', () => {
  it('is numbered by year, with the limit of the law data, and decided', async () => {
    const { calls, page } = await open()
    const asked = { reference: 'Đến số 15', asked: 'delete', about: '', receivedOn: localDate('2026-11-02') } as const
    expect(must(await calls.addSubjectRequest(asked))).toMatchObject({
      number: 1,
      year: 2026,
      limit: { dueOn: '2026-11-23', rule: expect.stringContaining('356/2025') },
      decision: null,
    })
    expect(must(await calls.addSubjectRequest({ ...asked, asked: 'view' }))).toMatchObject({
      number: 2,
      limit: { dueOn: '2026-11-12' },
    })
    const decision = {
      id: 1,
      outcome: 'refused' as const,
      explanation: 'Còn thời hạn lưu',
      documentNumber: '',
      requestIds: [],
      petitionIds: [],
    }
    expect(wrongFieldsOf(await calls.decideSubjectRequest({ ...decision, on: localDate('2026-11-01') }))).toEqual([
      'on',
    ])
    must(await calls.decideSubjectRequest({ ...decision, on: day }))
    expect((await page()).subjectRequests).toMatchObject([
      { number: 2 },
      { number: 1, decision: { outcome: 'refused' } },
    ])
  })

  it('leads from the decision to exactly the records it names', async () => {
    const { session, calls, page } = await open()
    const asked = { reference: 'Đến số 15', asked: 'delete', about: '', receivedOn: localDate('2026-11-02') } as const
    must(await calls.addSubjectRequest(asked))
    const decision = { id: 1, outcome: 'done' as const, on: day, explanation: '', documentNumber: '' }
    expect(codeOf(await calls.decideSubjectRequest({ ...decision, requestIds: [77], petitionIds: [] }))).toBe(
      'notFound',
    )
    must(await calls.decideSubjectRequest({ ...decision, requestIds: [1, 2], petitionIds: [] }))
    const records = async () => (await page()).subjectRequests[0]?.decision?.records
    expect(await records()).toMatchObject([
      { kind: 'request', id: 1, label: '1/2026', anonymised: false, whyNot: null },
      { id: 2, anonymised: false, whyNot: expect.stringContaining('chưa kết thúc') },
    ])
    must(await calls.anonymise({ jobId: 'a', requestIds: [1], petitionIds: [], reason: 'DL 01/2026' }))
    expect(await records()).toMatchObject([{ id: 1, anonymised: true, whyNot: null }, { id: 2 }])
    must(await calls.decideSubjectRequest({ ...decision, requestIds: [2], petitionIds: [] }))
    expect((await records())?.map(({ id }) => id)).toEqual([2])
    while (sealNextRows(session.database, '2026-11-20T10:00:00.000+07:00', 200));
    expect(verifyAudit(session.database)).toMatchObject({ faults: [], unsealed: 0 })
  })

  it('has no limit before the law that sets it', async () => {
    const { calls } = await open()
    const asked = { reference: 'Đến số 1', asked: 'view', about: '', receivedOn: localDate('2025-12-31') } as const
    expect(must(await calls.addSubjectRequest(asked))).toMatchObject({ year: 2025, limit: null })
    expect(wrongFieldsOf(await calls.addSubjectRequest({ ...asked, receivedOn: localDate('2026-11-21') }))).toEqual([
      'receivedOn',
    ])
  })
})
