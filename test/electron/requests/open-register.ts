import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock } from '../../../electron/clock.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import type { RequestDeps } from '../../../electron/requests/receive-request.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import type { Agency } from '../../../shared/agency/agency.ts'
import { agencyHabits } from '../../../shared/agency/agency-habits.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CostOrder } from '../../../shared/requests/cost-order.ts'
import type { RequestFacts } from '../../../shared/requests/information-request.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

/** A calculation of one line priced by hand that comes to so many đồng where the agency pays the whole price. */
export const orderOf = (dong: number): CostOrder => ({
  lines: [
    {
      kind: 'typed',
      description: 'In trang A4',
      per: 'trang',
      quantity: 1,
      unitPrice: dong,
      takesAreaRate: true,
      note: 'Bảng giá niêm yết',
    },
  ],
  postage: 0,
  postageNote: '',
  freeCase: null,
  freeReason: '',
})

export type Register = { readonly folder: string; readonly file: string; readonly deps: RequestDeps; close(): void }

/** A new register in a temporary folder, with the law that ships. `close` removes it. */
export const openRegister = (today = '2026-11-22'): Register => {
  const folder = mkdtempSync(join(tmpdir(), 'dau-moi-'))
  const file = join(folder, 'dau-moi.db')
  const opened = openDatabase(file)
  if (!opened.ok) throw new Error(opened.error.message)
  const database = opened.value
  return {
    folder,
    file,
    deps: { database, book, calendar, clock: fixedClock(localDate(today)), officer: () => 'Lương Thị Hà' },
    close: () => {
      closeDatabase(database)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same register on another day. */
export const onDay = (deps: RequestDeps, day: string): RequestDeps => ({ ...deps, clock: fixedClock(localDate(day)) })

/** A request in person under the 2026 law, whole and valid; `changes` say what is different. */
export const someFacts = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  channel: 'inPerson',
  sentOn: localDate('2026-11-02'),
  receivedOn: localDate('2026-11-02'),
  receivedTime: '',
  validOn: localDate('2026-11-02'),
  complexity: null,
  requester: {
    kind: 'citizen',
    name: 'Nguyễn Thị Hòa',
    idNumber: '020190001234',
    idIssuedOn: null,
    idIssuedBy: '',
    address: 'Thôn Bản Chang, xã Nà Phai',
    phone: '0912 345 678',
    fax: '',
    email: '',
    livesHere: true,
    capacity: 'self',
    representativeName: '',
    representativeIdNumber: '',
    organisationName: '',
    organisationAddress: '',
    memberCount: null,
    helpedBy: '',
    minor: false,
    circumstances: [],
    helpGiven: '',
    members: [],
  },
  content: 'Quyết toán công trình đường liên thôn năm 2025',
  documentName: '',
  purpose: 'Giám sát đầu tư của cộng đồng',
  provisionForm: 'copyOnSite',
  provisionAddress: '',
  copies: 1,
  timesAsked: 1,
  consentAttached: false,
  catalogueItemIds: [],
  missingParts: '',
  note: '',
  directlyConcerned: null,
  concernedHow: '',
  ...changes,
})

/** The same, under the 2016 law: sent on its last day. */
export const oldLawFacts = (changes: Partial<RequestFacts> = {}): RequestFacts =>
  someFacts({
    sentOn: localDate('2026-08-31'),
    receivedOn: localDate('2026-09-03'),
    validOn: localDate('2026-09-03'),
    complexity: 'complex',
    ...changes,
  })

/** Facts with something of the person changed. */
export const withRequester = (facts: RequestFacts, changes: Partial<RequestFacts['requester']>): RequestFacts => ({
  ...facts,
  requester: { ...facts.requester, ...changes },
})

/** The value of a success; throws the refusal otherwise. */
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The fields a refusal points at. */
export const wrongFieldsOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : (result.error.issues ?? []).map((issue) => issue.field ?? '')

/** Code of a refusal, 'ok' for a success. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

export const received = (deps: RequestDeps, facts = someFacts()): RequestDetails => must(receiveRequest(deps, facts))

export const someAgency: Agency = {
  name: 'Ủy ban nhân dân xã Nà Phai',
  parentName: '',
  province: 'Tỉnh Lạng Sơn',
  place: 'Nà Phai',
  documentSymbol: 'UBND',
  address: 'Thôn Nà Phai 1',
  phone: '0205 3000 000',
  fax: '',
  email: '',
  website: '',
  receivingHours: 'Sáng 7 giờ 30 - 11 giờ 30',
  receivingPlace: 'Bộ phận một cửa',
  receivingMethods: 'Trực tiếp; bưu chính; thư điện tử',
  focalPoint: { name: 'Lương Thị Hà', position: '', phone: '', email: '' },
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Hoàng Văn Lâm' },
  area: 'normal',
  ...agencyHabits,
  reportDueMonthDay: '12-20',
}
