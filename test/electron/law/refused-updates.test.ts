import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lawPreviews, openLawDesk } from './law-desk.ts'
import { shorterLimit, someRule, someUpdate } from './some-update.ts'

const limit = (changes: object = {}) => ({ ...(shorterLimit(10)[0] as object), ...changes })
const day = (date: string, changes: object = {}) => ({
  date,
  name: 'Nghỉ thử',
  kind: 'off',
  certainty: 'agency',
  source: 'Quyết định thử',
  ...changes,
})
const years = (...calendarYears: readonly object[]) => someUpdate([], { calendarYears })
const year = (number: number, ...days: readonly object[]) => ({ year: number, status: 'official', days })

/** What is wrong · the file · what the refusal must name. */
const wrong: readonly (readonly [what: string, file: string | Uint8Array | object, pattern: RegExp])[] = [
  ['text that is not JSON', '{"format": ', /goi\.json.*không phải tệp JSON/],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), /goi\.json.*không phải tệp JSON/],
  ['a JSON file of something else', { format: 'khac', packs: [] }, /goi\.json.*không phải gói cập nhật/],
  ['JSON that is no object', '[1, 2]', /không phải gói cập nhật/],
  ['a file of a newer format', someUpdate([someRule('thu.1')], { formatVersion: 2 }), /goi\.json.*phiên bản mới hơn/],
  ['an unknown key of the file', someUpdate([someRule('thu.1')], { extra: 1 }), /goi\.json.*extra/],
  ['an unknown key of a datum', someUpdate([someRule('thu.1', { days: 3 })]), /«thu\.1».*days/],
  [
    'a day that does not exist',
    someUpdate([someRule('thu.1', { from: '2026-02-30' })]),
    /«thu\.1».*from.*Ngày không đúng/,
  ],
  ['a missing citation', someUpdate([someRule('thu.1', { citation: undefined })]), /«thu\.1».*citation/],
  ['an empty citation', someUpdate([someRule('thu.1', { citation: { text: '', article: '' } })]), /«thu\.1».*citation/],
  ['a kind nobody knows', someUpdate([someRule('thu.1', { kind: 'magic' })]), /«thu\.1»/],
  [
    'a number of half a day',
    someUpdate([limit({ duration: { unit: 'day', amount: 0.5 } })]),
    /«thu\.cung-cap».*duration/,
  ],
  ['an id twice in the file', someUpdate([someRule('thu.1'), someRule('thu.1')]), /«thu\.1».*đã dùng cho một mục khác/],
  ['an id of another pack', someUpdate([someRule('luat-01-2026.26.3.cung-cap')]), /26\.3\.cung-cap».*đã dùng/],
  [
    'an end before the start',
    someUpdate([someRule('thu.1', { until: '2026-11-30' })]),
    /«thu\.1».*trước ngày có hiệu lực/,
  ],
  [
    'two limits for one act in the file',
    someUpdate([limit({ act: 'notifyTimeLimit' }), limit({ act: 'notifyTimeLimit', id: 'thu.2' })]),
    /«thu\.2».*chồng lên mục «thu\.cung-cap»/,
  ],
  ['a limit over one that holds', someUpdate([limit()]), /«thu\.cung-cap».*chồng lên mục «luat-01-2026\.26\.3/],
  [
    'a repeal that begins a day late',
    someUpdate([limit(), { ...(shorterLimit(10)[1] as object), from: '2026-11-02' }]),
    /«thu\.cung-cap».*chồng lên/,
  ],
  [
    'a repeal of nothing',
    someUpdate([someRule('thu.1', { kind: 'repeal', law: undefined, repeals: 'khong.co' })]),
    /«thu\.1».*«khong\.co»/,
  ],
  [
    'an answer to nothing',
    someUpdate([someRule('thu.1', { answers: 'khong.co' })]),
    /«thu\.1».*trả lời mục «khong\.co»/,
  ],
  [
    'an answer to what is not missing',
    someUpdate([someRule('thu.1', { answers: 'luat-01-2026.26.3.cung-cap' })]),
    /«thu\.1».*còn thiếu/,
  ],
  [
    'a day no year has',
    someUpdate([someRule('thu.1', { kind: 'reportDue', law: undefined, monthDay: '02-30' })]),
    /«thu\.1».*02-30/,
  ],
  ['an older version of a pack', someUpdate([someRule('thu.1')], {}, { pack: 'luat-01-2026', version: 0 }), /version/],
  [
    'another content under the version that is there',
    someUpdate([someRule('thu.1')], {}, { pack: 'con-thieu', version: 1 }),
    /«con-thieu».*cùng số phiên bản/,
  ],
  ['the name kept for the agency', someUpdate([someRule('thu.1')], {}, { pack: 'co-quan' }), /«co-quan».*dành riêng/],
  [
    'the name kept for the calendar',
    someUpdate([someRule('thu.1')], {}, { pack: 'calendar', version: 9 }),
    /«calendar».*dành riêng/,
  ],
  [
    'a pack twice',
    someUpdate([], { packs: [1, 2].map((n) => ({ pack: 'goi-thu', version: n, title: 'T', data: [] })) }),
    /«goi-thu».*hai lần/,
  ],
  ['nothing at all', someUpdate([]), /không có quy định nào/],
  ['a year twice', years(year(2028), year(2028)), /«2028».*đã có trong lịch/],
  ['a day twice', years(year(2028, day('2028-01-03'), day('2028-01-03'))), /«2028-01-03».*đã có trong lịch/],
  ['a day of another year', years(year(2028, day('2029-01-03'))), /«2029-01-03».*không thuộc năm 2028/],
  ['a holiday that does not exist', years(year(2027, day('2027-02-29'))), /«2027-02-29».*Ngày không đúng/],
  ['a year nobody can count in', years(year(9999)), /«9999»/],
]

describe('A file that must not be taken in', () => {
  it.each(wrong)('is refused for %s, named with its file and datum', async (_what, file, pattern) => {
    const { preview, folder } = lawPreviews()
    const path = join(folder, 'goi.json')
    writeFileSync(path, typeof file === 'string' || file instanceof Uint8Array ? file : JSON.stringify(file))
    const result = await preview({ kind: 'file', path, hash: null })
    if (result.ok) throw new Error('It was not refused.')
    expect(['invalidInput', 'fileUnreadable']).toContain(result.error.code)
    expect(result.error.message).toMatch(pattern)
    expect(result.error.message).toContain('goi.json')
  })

  it('changes nothing, looked at first or not', async () => {
    const desk = openLawDesk()
    const before = await desk.book()
    const fileToken = desk.pick(someUpdate([limit()]))
    expect(await desk.refused('law.previewUpdate', { jobId: 'xem', fileToken })).toMatchObject({ code: 'invalidInput' })
    expect(await desk.refused('law.takeInUpdate', { jobId: 'nhap', fileToken, hash: '' })).toMatchObject({
      code: 'conflict',
    })
    expect(await desk.call('law.updates')).toEqual([])
    expect(desk.lawChanges()).toBe(0)
    expect(await desk.book()).toEqual(before)
  })

  it('is refused when larger than a law can be, gone, a folder, or never chosen', async () => {
    const desk = openLawDesk()
    const refusal = (fileToken: string) => desk.refused('law.previewUpdate', { jobId: 'xem', fileToken })
    const large = desk.pick('{}', 'lon.json')
    truncateSync(desk.session.files.path(large) ?? '', 20 * 1024 * 1024 + 1)
    expect((await refusal(large)).message).toMatch(/lon\.json.*20 MB/)
    const gone = desk.session.files.issue(join(desk.folder, 'khong-co.json'))
    expect((await refusal(gone)).message).toContain('khong-co.json')
    const folder = join(desk.folder, 'thu-muc.json')
    mkdirSync(folder)
    expect(await refusal(desk.session.files.issue(folder))).toMatchObject({ code: 'fileUnreadable' })
    expect(await refusal('bia-ra')).toMatchObject({ code: 'notFound' })
  })

  it('is refused when it is no longer the file that was shown', async () => {
    const desk = openLawDesk()
    const fileToken = desk.pick(someUpdate([someRule('thu.1')]))
    const { hash } = await desk.call<{ hash: string }>('law.previewUpdate', { jobId: 'xem', fileToken })
    writeFileSync(desk.session.files.path(fileToken) ?? '', JSON.stringify(someUpdate([someRule('thu.2')])))
    const error = await desk.refused('law.takeInUpdate', { jobId: 'nhap', fileToken, hash })
    expect(error).toMatchObject({ code: 'conflict' })
    expect(error.message).toContain('không còn như lúc xem trước')
    expect(await desk.call('law.updates')).toEqual([])
  })
})

describe('A file as good as another', () => {
  it('may begin with a byte order mark and be exactly as large as allowed', async () => {
    const { preview, folder } = lawPreviews()
    const path = join(folder, 'goi.json')
    const text = `\ufeff${JSON.stringify(someUpdate([someRule('thu.1')]))}`
    const room = 20 * 1024 * 1024 - Buffer.byteLength(text)
    writeFileSync(path, text + ' '.repeat(room))
    expect(await preview({ kind: 'file', path, hash: null })).toMatchObject({ ok: true })
  })

  it('may end an older rule the day before its own begins', async () => {
    const { preview, folder } = lawPreviews()
    const path = join(folder, 'goi.json')
    writeFileSync(path, JSON.stringify(someUpdate(shorterLimit(10))))
    expect(await preview({ kind: 'file', path, hash: null })).toMatchObject({ ok: true })
  })
})
