import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSigningKey } from '../../../electron/law/make-signing-key.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawUpdatePreview } from '../../../shared/law/law-update.ts'
import { lawUpdateSchema } from '../../../shared/law/law-update.ts'
import { missingRules } from '../../../shared/law/missing-rules.ts'
import { timeLimit } from '../../../shared/law/time-limits.ts'
import { type LawDesk, openLawDesk } from './law-desk.ts'
import { shorterLimit, someRule, someUpdate } from './some-update.ts'

const decree = 'con-thieu.nghi-dinh-2026'
const prices = 'con-thieu.bang-gia-46-2018'
const answer = (changes: object) => ({
  kind: 'answer',
  answer: {
    missingId: decree,
    from: '2026-11-10',
    until: null,
    citation: { text: 'Nghị định số 999/2026/NĐ-CP', article: 'Điều 4' },
    statement: 'Nghị định thử.',
    note: '',
    timeLimits: [],
    forms: [],
    prices: [],
    reportDueMonthDay: '',
    ...changes,
  },
})
const year2027 = {
  kind: 'calendarYear',
  year: {
    year: 2027,
    status: 'official',
    days: [{ date: '2027-01-01', kind: 'off', name: 'Tết Dương lịch', certainty: 'agency', source: 'x' }],
  },
  decision: { text: 'Thông báo số 999/TB-BNV', article: 'Theo' },
}
const save = (desk: LawDesk, change: object) => desk.call('law.saveOwn', { jobId: 'luu', change })
const missing = ({ session }: LawDesk) =>
  missingRules(session.book, session.calendar, localDate('2026-11-20')).map(({ id }) => id)
const exported = { title: 'Quy định của xã', content: 'own', signing: null }

/** A commune that answered a decree, entered prices and a calendar year. */
const firstCommune = async (): Promise<LawDesk> => {
  const desk = openLawDesk()
  await desk.makeAgency()
  await save(
    desk,
    answer({
      timeLimits: [{ act: 'provide', duration: { unit: 'day', amount: 9 } }],
      forms: [{ form: 'receipt', number: 'Mẫu số 9', name: 'Phiếu thử' }],
    }),
  )
  await save(
    desk,
    answer({ missingId: prices, from: '2018-07-01', prices: [{ item: 'Bản sao', per: 'trang A4', dong: 1000 }] }),
  )
  await save(desk, year2027)
  return desk
}

const handOver = async (from: LawDesk, input: object = exported): Promise<string> => {
  const path = join(from.folder, 'trao-tay.json')
  from.saveTo(path)
  await from.call('law.exportPack', input)
  return readFileSync(path, 'utf8')
}

describe('A pack for others', () => {
  it('gives the next commune the same rules, and its list of missing rules shrinks', async () => {
    const first = await firstCommune()
    first.saveTo(join(first.folder, 'goi-phap-luat-2026-11-20.json'))
    expect(await first.call('law.exportPack', exported)).toEqual({
      fileName: 'goi-phap-luat-2026-11-20.json',
      data: 8,
      signed: false,
    })
    const text = readFileSync(join(first.folder, 'goi-phap-luat-2026-11-20.json'), 'utf8')
    expect(lawUpdateSchema.safeParse(JSON.parse(text)).success).toBe(true)
    // Whose work it is: the agency's, not a person's.
    expect(text).not.toContain('Lương Thị Hà')

    const second = openLawDesk()
    expect(missing(second)).toEqual(expect.arrayContaining([decree, prices, 'con-thieu.lich-nghi-2027']))
    const taken = await second.takeIn(text)
    expect(taken).toMatchObject({ title: 'Quy định của xã', issuedBy: 'Ủy ban nhân dân xã Nà Phai', origin: 'file' })
    expect(missing(second)).toEqual(missing(first))
    const provide = ({ session }: LawDesk) =>
      timeLimit(session.book, {
        law: 'luat-01-2026',
        act: 'provide',
        channel: 'post',
        complexity: null,
        on: localDate('2026-11-10'),
      })
    const { id, checkedBy: _, ...same } = provide(first)
    expect(provide(second)).toMatchObject(same)
    expect(id).toBe(`co-quan.${decree}.2`)
    expect(provide(second)).toMatchObject({
      id: `tu-uy-ban-nhan-dan-xa-na-phai-tinh-lang-son.${decree}.2`,
      checkedBy: 'Ủy ban nhân dân xã Nà Phai',
    })
    expect(second.session.book.calendar.years.find(({ year }) => year === 2027)).toMatchObject({
      status: 'official',
      enteredBy: 'Ủy ban nhân dân xã Nà Phai',
    })
    // Handed on as it came.
    await second.makeAgency({ name: 'Ủy ban nhân dân xã Bản Thử' })
    const again = lawUpdateSchema.parse(JSON.parse(await handOver(second, { ...exported, content: 'takenIn' })))
    const came = lawUpdateSchema.parse(JSON.parse(text))
    expect(again.packs).toEqual(came.packs)
    expect(again.calendarYears).toEqual(came.calendarYears)
    expect(again.issuedBy).toBe('Ủy ban nhân dân xã Bản Thử')
  })

  it('of two communes lie side by side, and a newer one takes the place of the older', async () => {
    const [first, second, third] = [openLawDesk(), openLawDesk(), openLawDesk()]
    await first.makeAgency()
    await second.makeAgency({ province: 'Tỉnh Cao Bằng' })
    await save(first, answer({ timeLimits: [{ act: 'provide', duration: { unit: 'day', amount: 9 } }] }))
    await save(second, answer({ missingId: prices, prices: [{ item: 'Bản sao', per: 'tờ', dong: 900 }] }))
    await third.takeIn(await handOver(first))
    await third.takeIn(await handOver(second))
    const packs = () =>
      third.session.book.packs.filter(({ origin }) => origin === 'file').map(({ pack, version }) => [pack, version])
    expect(packs()).toEqual([
      ['tu-uy-ban-nhan-dan-xa-na-phai-tinh-lang-son', 1],
      ['tu-uy-ban-nhan-dan-xa-na-phai-tinh-cao-bang', 1],
    ])
    const same = await third.refused('law.previewUpdate', {
      jobId: 'xem',
      fileToken: third.pick(await handOver(first)),
    })
    expect(same.code).toBe('conflict')
    await save(first, answer({ timeLimits: [{ act: 'provide', duration: { unit: 'day', amount: 8 } }] }))
    await third.takeIn(await handOver(first))
    expect(packs()[0]).toEqual(['tu-uy-ban-nhan-dan-xa-na-phai-tinh-lang-son', 2])
  })

  it('can be signed; a wrong passphrase writes nothing', { timeout: 30_000 }, async () => {
    const desk = await firstCommune()
    expect((await makeSigningKey(desk.folder, 'Xã Nà Phai', 'mật khẩu dài')).ok).toBe(true)
    const file = (start: string) =>
      join(desk.folder, readdirSync(desk.folder).find((name) => name.startsWith(start)) ?? '')
    const signing = { keyToken: desk.session.files.issue(file('khoa-bi-mat')), passphrase: 'mật khẩu khác' }
    const path = join(desk.folder, 'ky.json')
    desk.saveTo(path)
    expect(await desk.refused('law.exportPack', { ...exported, signing })).toMatchObject({ code: 'invalidInput' })
    expect(existsSync(path)).toBe(false)
    const right = { ...signing, passphrase: 'mật khẩu dài' }
    expect(await desk.call('law.exportPack', { ...exported, signing: right })).toMatchObject({ signed: true })

    const other = openLawDesk()
    await other.call('law.installKey', { fileToken: other.session.files.issue(file('khoa-cong-khai')) })
    const fileToken = other.pick(readFileSync(path, 'utf8'))
    const preview = await other.call<LawUpdatePreview>('law.previewUpdate', { jobId: 'xem', fileToken })
    expect(preview.signature).toMatchObject({ state: 'valid', name: 'Xã Nà Phai' })
    const gone = { keyToken: desk.session.files.issue(join(desk.folder, 'mat.json')), passphrase: 'mật khẩu dài' }
    expect(await desk.refused('law.exportPack', { ...exported, signing: gone })).toMatchObject({
      code: 'fileUnreadable',
    })
  })

  it('is nothing without an agency, without content, or when the dialog is closed', async () => {
    const desk = openLawDesk()
    expect(await desk.refused('law.exportPack', exported)).toMatchObject({ code: 'notAllowedNow' })
    await desk.makeAgency()
    expect((await desk.refused('law.exportPack', exported)).message).toContain('chưa nhập quy định')
    expect((await desk.refused('law.exportPack', { ...exported, content: 'takenIn' })).message).toContain('từ tệp')
    await desk.takeIn(someUpdate([someRule('thu.1')]))
    await desk.refused('law.exportPack', exported)
    desk.saveTo(null)
    expect(await desk.call('law.exportPack', { ...exported, content: 'takenIn' })).toBeNull()
    desk.saveTo(join(desk.folder, 'khong-co', 'goi.json'))
    expect(await desk.refused('law.exportPack', { ...exported, content: 'takenIn' })).toMatchObject({
      code: 'fileUnwritable',
    })
  })

  it('leaves out what was undone and years another file replaced', async () => {
    const desk = openLawDesk()
    await desk.makeAgency()
    await save(desk, year2027)
    const day = { date: '2027-02-05', kind: 'off', name: 'Tết', certainty: 'oneCopy', source: 'y' }
    const { id } = await desk.takeIn(
      someUpdate(shorterLimit(8), { calendarYears: [{ year: 2027, status: 'official', days: [day] }] }),
    )
    expect((await desk.refused('law.exportPack', exported)).code).toBe('notAllowedNow')
    await desk.call('law.undoUpdate', { jobId: 'bo', id })
    const update = lawUpdateSchema.parse(JSON.parse(await handOver(desk)))
    expect(update.packs).toEqual([])
    expect(update.calendarYears.map(({ year, days }) => [year, days[0]?.date])).toEqual([[2027, '2027-01-01']])
  })
})
