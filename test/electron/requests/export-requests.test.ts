import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import type { JobContext } from '../../../electron/jobs/job.ts'
import { announceCosts } from '../../../electron/requests/announce-costs.ts'
import { exportRequests } from '../../../electron/requests/export-requests.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { notifyTimeLimit } from '../../../electron/requests/notify-time-limit.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { registerColumnIds } from '../../../shared/requests/register-column-names.ts'
import { registerColumns } from '../../../shared/requests/register-columns.ts'
import { noConditions, type RequestQuery } from '../../../shared/requests/request-log.ts'
import { book } from '../../law/shipped-law-book.ts'
import {
  codeOf,
  must,
  oldLawFacts,
  openRegister,
  orderOf,
  type Register,
  received,
  someAgency,
  someFacts,
  withRequester,
} from './open-register.ts'

let register: Register
let target: string
beforeEach(() => {
  register = openRegister('2026-11-16')
  target = join(register.folder, 'ra')
  mkdirSync(target)
  must(saveAgency(register.deps, someAgency))
})
afterEach(() => {
  chmodSync(target, 0o755)
  register.close()
})

const query: RequestQuery = {
  text: '',
  filter: 'all',
  year: null,
  ids: null,
  conditions: noConditions,
  columns: [],
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 1,
}
const context = (cancelled = () => false): JobContext => ({
  databaseFile: register.file,
  dataFolder: register.folder,
  resourcesFolder: 'resources',
  clock: register.deps.clock,
  officer: 'Lương Thị Hà',
  progress: () => undefined,
  cancelled,
})
const order = (changes: Partial<RequestQuery> = {}, file = 'so.xlsx') => ({
  path: join(target, file),
  query: { ...query, ...changes },
  whole: true,
  book,
  today: localDate('2026-11-16'),
})
const headRow = 4
const cellOf = (heading: string, row: number) => {
  const sheet = read(readFileSync(join(target, 'so.xlsx')), { cellNF: true, cellFormula: true }).Sheets['Sổ theo dõi']
  const column = registerColumns.findIndex((one) => one.heading === heading)
  return sheet?.[utils.encode_cell({ r: headRow + row, c: column })]
}

describe('exporting the register', () => {
  it('writes every row of the query, with days as days, money as numbers and what was done', async () => {
    const { deps } = register
    const concern = { directlyConcerned: 'yes', concernedHow: 'Thửa đất của gia đình' } as const
    const { request } = received(deps, oldLawFacts({ channel: 'post', validOn: localDate('2026-09-03'), ...concern }))
    const id = request.id
    must(notifyTimeLimit(deps, { id, on: localDate('2026-09-08'), documentNumber: '5/TB-UBND', note: '' }))
    const payBy = localDate('2026-09-14')
    must(announceCosts(deps, { id, on: localDate('2026-09-09'), ...orderOf(24_500), payBy, note: '' }))
    must(extendRequest(deps, { id: request.id, on: localDate('2026-09-10'), amount: 15, reason: 'Chờ ý kiến' }))
    must(
      provideInformation(deps, {
        id: request.id,
        on: localDate('2026-09-15'),
        extent: 'partial',
        method: 'post',
        address: '',
        withheld: 'Dữ liệu cá nhân',
        screening: 'removed',
        cost: 24_000,
        note: '',
      }),
    )
    received(deps)
    const outcome = must(await exportRequests(order(), context()))
    expect(outcome.rows).toBe(2)
    const heads = registerColumns.map((_, index) => index)
    expect(heads).toHaveLength(registerColumnIds.length)
    expect(cellOf('Số', 0)).toMatchObject({ t: 's', v: '1/2026' })
    expect(cellOf('Ngày gửi', 0)).toMatchObject({ t: 'n', v: 46_265, z: 'dd/mm/yyyy' })
    expect(cellOf('Hình thức gửi', 0)?.v).toBe('Qua dịch vụ bưu chính')
    expect(cellOf('Liên quan trực tiếp', 0)?.v).toBe('Có liên quan; Thửa đất của gia đình')
    expect(cellOf('Liên quan trực tiếp', 1)?.v ?? '').toBe('')
    expect(cellOf('Luật áp dụng', 0)?.v).toBe('Luật Tiếp cận thông tin số 104/2016/QH13')
    expect(cellOf('Thời gian gia hạn', 0)?.v).toBe('15 ngày')
    expect(cellOf('Ngày thông báo thời hạn', 0)).toMatchObject({ t: 'n', v: 46_273, z: 'dd/mm/yyyy' })
    expect(cellOf('Ngày thông báo chi phí', 0)).toMatchObject({ t: 'n', v: 46_274 })
    expect(cellOf('Chi phí đã thông báo (đồng)', 0)).toMatchObject({ t: 'n', v: 24_500 })
    expect(cellOf('Hạn nộp chi phí', 0)).toMatchObject({ t: 'n', v: 46_279 })
    expect(cellOf('Hạn nộp chi phí', 1)?.v).toBeUndefined()
    expect(cellOf('Kết quả', 0)?.v).toBe('Đã cung cấp một phần')
    expect(cellOf('Chi phí đã thu (đồng)', 0)).toMatchObject({ t: 'n', v: 24_000 })
    expect(cellOf('Thời hạn', 0)?.v).toBe('Đúng hạn')
    expect(cellOf('Họ, tên người yêu cầu', 1)?.v).toBe('Nguyễn Thị Hòa')
    expect(cellOf('Thời hạn', 1)?.v).toBe('Đến hạn hôm nay')
  })

  it('keeps what people typed as text, whatever a spreadsheet would make of it', async () => {
    const typed = '=HYPERLINK("http://xau.example";"bấm")'
    received(register.deps, withRequester(someFacts({ content: typed, note: 'a\u0000b' }), { name: '+84 <b>&"Út"' }))
    must(await exportRequests(order(), context()))
    expect(cellOf('Nội dung yêu cầu', 0)).toMatchObject({ t: 's', v: typed })
    expect(cellOf('Nội dung yêu cầu', 0)?.f).toBeUndefined()
    expect(cellOf('Họ, tên người yêu cầu', 0)?.v).toBe('+84 <b>&"Út"')
    expect(cellOf('Ghi chú', 0)?.v).toBe('ab')
  })

  it('writes what the filter shows, all of it', async () => {
    for (const content of ['Đất đai', 'Hộ nghèo', 'Đất rừng']) received(register.deps, someFacts({ content }))
    expect(must(await exportRequests(order({ text: 'dat' }), context())).rows).toBe(2)
    expect(cellOf('Số', 1)?.v).toBe('3/2026')
  })

  it('leaves nothing behind when stopped', async () => {
    received(register.deps)
    expect(
      codeOf(
        await exportRequests(
          order(),
          context(() => true),
        ),
      ),
    ).toBe('cancelled')
    expect(readdirSync(target)).toEqual([])
  })

  it('keeps the older file and leaves nothing half written when the folder is gone or is no folder', async () => {
    received(register.deps)
    const gone = { ...order(), path: join(target, 'khong-co', 'so.xlsx') }
    expect(codeOf(await exportRequests(gone, context()))).toBe('fileUnwritable')
    mkdirSync(join(target, 'so.xlsx'))
    writeFileSync(join(target, 'so.xlsx', 'cu.txt'), 'cũ')
    expect(codeOf(await exportRequests(order(), context()))).toBe('fileUnwritable')
    expect(readdirSync(target)).toEqual(['so.xlsx'])
    expect(existsSync(join(target, 'so.xlsx', 'cu.txt'))).toBe(true)
  })
})
