import { beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { insertItem } from '../../../electron/catalogue/item-writing-repository.ts'
import { readDesk } from '../../../electron/desk/read-desk.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { queryRequests } from '../../../electron/requests/query-requests.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueItem,
  type CatalogueList,
} from '../../../shared/catalogue/catalogue-item.ts'
import type { DeskSummary } from '../../../shared/desk/desk-summary.ts'
import type { ReportDue } from '../../../shared/law/law-book.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { requestQuerySchema } from '../../../shared/requests/request-log.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { must, onDay, received, someAgency, someFacts } from '../requests/open-register.ts'

const register = freshRegister('2026-11-16')

const day = localDate
const on = (text: string) => ({ sentOn: day(text), receivedOn: day(text), validOn: day(text) })
const deskOn = (today = '2026-11-16'): DeskSummary =>
  must(readDesk({ ...onDay(register.deps, today), dataFolder: register.folder }))

const addItem = (list: CatalogueList, title: string, changes: Partial<CatalogueItem> = {}) =>
  insertItem(
    register.deps.database,
    { ...blankCatalogueFields, attachments: [], retiredOn: null, ...changes, list, title },
    '2026-11-16T09:00:00.000+07:00',
  )

describe('what is due', () => {
  beforeEach(() => {
    received(register.deps, someFacts(on('2026-11-01')))
    received(register.deps, someFacts(on('2026-11-04')))
    received(register.deps, someFacts(on('2026-11-05')))
    received(register.deps, someFacts(on('2026-11-16')))
    received(register.deps, someFacts({ ...on('2026-11-10'), validOn: null, missingParts: 'lý do' }))
  })

  it('lies with the most pressing on top, and nothing that can wait', () => {
    const { due } = deskOn()
    expect(due.rows.map(requestLabel)).toEqual(['1/2026', '2/2026', '3/2026'])
    expect(due).toMatchObject({ overdue: 1, today: 1, soon: 1, open: 4, waitingCompletion: 1 })
  })

  it('counts what the list it leads to shows', () => {
    const { due } = deskOn()
    const base = requestQuerySchema.parse({
      text: '',
      filter: 'all',
      year: null,
      ids: null,
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 100,
    })
    const totals = (['overdue', 'today', 'soon', 'open', 'waitingCompletion'] as const).map(
      (filter) => must(queryRequests(register.deps, { ...base, filter })).total,
    )
    expect(totals).toEqual([due.overdue, due.today, due.soon, due.open, due.waitingCompletion])
  })

  it('knows every request of a day, though only the first fifty lie on the desk', () => {
    for (let more = 0; more < 60; more += 1) received(register.deps, someFacts(on('2026-11-02')))
    const { due } = deskOn()
    expect(due.rows).toHaveLength(50)
    expect(due.rows.slice(0, 2).map(requestLabel)).toEqual(['1/2026', '2/2026'])
    expect(due.days.map(({ dueOn, ids }) => [dueOn, ids.length])).toEqual([
      ['2026-11-13', 1],
      ['2026-11-16', 61],
      ['2026-11-17', 1],
    ])
    expect(due).toMatchObject({ overdue: 1, today: 61, soon: 1, open: 64 })
  })

  it('lets an extended request go down again', () => {
    must(extendRequest(register.deps, { id: 2, on: day('2026-11-16'), amount: 12, reason: 'x' }))
    expect(deskOn().due).toMatchObject({ today: 0, overdue: 1 })
  })
})

describe('what must be public', () => {
  it('counts what waits, what is late since its fifth working day has passed, and what has no link', () => {
    addItem('mustPublish', 'Tạo ngày 09/11: hạn 16/11', { createdOn: day('2026-11-09') })
    addItem('mustPublish', 'Tạo ngày 06/11: hạn 13/11', { createdOn: day('2026-11-06') })
    addItem('mustPublish', 'Không rõ ngày tạo')
    addItem('mustPublish', 'Đã công khai', { createdOn: day('2026-11-02'), publishedOn: day('2026-11-03') })
    addItem('mustPublish', 'Đã thôi dùng', { createdOn: day('2026-11-02'), retiredOn: day('2026-11-03') })
    addItem('published', 'Có đường dẫn', { address: 'https://xa.example/1' })
    addItem('published', 'Mất đường dẫn')
    const { publish } = deskOn()
    expect(publish).toMatchObject({ unpublished: 3, late: 1, withoutLink: 1 })
    expect(publish.counts).toMatchObject({ mustPublish: 4, published: 2, conditional: 0 })
    expect(publish.rows.map(({ title, publishBy, late }) => [title, publishBy, late])).toEqual([
      ['Tạo ngày 06/11: hạn 13/11', '2026-11-13', true],
      ['Tạo ngày 09/11: hạn 16/11', '2026-11-16', false],
    ])
  })

  it('reminds of notices, loudspeaker and reviews that are late or end soon, and puts them into the calendar', () => {
    addItem('published', 'Niêm yết ngắn', { postedFrom: day('2026-10-01'), postedUntil: day('2026-10-10') })
    addItem('published', 'Niêm yết sắp đủ', { postedFrom: day('2026-10-17') })
    addItem('published', 'Niêm yết còn lâu', { postedFrom: day('2026-11-10') })
    addItem('conditional', 'Rà soát hôm nay', { reviewOn: day('2026-11-16') })
    addItem('conditional', 'Thôi dùng', { reviewOn: day('2026-11-16'), retiredOn: day('2026-11-03') })
    addItem('mustPublish', 'Tạo ngày 06/11', { createdOn: day('2026-11-06') })
    const { publish } = deskOn()
    expect(publish.duties).toMatchObject({ late: 1, soon: 2 })
    expect(publish.duties.rows.map(({ title, late }) => [title, late])).toEqual([
      ['Niêm yết ngắn', true],
      ['Niêm yết sắp đủ', false],
      ['Rà soát hôm nay', false],
    ])
    expect(publish.days).toEqual([
      { dueOn: '2026-11-02', count: 1 },
      { dueOn: '2026-11-13', count: 1 },
      { dueOn: '2026-11-16', count: 2 },
    ])
  })

  it('counts down to 01/3/2027 for old information, and no further', () => {
    expect(deskOn().publish.oldInformation).toMatchObject({ dueOn: '2027-03-01', daysLeft: 105 })
    expect(deskOn('2027-03-01').publish.oldInformation?.daysLeft).toBe(0)
    expect(deskOn('2027-03-02').publish.oldInformation).toBeNull()
    expect(deskOn('2026-08-31').publish.oldInformation).toBeNull()
  })
})

describe('the next report', () => {
  it('is the one whose window runs, due on the day the province set', () => {
    must(saveAgency(register.deps, someAgency))
    expect(deskOn().report).toEqual({
      from: '2025-12-15',
      to: '2026-12-14',
      dueOn: '2026-12-20',
      exportedOn: null,
      windowCertain: false,
    })
  })

  it('has no day while the agency does not know it', () => {
    expect(deskOn().report.dueOn).toBeNull()
  })

  it('takes the day the law book knows for its window when the agency set none of its own', () => {
    const due: ReportDue = {
      id: 'co-quan.ngay-gui-bao-cao',
      kind: 'reportDue',
      monthDay: '12-18',
      from: day('2026-12-14'),
      until: null,
      citation: { text: 'Kế hoạch của tỉnh', article: 'Mục II' },
      certainty: 'agency',
      checkedOn: day('2026-11-16'),
      checkedBy: 'Người làm thử',
      statement: 'Gửi báo cáo năm đến Sở Tư pháp chậm nhất ngày 18/12.',
      answers: 'con-thieu.ngay-gui-bao-cao',
    }
    const withDue = (from: string): DeskSummary => {
      const { book } = register.deps
      const entered = { ...book, data: [...book.data, { ...due, from: day(from) }] }
      return must(readDesk({ ...onDay(register.deps, '2026-11-16'), dataFolder: register.folder, book: entered }))
    }
    expect(withDue('2026-12-14').report.dueOn).toBe('2026-12-18')
    expect(withDue('2026-12-15').report.dueOn).toBeNull()
    expect(withDue('2026-12-14').missingRules.map(({ id }) => id)).not.toContain('con-thieu.ngay-gui-bao-cao')
    must(saveAgency(register.deps, someAgency))
    expect(withDue('2026-12-14').report.dueOn).toBe('2026-12-20')
  })

  it('stays on the desk after its window until it is exported, when the register was in use', () => {
    expect(deskOn('2026-12-15').report.to).toBe('2027-12-14')
    received(register.deps, someFacts(on('2026-11-16')))
    expect(deskOn('2026-12-14').report.to).toBe('2026-12-14')
    expect(deskOn('2027-01-10').report.to).toBe('2026-12-14')
    register.deps.database
      .prepare(
        "INSERT INTO exported_report VALUES (1, '2025-12-15', '2026-12-14', '2026-12-18T10:00:00+07:00', 'x', '[]', '{}')",
      )
      .run()
    expect(deskOn('2027-01-10').report.to).toBe('2027-12-14')
  })
})

describe('the rest of the desk', () => {
  it('names the rules known to be missing and the moment of the last act', () => {
    expect(deskOn().safety.savedAt).toBeNull()
    received(register.deps, someFacts(on('2026-11-16')))
    const desk = deskOn()
    expect(desk.missingRules.length).toBeGreaterThan(0)
    expect(desk.safety).toEqual({ savedAt: '2026-11-16T09:00:00.000+07:00', dataFolder: register.folder })
  })
})
