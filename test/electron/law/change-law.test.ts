import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { closeDatabase, openReadOnly } from '../../../electron/database/open-database.ts'
import { addUpdate } from '../../../electron/law/law-update-repository.ts'
import { makeSigningKey } from '../../../electron/law/make-signing-key.ts'
import { readRegisterLaw } from '../../../electron/law/register-law.ts'
import { signUpdate } from '../../../electron/law/signing.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankCatalogueFields, type CataloguePage } from '../../../shared/catalogue/catalogue-item.ts'
import {
  type LawDifference,
  type LawUpdatePreview,
  lawUpdateSchema,
  type TakenInUpdate,
} from '../../../shared/law/law-update.ts'
import { timeLimit } from '../../../shared/law/time-limits.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import { someFacts } from '../requests/open-register.ts'
import { type LawDesk, lawPreviews, openLawDesk } from './law-desk.ts'
import { shorterLimit, someRule, someUpdate } from './some-update.ts'

const provideOn = (desk: LawDesk, on: string) =>
  timeLimit(desk.session.book, {
    law: 'luat-01-2026',
    act: 'provide',
    channel: 'inPerson',
    complexity: null,
    on: localDate(on),
  })

describe('A law update from a file', () => {
  it('is shown with its difference and the deadlines it moves, then taken in', async () => {
    const desk = openLawDesk()
    const { request } = await desk.call<RequestDetails>('requests.receive', someFacts())
    expect(request.facts.sentOn).toBe('2026-11-02')
    const fileToken = desk.pick(someUpdate(shorterLimit(8)))
    const preview = await desk.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken })
    expect(preview).toMatchObject({
      title: 'Gói thử',
      issuedBy: 'Sở Tư pháp tỉnh Thử',
      issuedOn: '2026-11-19',
      signature: { state: 'unsigned' },
      difference: {
        changes: [
          {
            kind: 'ended',
            datum: 'luat-01-2026.26.3.cung-cap',
            from: '2026-11-01',
            citation: 'Điều 4 Nghị định số 999/2026/NĐ-CP',
            before: '12 ngày',
            after: 'hết hiệu lực từ 01/11/2026',
          },
          { kind: 'added', datum: 'thu.cung-cap', from: '2026-11-01', before: null, after: '08 ngày' },
        ],
        calendarChanges: [],
        recomputed: 1,
        moved: [{ requestId: request.id, label: '1/2026', before: '2026-11-16', after: '2026-11-10' }],
      },
    })
    expect(preview.difference.moved[0]?.why).toContain('12 ngày → 08 ngày')
    expect(await desk.call('law.updates')).toEqual([])
    expect(desk.lawChanges()).toBe(0)

    const taken = await desk.call<TakenInUpdate>('law.takeInUpdate', { jobId: 'nhap', fileToken, hash: preview.hash })
    expect(taken).toMatchObject({ id: 1, origin: 'file', on: '2026-11-20', by: 'Cán bộ đầu mối', undoneOn: null })
    expect(taken.difference).toEqual(preview.difference)
    expect(desk.lawChanges()).toBe(1)
    expect(provideOn(desk, '2026-11-02').duration).toEqual({ unit: 'day', amount: 8 })
    expect(provideOn(desk, '2026-10-31').duration).toEqual({ unit: 'day', amount: 12 })
    const book = await desk.book()
    expect(book.packs).toContainEqual({
      pack: 'goi-thu',
      version: 1,
      title: 'Quy định thử',
      origin: 'file',
      data: ['thu.cung-cap', 'thu.bai-bo'],
    })
    const after = await desk.call<RequestDetails>('requests.read', { id: request.id })
    expect(after.deadline?.dueOn).toBe('2026-11-10')
    expect(await desk.call('law.updates')).toEqual([taken])
    expect(desk.faults).toEqual([])
  })

  it('holds when the register is opened again', async () => {
    const desk = openLawDesk()
    await desk.takeIn(someUpdate(shorterLimit(8)))
    const again = openReadOnly(desk.session.databaseFile)
    const law = readRegisterLaw(again, desk.session.shippedLaw)
    expect(law.book).toEqual(desk.session.book)
    closeDatabase(again)
  })

  it('is told to be in already, by its file, by its content, and when it is older', async () => {
    const desk = openLawDesk()
    const file = someUpdate([someRule('thu.1')], {}, { version: 3 })
    await desk.takeIn(file)
    const refusal = async (content: object | string) =>
      (await desk.refused('law.previewUpdate', { jobId: 'xem', fileToken: desk.pick(content) })).message
    expect(await refusal(file)).toContain('đã được nhập ngày 20/11/2026')
    expect(await refusal(JSON.stringify(file, null, 4))).toContain('đã có trong phần mềm')
    expect(await refusal(someUpdate([someRule('thu.2')], {}, { version: 3 }))).toContain('cùng số phiên bản')
    expect(await refusal(someUpdate([someRule('thu.1')], {}, { version: 2 }))).toMatch(/2 cũ hơn phiên bản 3/)
    await desk.takeIn(someUpdate([someRule('thu.2')], {}, { version: 4 }))
    expect((await desk.book()).data.filter(({ id }) => id.startsWith('thu.')).map(({ id }) => id)).toEqual(['thu.2'])
  })

  it('can be taken in again once undone', async () => {
    const desk = openLawDesk()
    const file = someUpdate([someRule('thu.1')])
    const { id } = await desk.takeIn(file)
    await desk.call('law.undoUpdate', { jobId: 'bo', id })
    expect((await desk.takeIn(file)).id).toBe(id + 1)
  })

  it('brings the holidays of a year, and says which days become what', async () => {
    const desk = openLawDesk()
    const day = { name: 'Nghỉ thử', kind: 'off', certainty: 'oneCopy', source: 'Quyết định thử' }
    const calendarYears = [{ year: 2028, status: 'official', days: [{ ...day, date: '2028-08-08' }] }]
    const { difference } = await desk.takeIn(someUpdate([], { calendarYears }))
    expect(difference.changes).toEqual([])
    expect(difference.calendarChanges).toContainEqual({
      day: '2028-08-08',
      before: 'Thứ Ba — ngày làm việc',
      after: '08/8 — Nghỉ thử, nghỉ lễ',
      source: 'Quyết định thử',
    })
    // What was reckoned for the year is gone: the decision is all there is.
    expect(difference.calendarChanges.map((change) => change.day)).toContain('2028-05-01')
    expect((await desk.book()).packs.at(-1)).toMatchObject({ pack: 'lich-nghi-2028', version: 1, origin: 'file' })
  })

  it('says who signed it, and is refused when the signature is wrong', { timeout: 30_000 }, async () => {
    const desk = openLawDesk()
    const made = await makeSigningKey(desk.folder, 'Sở Tư pháp tỉnh Thử', 'mật khẩu dài')
    expect(made.ok).toBe(true)
    const keyFile = (start: string) =>
      join(desk.folder, readdirSync(desk.folder).find((name) => name.startsWith(start)) ?? '')
    const update = lawUpdateSchema.parse(someUpdate([someRule('thu.1')]))
    const signed = await signUpdate(update, readFileSync(keyFile('khoa-bi-mat'), 'utf8'), 'mật khẩu dài')
    if (!signed.ok) throw new Error(signed.error.message)
    const preview = () =>
      desk.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken: desk.pick(signed.value) })
    expect((await preview()).signature.state).toBe('unknownKey')
    await desk.call('law.installKey', { fileToken: desk.session.files.issue(keyFile('khoa-cong-khai')) })
    expect((await preview()).signature).toMatchObject({ state: 'valid', name: 'Sở Tư pháp tỉnh Thử' })

    const altered = { ...signed.value, title: 'Gói khác' }
    const error = await desk.refused('law.previewUpdate', { jobId: 'xem', fileToken: desk.pick(altered) })
    expect(error).toMatchObject({ code: 'conflict' })
    expect(error.message).toMatch(/Gói khác.*Sở Tư pháp tỉnh Thử/)
    expect((await desk.takeIn(signed.value)).signature).toMatchObject({ state: 'valid' })
    expect(await desk.call('law.updates')).toHaveLength(1)
  })
})

describe('The catalogue under another law', () => {
  it('is judged by it from the next question on', async () => {
    const desk = openLawDesk()
    const group = desk.session.book.data.find(
      (one) => one.kind === 'publicationGroup' && one.law === 'luat-01-2026',
    )?.id
    const fields = { ...blankCatalogueFields, title: 'Dự toán năm 2027', group, createdOn: '2026-11-16' }
    await desk.call('catalogue.add', { list: 'mustPublish', fields })
    const query = {
      list: 'mustPublish',
      text: '',
      filter: 'all',
      sort: 'title',
      descending: false,
      offset: 0,
      limit: 10,
    }
    const first = async () => (await desk.call<CataloguePage>('catalogue.query', query)).rows[0]
    expect(await first()).toMatchObject({ publishBy: '2026-11-23', late: false })
    const { id } = await desk.takeIn(
      someUpdate([
        someRule('thu.dang', {
          kind: 'timeLimit',
          act: 'publish',
          channels: [],
          complexities: [],
          duration: { unit: 'workingDay', amount: 1 },
          from: '2026-11-01',
        }),
        someRule('thu.bai-bo', { kind: 'repeal', law: undefined, repeals: 'luat-01-2026.18.4', from: '2026-11-01' }),
      ]),
    )
    expect(await first()).toMatchObject({ publishBy: '2026-11-17', late: true })
    await desk.call('law.check', { datum: 'thu.dang' })
    expect(await first()).toMatchObject({ late: true })
    await desk.call('law.undoUpdate', { jobId: 'bo', id })
    expect(await first()).toMatchObject({ publishBy: '2026-11-23', late: false })
  })
})

describe('Undoing an update', () => {
  it('brings back the law and the deadlines as they were, and stays on the list', async () => {
    const desk = openLawDesk()
    const before = await desk.book()
    await desk.call('requests.receive', someFacts())
    const { id } = await desk.takeIn(someUpdate(shorterLimit(8)))
    const shown = await desk.call<LawDifference>('law.previewUndo', { jobId: 'xem', id })
    expect(shown.moved).toMatchObject([{ before: '2026-11-10', after: '2026-11-16' }])
    expect(shown.changes.map(({ kind, datum }) => [kind, datum])).toEqual([
      ['changed', 'luat-01-2026.26.3.cung-cap'],
      ['removed', 'thu.cung-cap'],
    ])
    expect(await desk.call('law.undoUpdate', { jobId: 'bo', id })).toMatchObject({ id, undoneOn: '2026-11-20' })
    expect(await desk.book()).toEqual(before)
    expect(desk.lawChanges()).toBe(2)
    expect(await desk.call('law.updates')).toMatchObject([{ id, undoneOn: '2026-11-20' }])
    expect(await desk.refused('law.undoUpdate', { jobId: 'bo', id })).toMatchObject({ code: 'notAllowedNow' })
    expect(await desk.refused('law.previewUndo', { jobId: 'bo', id: 99 })).toMatchObject({ code: 'notFound' })
  })

  it('is refused while a later version stands on it, and allowed once that is undone', async () => {
    const desk = openLawDesk()
    const first = await desk.takeIn(someUpdate([someRule('thu.1')]))
    const second = await desk.takeIn(someUpdate([someRule('thu.1')], { title: 'Gói sau' }, { version: 2 }))
    const error = await desk.refused('law.undoUpdate', { jobId: 'bo', id: first.id })
    expect(error).toMatchObject({ code: 'conflict' })
    expect(error.message).toContain('Gói sau')
    await desk.call('law.undoUpdate', { jobId: 'bo', id: second.id })
    await desk.call('law.undoUpdate', { jobId: 'bo', id: first.id })
    expect((await desk.book()).packs.every(({ origin }) => origin === 'shipped')).toBe(true)
  })

  it('is refused while another pack speaks of its data or has taken the room it made', async () => {
    const desk = openLawDesk()
    const first = await desk.takeIn(someUpdate(shorterLimit(8)))
    const later = someRule('sau.1', { kind: 'repeal', law: undefined, repeals: 'thu.cung-cap', from: '2027-01-01' })
    const second = await desk.takeIn(someUpdate([later], { title: 'Gói sau' }, { pack: 'goi-sau', title: 'Gói sau' }))
    const error = await desk.refused('law.undoUpdate', { jobId: 'bo', id: first.id })
    expect(error).toMatchObject({ code: 'conflict' })
    expect(error.message).toMatch(/Gói sau.*«sau\.1»/)
    await desk.call('law.undoUpdate', { jobId: 'bo', id: second.id })

    const room = someRule('sau.2', {
      kind: 'timeLimit',
      act: 'provide',
      channels: [],
      complexities: [],
      duration: { unit: 'day', amount: 9 },
      from: '2027-01-01',
    })
    const ended = shorterLimit(8).map((datum) => ('duration' in datum ? { ...datum, until: '2026-12-31' } : datum))
    await desk.takeIn(someUpdate(ended, {}, { version: 2 }))
    await desk.takeIn(someUpdate([room], {}, { pack: 'goi-cho', title: 'Gói chỗ' }))
    const two = (await desk.call<readonly TakenInUpdate[]>('law.updates'))[1]
    const full = await desk.refused('law.undoUpdate', { jobId: 'bo', id: two?.id })
    expect(full.message).toMatch(/«Gói chỗ», mục «sau\.2»: thời gian áp dụng chồng lên/)
  })
})

describe('A change of law', () => {
  it('is not written when the law has become another one while it was worked out', async () => {
    const desk = openLawDesk()
    const fileToken = desk.pick(someUpdate([someRule('thu.1')]))
    const { hash } = await desk.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken })
    const { clock, database } = desk.session
    const taking = desk.refused('law.takeInUpdate', { jobId: 'nhap', fileToken, hash })
    // The job has read the register once it reports; another window's change then comes first.
    while (!desk.progress.some(({ jobId, done, total }) => jobId === 'nhap' && done === 0 && total === null))
      await wait(2)
    const other = lawUpdateSchema.parse(someUpdate([someRule('khac.1')], {}, { pack: 'khac' }))
    addUpdate(database, {
      origin: 'file',
      update: other,
      hash: 'khac',
      signature: { state: 'unsigned' },
      difference: { changes: [], calendarChanges: [], recomputed: 0, moved: [] },
      on: clock.today(),
      at: clock.now(),
      by: 'Cán bộ',
    })
    expect(await taking).toMatchObject({ code: 'conflict' })
    expect(await desk.call('law.updates')).toHaveLength(1)
  })

  it('stopped on the way leaves nothing', async () => {
    const desk = openLawDesk()
    const fileToken = desk.pick(someUpdate(shorterLimit(8)))
    const { hash } = await desk.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken })
    const taking = desk.refused('law.takeInUpdate', { jobId: 'nhap', fileToken, hash })
    await desk.call('app.cancelJob', { jobId: 'nhap' })
    expect(await taking).toMatchObject({ code: 'cancelled' })
    expect(await desk.call('law.updates')).toEqual([])
    expect(desk.lawChanges()).toBe(0)
  })

  it('stops between any two steps', async () => {
    for (let step = 0; step < 3; step++) {
      const { preview, folder } = lawPreviews()
      const path = join(folder, 'goi.json')
      writeFileSync(path, JSON.stringify(someUpdate([someRule('thu.1')])))
      let asked = 0
      const result = await preview({ kind: 'file', path, hash: null }, { cancelled: () => asked++ >= step })
      expect(result.ok ? 'done' : result.error.code).toBe(step < 2 ? 'cancelled' : 'done')
    }
  })

  it('that the disk refuses leaves the law as it was', async () => {
    const desk = openLawDesk()
    const before = await desk.book()
    desk.session.database.exec(
      `CREATE TRIGGER full_disk AFTER INSERT ON law_update BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const fileToken = desk.pick(someUpdate(shorterLimit(8)))
    const { hash } = await desk.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken })
    await expect(desk.ask('law.takeInUpdate', { jobId: 'nhap', fileToken, hash })).rejects.toThrow('full')
    expect(await desk.call('law.updates')).toEqual([])
    expect(await desk.book()).toEqual(before)
    expect(desk.lawChanges()).toBe(0)
  })
})
