import { read, utils } from '@e965/xlsx'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { editItem } from '../../../electron/catalogue/edit-item.ts'
import { retireItems } from '../../../electron/catalogue/retire-items.ts'
import { releaseListJob } from '../../../electron/releases/release-list-job.ts'
import { readReleaseContent } from '../../../electron/releases/release-repository.ts'
import { dropRelease, issueRelease, readRelease } from '../../../electron/releases/releases.ts'
import { writePaperDocx } from '../../../electron/word/write-paper-docx.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import type { CatalogueFields } from '../../../shared/catalogue/catalogue-item.ts'
import { granted, today } from '../catalogue/test-catalogue.ts'
import { openTestReleases } from './test-releases.ts'

let releases: ReturnType<typeof openTestReleases>
beforeEach(() => {
  releases = openTestReleases()
})
afterEach(() => releases.close())

const edit = (id: number, changes: Partial<CatalogueFields>): void => {
  const item = readItem(releases.context.database, id)
  if (!item) throw new Error('no such item')
  granted(editItem(releases.context, { id, revision: item.revision, fields: { ...item, ...changes } }))
}

const issued = async (number: string) => {
  const { id } = granted(await releases.draft())
  return granted(issueRelease(releases.context, { id, number, on: today }))
}

describe('a release', () => {
  it('stays as it was frozen when the catalogue changes, and the database refuses to touch it', async () => {
    const road = releases.add('Quyết định về đường liên thôn', { note: 'gọi anh Bảy trước khi đăng' })
    const { id } = await issued('15/QĐ-UBND')
    edit(road.id, { title: 'Tên đã đổi' })
    const content = readReleaseContent(releases.context.database, id)
    expect(content?.items.map(({ fields }) => fields.title)).toEqual(['Quyết định về đường liên thôn'])
    expect(JSON.stringify(content)).not.toContain('anh Bảy')
    expect(() => releases.context.database.exec(`UPDATE release SET content = '{}'`)).toThrow(/frozen/)
    expect(() => releases.context.database.exec('DELETE FROM release')).toThrow(/kept/)
  })

  it('tells what it adds, takes away and changes against the one in force', async () => {
    const kept = releases.add('Ngân sách năm 2026')
    const changed = releases.add('Kế hoạch sử dụng đất', { documentNumber: '12/KH-UBND' })
    const gone = releases.add('Nội quy cũ')
    await issued('15/QĐ-UBND')
    edit(changed.id, { documentNumber: '21/KH-UBND' })
    granted(retireItems(releases.context, { ids: [gone.id], reason: 'Hết hiệu lực' }))
    const added = releases.add('Giá đất năm 2027')
    const { id } = granted(await releases.draft())
    const { difference, decision } = granted(readRelease(releases.context, id))
    expect(difference.before?.number).toBe('15/QĐ-UBND')
    expect(difference.added.map((item) => item.id)).toEqual([added.id])
    expect(difference.removed.map((item) => item.title)).toEqual(['Nội quy cũ'])
    expect(difference.changed.map((item) => [item.title, item.differences])).toEqual([
      ['Kế hoạch sử dụng đất', [{ field: 'Số, ký hiệu', before: '12/KH-UBND', after: '21/KH-UBND' }]],
    ])
    expect(JSON.stringify(difference)).not.toContain(kept.title)
    expect(JSON.stringify(decision)).toContain('thay thế Quyết định số 15/QĐ-UBND')
  })

  it('waits for one draft at a time, and a draft given up makes room', async () => {
    releases.add('Ngân sách năm 2026')
    const { id } = granted(await releases.draft())
    const second = await releases.draft()
    expect(second.ok ? '' : second.error.code).toBe('notAllowedNow')
    granted(dropRelease(releases.context, { id, reason: 'Lập lại' }))
    expect((await releases.draft()).ok).toBe(true)
    const revived = issueRelease(releases.context, { id, number: '1/QĐ-UBND', on: today })
    expect(revived.ok ? '' : revived.error.code).toBe('notAllowedNow')
  })

  it('takes a number of its own and no day before its draft or after today', async () => {
    releases.add('Ngân sách năm 2026')
    const first = await issued('15/QĐ-UBND')
    const corrected = granted(issueRelease(releases.context, { id: first.id, number: '16/QĐ-UBND', on: today }))
    expect(corrected.decision?.number).toBe('16/QĐ-UBND')
    const { id } = granted(await releases.draft())
    for (const [number, on] of [
      ['16/QĐ-UBND', today],
      ['17/QĐ-UBND', addDays(today, 1)],
      ['17/QĐ-UBND', addDays(today, -1)],
    ] as const)
      expect(issueRelease(releases.context, { id, number, on }).ok).toBe(false)
    expect(issueRelease(releases.context, { id, number: '17/QĐ-UBND', on: today }).ok).toBe(true)
    expect(dropRelease(releases.context, { id, reason: 'x' }).ok).toBe(false)
  })

  it('never holds an item that nobody may see, an item out of use, or lists that were not chosen', async () => {
    releases.add('Công khai')
    releases.add('Bí mật công tác', {}, 'notAccessible')
    releases.add('Trạm y tế xã', {}, 'serviceUnits')
    const { id } = granted(await releases.draft(['mustPublish']))
    expect(readReleaseContent(releases.context.database, id)?.items.map(({ fields }) => fields.title)).toEqual([
      'Công khai',
    ])
  })

  it('refuses without items and leaves nothing behind when it is stopped', async () => {
    const empty = await releases.draft()
    expect(empty.ok ? '' : empty.error.code).toBe('notAllowedNow')
    releases.add('Ngân sách năm 2026')
    const stopped = await releases.draft(['mustPublish'], { cancelled: () => true })
    expect(stopped.ok ? '' : stopped.error.code).toBe('cancelled')
    expect((await releases.draft()).ok).toBe(true)
  })
})

describe('its files', () => {
  it('hold every item: Word with the decision’s number under the title, Excel with what changed', async () => {
    releases.add('Đường liên thôn <A> & B', { documentNumber: '=1+1', createdOn: today })
    await issued('15/QĐ-UBND')
    releases.add('Giá đất năm 2027', { address: 'https://xa.gov.vn/gia-dat' }, 'published')
    const second = await issued('16/QĐ-UBND')
    const word = granted(await releaseListJob({ id: second.id, format: 'word' }, releases.job()))
    if (!('bytes' in word)) throw new Error('no file')
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) })).value
    expect(text).toContain('Đường liên thôn <A> & B')
    expect(text).toContain('Kèm theo Quyết định số 16/QĐ-UBND ngày 22/11/2026')
    const excel = granted(await releaseListJob({ id: second.id, format: 'excel' }, releases.job()))
    if (!('bytes' in excel)) throw new Error('no file')
    const book = read(excel.bytes)
    expect(book.SheetNames).toEqual(['Phải công khai', 'Đã công khai', 'Thay đổi'])
    const [first] = Object.values(book.Sheets)
    if (!first) throw new Error('no sheet')
    expect(Object.values(first).some((cell) => (cell as { f?: string }).f !== undefined)).toBe(false)
    expect(utils.sheet_to_csv(first)).toContain('=1+1')
    const pdf = granted(await releaseListJob({ id: second.id, format: 'pdf' }, releases.job()))
    if (!('bytes' in pdf)) throw new Error('no file')
    const pages = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true })
    expect(pages.text.replace(/\s+/g, ' ')).toContain('Đường liên thôn <A> & B')
  })

  it('are drawn by the desktop as a PDF when they hold signs of other scripts', async () => {
    releases.add('Cửa khẩu 友谊关 <A>')
    const { id } = granted(await releases.draft())
    const page = granted(await releaseListJob({ id, format: 'pdf' }, releases.job()))
    expect('html' in page && page.html).toContain('Cửa khẩu 友谊关 &lt;A&gt;')
  })

  it('the decision can be written in Word', async () => {
    releases.add('Ngân sách năm 2026')
    const { id } = granted(await releases.draft())
    const { decision } = granted(readRelease(releases.context, id))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writePaperDocx(decision)) })
    for (const words of ['QUYẾT ĐỊNH', 'Điều 1.', 'Danh mục thông tin phải được công khai (1 mục)', '/QĐ-'])
      expect(value).toContain(words)
  })
})
