import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeAskingThread } from '../../../electron/jobs/asking-thread.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { type LogSearchService, makeLogSearchService } from '../../../electron/requests/log-search-service.ts'
import { allRows, queryRequests } from '../../../electron/requests/query-requests.ts'
import { readRequest } from '../../../electron/requests/read-request.ts'
import { recordAct } from '../../../electron/requests/record-act.ts'
import { withdrawRequest } from '../../../electron/requests/withdraw-request.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../../shared/law/law-book.ts'
import { channels, lawIds } from '../../../shared/law/law-book.ts'
import { requesterKinds, requestStates } from '../../../shared/requests/information-request.ts'
import { registerColumnIds } from '../../../shared/requests/register-column-names.ts'
import { noConditions, type RequestQuery, requestFilters, requestSorts } from '../../../shared/requests/request-log.ts'
import { book } from '../../law/shipped-law-book.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { lastingRegister } from './fresh-register.ts'
import { must, onDay, type Register, received, someFacts, withRequester } from './open-register.ts'

const today = localDate('2026-11-16')
const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T
const names = [
  'Nguyễn Thị Hòa',
  'Đặng Văn Út',
  'Ân Thị Đào',
  'Ăng Văn Bảo',
  'An Thị Bé',
  'dang van ut',
  'Ủy Văn Thúy',
] as const
const contents = ['Danh sách hộ nghèo', 'Đề án 50% giảm nghèo_1', 'Kế hoạch sử dụng đất 12/2026', 'Số 9 & 7'] as const

const given = {
  kind: 'provide',
  ...givenWhole,
} as const

/** Requests of both laws in every state the acts lead to, the same on every run. */
const fill = (register: Register): void => {
  for (let index = 0; index < 140; index += 1) {
    const day = addDays(localDate('2026-07-01'), index)
    const waiting = index % 17 === 0
    const old = day < '2026-09-01'
    const facts = someFacts({
      sentOn: day,
      receivedOn: day,
      validOn: waiting ? null : day,
      missingParts: waiting ? 'lý do' : '',
      channel: pick(['inPerson', 'electronic', 'post'] as const, index),
      complexity: old ? pick(['simple', 'complex'] as const, index) : null,
      content: pick(contents, index * 3),
    })
    const { id } = received(
      onDay(register.deps, '2026-11-30'),
      withRequester(facts, {
        name: pick(names, index * 5),
        idNumber: index % 3 === 0 ? `02019000${1000 + index}` : '',
      }),
    ).request
    const later = onDay(register.deps, '2026-12-31')
    const on = addDays(day, index % 20)
    if (index % 8 === 1 && !waiting) must(withdrawRequest(later, { id, on, reason: 'x' }))
    if (index % 8 === 5 && !waiting) must(recordAct(later, { act: 'provide', id, on, body: given }))
    if (index % 7 === 2 && !waiting && !old)
      extendRequest(later, { id, on: addDays(day, 3), amount: 1 + (index % 9), reason: 'x' })
  }
}

/** Gives some to a colleague and takes some closed ones up again. */
const takeUpAgain = (register: Register): void => {
  const later = onDay(register.deps, '2026-12-31')
  const on = localDate('2026-12-01')
  for (const id of [6, 14, 22, 30]) {
    must(recordAct(later, { act: 'assign', id, on, body: { kind: 'assign', to: 'Vi Văn Lục', note: '' } as never }))
    const dueOn = addDays(on, id)
    must(recordAct(later, { act: 'reopen', id, on, body: { kind: 'reopen', reason: 'x', dueOn } }))
  }
}

const register = lastingRegister(today)
beforeAll(() => {
  fill(register)
  takeUpAgain(register)
})

const openService = (law: LawBook = book): LogSearchService => {
  const service = makeLogSearchService(register.deps.database, law)
  while (service.readMore());
  return service
}

const all: RequestQuery = {
  text: '',
  filter: 'all',
  year: null,
  ids: null,
  conditions: noConditions,
  columns: [],
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 500,
}
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const someDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays(localDate('2026-06-25'), days))
const someText = fc.constantFrom(
  ...[
    '',
    '',
    'h',
    'hoa',
    'HOÀ',
    'dang',
    'ngheo dao',
    '1/2026',
    '12/2026',
    '2/20',
    '020190001',
    '50%',
    'ngheo_1',
    '&',
    '9 7',
    'zzz',
    '/',
  ],
)
const someQuery: fc.Arbitrary<RequestQuery> = fc.record({
  text: someText,
  filter: fc.constantFrom(...requestFilters),
  year: rarely(fc.constantFrom(2026, 2025)),
  ids: rarely(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 60 })),
  conditions: fc.record({
    state: rarely(fc.constantFrom(...requestStates)),
    law: rarely(fc.constantFrom(...lawIds)),
    channel: rarely(fc.constantFrom(...channels)),
    requesterKind: rarely(fc.constantFrom(...requesterKinds)),
    from: rarely(someDay),
    to: rarely(someDay),
    assignedTo: rarely(fc.constantFrom('', 'Vi Văn Lục')),
  }),
  columns: fc.constantFrom([], [...registerColumnIds.slice(0, 12)]),
  sort: fc.constantFrom(...requestSorts),
  descending: fc.boolean(),
  offset: fc.integer({ min: 0, max: 30 }),
  limit: fc.integer({ min: 1, max: 60 }),
})

/** Both ways of answering give the same page. */
const agree = (service: LogSearchService, query: RequestQuery, day: LocalDate, law: LawBook = book): void => {
  const deps = { ...onDay(register.deps, day), book: law, calendar: workingCalendar(law.calendar) }
  expect(service.query(query, day)).toEqual(queryRequests(deps, query))
}

describe('the log in memory', () => {
  it('answers whatever is asked as the register itself would, on any day', () => {
    const service = openService()
    const days = fc.constantFrom(today, addDays(today, 1), localDate('2026-08-31'), localDate('2027-02-01'))
    fc.assert(
      fc.property(someQuery, days, (query, day) => agree(service, query, day)),
      { numRuns: 600 },
    )
  })

  it('answers letter by letter, forth and back, as if asked anew', () => {
    const service = openService()
    for (const text of ['12/2026 hoa', '12/20267', '0201900010', 'dang van ut ho ngheo', '50% giam'])
      for (const length of [...Array(text.length).keys(), ...[...Array(text.length).keys()].reverse()])
        agree(service, { ...all, text: text.slice(0, length + 1), sort: 'requester' }, today)
  })

  it('finds by its days alone the rows whose proof says the same', () => {
    const service = openService()
    for (const day of [today, localDate('2026-12-10')]) {
      const rows = allRows(onDay(register.deps, day), all)
      for (const filter of ['overdue', 'today', 'soon'] as const) {
        const page = must(service.query({ ...all, filter }, day))
        expect(page.rows.map(({ id }) => id)).toEqual(rows.filter((row) => row.status === filter).map(({ id }) => id))
      }
    }
  })

  it('sees every act that was recorded since, by whom and wherever', () => {
    const service = openService()
    const later = onDay(register.deps, '2026-12-31')
    agree(service, { ...all, sort: 'requester' }, today)
    const { id } = received(later, withRequester(someFacts(), { name: 'Áo Thị Mới' })).request
    agree(service, { ...all, sort: 'requester' }, today)
    expect(must(service.query({ ...all, text: 'ao thi moi' }, today)).total).toBe(1)
    must(extendRequest(later, { id, on: localDate('2026-11-10'), amount: 5, reason: 'x' }))
    agree(service, { ...all, filter: 'extended', sort: 'dueOn' }, today)
    const { facts } = must(readRequest(later, id)).request
    const renamed = { ...facts, requester: { ...facts.requester, name: 'Bế Văn Đổi' } }
    must(amendRequest(later, { id, on: localDate('2026-11-12'), facts: renamed, reason: 'Ghi nhầm tên' } as never))
    agree(service, { ...all, text: 'be van doi' }, today)
    expect(must(service.query({ ...all, text: 'ao thi moi' }, today)).total).toBe(0)
    must(withdrawRequest(later, { id, on: localDate('2026-11-13'), reason: 'x' }))
    for (const sort of requestSorts) agree(service, { ...all, sort, descending: true }, today)
  })

  it('counts every last day anew under another calendar', () => {
    const years = book.calendar.years.map((year) => ({
      ...year,
      days: [
        ...year.days,
        { date: '2026-11-17', name: 'Nghỉ thêm', kind: 'off', certainty: 'confirmed', source: '' } as const,
      ].filter((day) => day.date.startsWith(String(year.year))) as typeof year.days,
    }))
    const changed: LawBook = { ...book, calendar: { ...book.calendar, years } }
    const sorted = { ...all, sort: 'dueOn', filter: 'open' } as const
    const [before, after] = [openService(), openService(changed)]
    agree(before, sorted, today)
    agree(after, sorted, today, changed)
    expect(must(after.query(sorted, today)).rows).not.toEqual(must(before.query(sorted, today)).rows)
  })

  it('answers from the register itself until everything has been read', () => {
    const service = makeLogSearchService(register.deps.database, book)
    const deps = onDay(register.deps, today)
    for (const query of [all, { ...all, text: 'hoa', filter: 'overdue', sort: 'dueOn' } as const])
      expect(service.meanwhile(query, today)).toEqual(queryRequests(deps, query))
    while (service.readMore());
    expect(service.meanwhile(all, today)).toBeUndefined()
  })
})

describe('the thread that keeps it', () => {
  it('answers as the register would, at once when it can, and after the law changed', async () => {
    const workerFile = fileURLToPath(new URL('../../../electron/jobs/log-worker.ts', import.meta.url))
    const thread = makeAskingThread(workerFile, { databaseFile: register.file, book })
    const query = { ...all, filter: 'overdue', sort: 'dueOn' } as const
    const expected = queryRequests(onDay(register.deps, today), query)
    try {
      expect(await thread.ask({ kind: 'window', window: { query, today } })).toEqual(expected)
      await expect.poll(() => thread.askAtOnce({ query, today }, 2000), { timeout: 10_000 }).toBeDefined()
      expect(JSON.parse(thread.askAtOnce({ query, today }, 2000) ?? 'null')).toEqual(must(expected))
      await thread.ask({ kind: 'law', book: { ...book, data: book.data.filter(({ kind }) => kind !== 'timeLimit') } })
      const none = await thread.ask({ kind: 'window', window: { query, today } })
      expect(none).toMatchObject({ ok: true, value: { total: 0 } })
    } finally {
      thread.close()
    }
  })
})
