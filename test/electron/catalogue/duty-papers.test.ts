import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as XLSX from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { drawDutyPaper } from '../../../electron/catalogue/draw-duty-paper.ts'
import { insertItem } from '../../../electron/catalogue/item-writing-repository.ts'
import { readOldInformation } from '../../../electron/catalogue/read-old-information.ts'
import { saveDutyPaper } from '../../../electron/catalogue/save-duty-paper.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueItem,
  type CatalogueList,
} from '../../../shared/catalogue/catalogue-item.ts'
import { quarterDays, quarterOf } from '../../../shared/catalogue/duty-paper.ts'
import type { OldItems } from '../../../shared/catalogue/old-information.ts'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { must, onDay, someAgency } from '../requests/open-register.ts'

const register = freshRegister('2026-11-22')

const day = localDate
const add = (title: string, changes: Partial<CatalogueItem> = {}, list: CatalogueList = 'mustPublish') =>
  insertItem(
    register.deps.database,
    { ...blankCatalogueFields, attachments: [], retiredOn: null, ...changes, list, title },
    '2026-11-16T09:00:00.000+07:00',
  )
const rowsOf = (paper: PaperDocument): string[][] => paper.blocks.flatMap((b) => (b.kind === 'table' ? b.rows : []))

describe('information older than the law', () => {
  const mandatory = 'luat-01-2026.17.1.t'
  const old = day('2025-05-05')
  const fill = () => {
    add('Chờ công khai', { group: mandatory, createdOn: old })
    add('Chờ, không nhớ ngày', { group: mandatory, beforeLaw: 'yes' })
    add('Đúng ngày luật có hiệu lực', { group: mandatory, createdOn: day('2026-09-01') })
    add('Điểm đã bắt buộc từ trước', { group: 'luat-01-2026.17.1.b', createdOn: old })
    add('Phân loại theo luật cũ', { group: 'luat-104-2016.17.1.p', createdOn: old })
    add('Chưa phân loại', { createdOn: day('2026-08-31') })
    add('Không rõ có từ bao giờ', { group: mandatory })
    add('Có điều kiện', { createdOn: old }, 'conditional')
    add('Thôi dùng', { group: mandatory, createdOn: old, retiredOn: day('2026-10-01') })
    add('Đã công khai', { group: mandatory, createdOn: old, publishedOn: day('2026-10-10') }, 'published')
  }
  const titles = (items: OldItems) => items.rows.map(({ title }) => title)
  const read = (today = '2026-11-22', limit = 100) => readOldInformation(onDay(register.deps, today), day(today), limit)

  it('waits, is proven, or must be looked at', () => {
    fill()
    const found = read()
    expect(found).toMatchObject({ before: '2026-09-01', dueOn: '2027-03-01', daysLeft: 99 })
    expect(titles(found?.waiting as OldItems)).toEqual(['Chờ công khai', 'Chờ, không nhớ ngày'])
    expect(titles(found?.proven as OldItems)).toEqual(['Đã công khai'])
    expect(titles(found?.unsure as OldItems)).toEqual([
      'Chưa phân loại',
      'Không rõ có từ bao giờ',
      'Phân loại theo luật cũ',
    ])
  })

  it('counts all of a part, however few are shown, and nothing before the law', () => {
    fill()
    expect(read('2026-11-22', 1)?.waiting).toMatchObject({ total: 2, rows: [{ title: 'Chờ công khai' }] })
    expect(read('2026-08-31')).toBeNull()
    expect(read('2027-03-02')?.daysLeft).toBe(-1)
  })

  it('is proven on paper, which asks for the agency first', () => {
    fill()
    expect(drawDutyPaper(register.deps, { kind: 'oldInformation' })).toMatchObject({
      error: { code: 'notAllowedNow' },
    })
    must(saveAgency(register.deps, someAgency))
    const paper = must(drawDutyPaper(register.deps, { kind: 'oldInformation' }))
    expect(rowsOf(paper).map((row) => row[1])).toEqual(['Đã công khai', 'Chờ công khai', 'Chờ, không nhớ ngày'])
    expect(paper.marginNotes).toHaveLength(1)
  })
})

describe('the list of a quarter', () => {
  beforeEach(() => must(saveAgency(register.deps, someAgency)))
  const quarterly = { kind: 'quarterly', year: 2026, quarter: 4 } as const

  it('holds what was published, posted or read out in it, both ends included, in the order of the days', () => {
    add('Ngày đầu quý', { publishedOn: day('2026-10-01'), publicationForms: ['portal', 'posting'] }, 'published')
    add('Ngày cuối quý', { publishedOn: day('2026-12-31') }, 'published')
    add('Quý trước', { publishedOn: day('2026-09-30') }, 'published')
    add('Quý sau', { publishedOn: day('2027-01-01') }, 'published')
    add('Niêm yết', { postedFrom: day('2026-11-02'), postedUntil: day('2026-12-02') })
    add('Có điều kiện', { publishedOn: day('2026-11-05') }, 'conditional')
    const rows = rowsOf(must(drawDutyPaper(register.deps, quarterly)))
    expect(rows.map(([number, title]) => `${number} ${title}`)).toEqual([
      '1 Ngày đầu quý',
      '2 Niêm yết',
      '3 Ngày cuối quý',
    ])
    expect(rows[0]?.slice(3, 5)).toEqual(['Cổng, trang thông tin điện tử; Niêm yết', 'Công khai ngày 01/10/2026'])
    expect(rows[1]?.[4]).toBe('Niêm yết từ 02/11/2026 đến 02/12/2026')
  })

  it('is written as a workbook that keeps text as text', async () => {
    add('=1+1', { publishedOn: day('2026-10-01'), documentNumber: '00123' }, 'published')
    const folder = mkdtempSync(path.join(tmpdir(), 'dau-moi-quy-'))
    try {
      const file = path.join(folder, 'quy.xlsx')
      const ports = { chooseSavePath: async () => file, pdfFromHtml: async () => new Uint8Array() }
      const jobs = { run: () => Promise.reject(new Error('no job')) } as never
      const saved = await saveDutyPaper({ ...register.deps, jobs }, ports, quarterly, 'excel')
      expect(must(saved)).toEqual({ fileName: 'quy.xlsx' })
      const sheet = XLSX.read(readFileSync(file)).Sheets['Danh sách'] as XLSX.WorkSheet
      const rows = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })
      expect(rows.find((row) => row[0] === 'STT')).toContain('Thời gian thực hiện')
      expect(rows.at(-1)?.slice(0, 3)).toEqual(['1', '=1+1', '00123'])
      await saveDutyPaper(
        { ...register.deps, jobs },
        { ...ports, pdfFromHtml: async (html) => Buffer.from(html) },
        quarterly,
        'pdf',
      )
      expect(readFileSync(file, 'utf8')).toContain('CÁC NỘI DUNG ĐÃ ĐƯỢC THỰC HIỆN CÔNG KHAI')
      const none = { ...ports, chooseSavePath: async () => null }
      expect(must(await saveDutyPaper({ ...register.deps, jobs }, none, quarterly, 'word'))).toBeNull()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('a day belongs to one quarter', () => {
    expect(quarterOf(day('2026-03-31'))).toEqual({ year: 2026, quarter: 1 })
    expect(quarterOf(day('2026-04-01'))).toEqual({ year: 2026, quarter: 2 })
    expect(quarterOf(day('2026-12-31'))).toEqual({ year: 2026, quarter: 4 })
    expect(quarterDays(2026, 3)).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  })
})
