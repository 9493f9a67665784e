import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addAgencyList,
  addExpectedAgency,
  chooseScope,
  editExpectedAgency,
  removeExpectedAgency,
} from '../../../electron/consolidation/agency-list.ts'
import { readAgencies } from '../../../electron/consolidation/agency-list-repository.ts'
import { readBoard, readCollections } from '../../../electron/consolidation/collection-repository.ts'
import { addCollection, setDueDay } from '../../../electron/consolidation/collections.ts'
import { collectNarratives, compareAgencies, findOutliers } from '../../../electron/consolidation/compare-agencies.ts'
import { readAgencyFile } from '../../../electron/consolidation/read-agency-file.ts'
import { reminderMail, saveReminder } from '../../../electron/consolidation/reminders.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { codeOf, must } from '../requests/open-register.ts'
import { bundleOf, communeAt, type Department, openDepartment, reportOf } from './department.ts'

let department: Department
beforeEach(() => {
  department = openDepartment()
})
afterEach(() => department.close())
const agencies = () => readAgencies(department.deps.database)
const annual2026 = {
  kind: 'annual' as const,
  from: localDate('2025-12-15'),
  to: localDate('2026-12-14'),
  dueOn: localDate('2026-12-21'),
}

describe('the list of agencies that must send', () => {
  it('holds the communes of the province; choosing it again changes nothing, the country adds provinces', () => {
    expect(agencies()).toHaveLength(65)
    must(
      editExpectedAgency(department.deps, 1, {
        code: communeAt(0).code,
        name: 'UBND phường mới',
        province: '',
        email: 'a@b.vn',
      }),
    )
    expect(must(chooseScope(department.deps, '20'))).toEqual({ added: 0 })
    expect(agencies()[0]).toMatchObject({ name: 'UBND phường mới', email: 'a@b.vn' })
    expect(must(chooseScope(department.deps, 'nation'))).toEqual({ added: 34 })
    expect(codeOf(chooseScope(department.deps, '00'))).toBe('notFound')
  })

  it('takes agencies without a code, refuses a code twice, and keeps why one was taken off', () => {
    const { deps } = department
    const fields = { code: '', name: 'Sở Nội vụ', province: '', email: '' }
    const added = must(addExpectedAgency(deps, fields))
    expect(codeOf(addExpectedAgency(deps, { ...fields, code: communeAt(3).code }))).toBe('conflict')
    expect(codeOf(editExpectedAgency(deps, added.id, { ...fields, code: communeAt(3).code }))).toBe('conflict')
    expect(must(removeExpectedAgency(deps, added.id, 'Không thuộc diện'))).toMatchObject({
      removedOn: '2026-12-22',
      removedReason: 'Không thuộc diện',
    })
    expect(must(removeExpectedAgency(deps, added.id, null)).removedOn).toBeNull()
    expect(codeOf(removeExpectedAgency(deps, 9999, 'x'))).toBe('notFound')
  })

  it('is read from a spreadsheet that lost its leading zeros, with what is wrong row by row', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Danh sách',
          rows: [
            ['DANH SÁCH'],
            ['STT', 'Tên cơ quan', 'Mã xã', 'Email'],
            [1, 'UBND xã Thử', Number(communeAt(0).code), 'thu@xa.vn'],
            [2, 'Sở Nội vụ', '', ''],
            [3, 'Lặp lại', Number(communeAt(0).code), ''],
            [4, 'Sai thư', '', 'không phải thư'],
          ],
        },
      ],
    })
    const file = must(await readAgencyFile({ path: department.put('ds.xlsx', bytes) }))
    expect(file.agencies.map(({ code, name }) => [code, name])).toEqual([
      [communeAt(0).code, 'UBND xã Thử'],
      ['', 'Sở Nội vụ'],
    ])
    expect(file.issues.map(({ row }) => row)).toEqual([5, 6])
    expect(must(addAgencyList(department.deps, file.agencies))).toEqual({ added: 1, changed: 1 })
    expect(agencies().find(({ code }) => code === communeAt(0).code)).toMatchObject({
      name: 'UBND xã Thử',
      email: 'thu@xa.vn',
      province: 'Tỉnh Lạng Sơn',
    })
    expect(codeOf(await readAgencyFile({ path: department.put('hong.xlsx', Buffer.from('PK')) }))).toBe(
      'fileUnreadable',
    )
  })
})

describe('a list of agencies', () => {
  it('is refused whole when two lines have one code, and says which', () => {
    const before = agencies()
    const line = (code: string, name: string) => ({ code, name, province: '', email: '' })
    const list = [
      line('', 'Sở Y tế'),
      line('', 'Sở Nội vụ'),
      line('99901', 'UBND xã Một'),
      line('99901', 'UBND xã Hai'),
    ]
    const refused = addAgencyList(department.deps, list)
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(refused.ok ? '' : refused.error.message).toMatch(/99901.*UBND xã Một và UBND xã Hai/)
    expect(agencies()).toEqual(before)
    expect(must(addAgencyList(department.deps, list.slice(0, 3)))).toEqual({ added: 3, changed: 0 })
  })
})

describe('a call for reports', () => {
  it('is one a period and kind, with a day that is not before its end', () => {
    const made = must(addCollection(department.deps, annual2026))
    expect(codeOf(addCollection(department.deps, annual2026))).toBe('conflict')
    expect(codeOf(setDueDay(department.deps, made.id, localDate('2026-12-13')))).toBe('invalidInput')
    const on = (day: string) => readBoard(department.deps.database, made, localDate(day)).map(({ state }) => state)
    expect(new Set(on('2026-12-21'))).toEqual(new Set(['waiting']))
    expect(new Set(on('2026-12-22'))).toEqual(new Set(['late']))
  })

  it('reminds those who have not sent: by a mail that shows nobody the others, and a list', async () => {
    const { deps } = department
    const made = must(addCollection(deps, annual2026))
    const jobs = { run: async () => ({ ok: true, value: [new Uint8Array([80, 75])] }) } as never
    const to = (path: string | null) => ({ chooseSavePath: async () => path })
    const order = { collectionId: made.id, jobId: 'j' }
    const session = { ...deps, mode: 'agency' as const, jobs }
    const path = join(department.incoming, 'nhac.eml')
    expect(codeOf(await saveReminder(session, to(path), { ...order, format: 'mail' }))).toBe('notAllowedNow')
    const unit = communeAt(0)
    must(editExpectedAgency(deps, 1, { code: unit.code, name: unit.name, province: '', email: 'mot@xa.vn' }))
    must(await saveReminder(session, to(path), { ...order, format: 'mail' }))
    const mail = readFileSync(path, 'utf8')
    expect(mail).toContain('X-Unsent: 1\r\nBcc: mot@xa.vn\r\n')
    expect(mail).not.toMatch(/^To:/m)
    const text = Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')
    expect(text).toContain('hạn gửi 21/12/2026')
    expect(must(await saveReminder(session, to(null), { ...order, format: 'excel' }))).toBeNull()
    const excel = join(department.incoming, 'nhac.xlsx')
    expect(must(await saveReminder(session, to(excel), { ...order, format: 'excel' }))).toEqual({
      fileName: 'nhac.xlsx',
    })
    expect(reminderMail('Tiêu đề rất dài về việc gửi báo cáo tiếp cận thông tin', 'a', [])).toMatch(
      /^Subject: =\?UTF-8\?B\?[\w+/=]+\?=\r\n =\?UTF-8/m,
    )
  })
})

describe('reports side by side', () => {
  it('show one figure now and the year before, and what is unusual', async () => {
    for (let index = 0; index < 12; index += 1) {
      department.put(`nay-${index}.bctt`, bundleOf(index))
      if (index < 10) department.put(`truoc-${index}.bctt`, bundleOf(index, {}, 2025))
    }
    await department.takeIn()
    const [now, before] = readCollections(department.deps.database)
    expect([now?.to, before?.to]).toEqual(['2026-12-14', '2025-12-14'])
    const { rows, total, lastTotal, figure } = must(compareAgencies(department.deps, now?.id ?? 0, 'requests.received'))
    const value = (index: number, year: number) =>
      reportOf(index, {}, year).figures.find(({ id }) => id === 'requests.received')?.value ?? 0
    const indexes = Array.from({ length: 12 }, (_, index) => index)
    expect(figure.unit).toBe('yêu cầu')
    expect(total).toBe(indexes.reduce((sum, index) => sum + value(index, 2026), 0))
    expect(lastTotal).toBe(indexes.slice(0, 10).reduce((sum, index) => sum + value(index, 2025), 0))
    expect(rows.map((row) => row.lastYear)).toEqual(
      indexes.map((index) => (index < 10 ? value(index, 2025) : undefined)),
    )
    expect(findOutliers(department.deps, now?.id ?? 0).every(({ words }) => words !== '')).toBe(true)
    expect(codeOf(compareAgencies(department.deps, now?.id ?? 0, 'la'))).toBe('notFound')
  })

  it('gather what was written, found without tone marks', async () => {
    const narrative = { situation: '', difficulties: 'Đường truyền chậm', proposals: '' }
    const nothing = { situation: '', difficulties: '', proposals: '' }
    department.put('0.bctt', bundleOf(0, { narrative }))
    department.put('1.bctt', bundleOf(1, { narrative: nothing }))
    await department.takeIn()
    const collectionId = readCollections(department.deps.database)[0]?.id ?? 0
    expect(collectNarratives(department.deps, collectionId, '').total).toBe(1)
    expect(collectNarratives(department.deps, collectionId, 'duong truyen').total).toBe(1)
    expect(collectNarratives(department.deps, collectionId, 'máy quét').total).toBe(0)
  })
})
