import { beforeAll, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { assignRequest } from '../../../electron/requests/assign-request.ts'
import { earlierRequests } from '../../../electron/requests/earlier-requests.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { previewDeadline } from '../../../electron/requests/preview-deadline.ts'
import { queryRequests } from '../../../electron/requests/query-requests.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { assignedColleagues, idOfNumber } from '../../../electron/requests/request-log-repository.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { noConditions, type RequestQuery } from '../../../shared/requests/request-log.ts'
import { lastingRegister } from './fresh-register.ts'
import { codeOf, must, onDay, openRegister, received, someAgency, someFacts, withRequester } from './open-register.ts'

const day = localDate
const on = (text: string) => ({ sentOn: day(text), receivedOn: day(text), validOn: day(text) })

/** Seen on thứ Hai 16/11/2026: overdue, today, soon, running, waiting, refused, extended; one of the year before. */
const register = lastingRegister('2026-11-16')
beforeAll(() => {
  const { deps } = register
  const person = (facts: ReturnType<typeof someFacts>, name: string, idNumber = '') =>
    received(deps, withRequester(facts, { name, idNumber })).request.id
  person(
    someFacts({ ...on('2025-12-31'), complexity: 'complex', content: 'Kế hoạch sử dụng đất' }),
    'Ủy Văn Thúy',
    '020000000009',
  )
  person(someFacts({ ...on('2026-11-01'), content: 'Danh sách hộ nghèo' }), 'Nguyễn Thị Hòa', '020190001234')
  person(someFacts({ ...on('2026-11-04'), content: 'Đề án 50% giảm nghèo_1' }), 'Đặng Văn Út')
  person(someFacts({ ...on('2026-11-05') }), 'Ân Thị Đào', '020190001234')
  person(someFacts({ ...on('2026-11-16') }), 'Ăng Văn Bảo')
  person(someFacts({ ...on('2026-11-10'), validOn: null, missingParts: 'lý do' }), 'An Thị Bé')
  const refused = person(someFacts({ ...on('2026-11-09') }), 'dang van ut')
  must(
    refuseRequest(deps, {
      id: refused,
      on: day('2026-11-10'),
      ground: 'luat-01-2026.27.3',
      explanation: 'x',
      documentNumber: '',
    }),
  )
  const extended = person(someFacts({ ...on('2026-11-04') }), 'Chu Thị Ngà')
  must(extendRequest(deps, { id: extended, on: day('2026-11-16'), amount: 12, reason: 'x' }))
})

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
  limit: 100,
}
const found = (changes: Partial<RequestQuery>) => {
  const page = must(queryRequests(register.deps, { ...all, ...changes }))
  return page.rows.map(requestLabel)
}

describe('searching the register', () => {
  it.each([
    ['a number and its year', '1/2026', ['1/2026']],
    ['a name without tone marks', 'nguyen thi hoa', ['1/2026']],
    ['the other way of placing the mark', 'UỶ VĂN THUÝ', ['1/2025']],
    ['đ as d', 'dang', ['2/2026', '6/2026']],
    ['an ID number', '020190001234', ['1/2026', '3/2026']],
    ['the content', 'hộ nghèo', ['1/2026']],
    ['every word, in any place', 'ngheo hoa', ['1/2026']],
    ['signs that SQL would take for its own', '50% giam', ['2/2026']],
    ['an underline as itself', 'ngheo_1', ['2/2026']],
    ['nothing that is there', 'zzz', []],
  ])('finds %s', (_what, text, labels) => {
    expect(found({ text })).toEqual(labels)
  })

  it('does not take 1/2026 for the end of 11/2026', () => {
    const other = openRegister('2026-11-16')
    for (let count = 0; count < 11; count += 1) received(other.deps)
    const page = must(queryRequests(other.deps, { ...all, text: '1/2026' }))
    expect(page.rows.map(requestLabel)).toEqual(['1/2026'])
    other.close()
  })
})

describe('filters', () => {
  it.each([
    ['overdue', ['1/2025', '1/2026']],
    ['today', ['2/2026']],
    ['soon', ['3/2026']],
    ['open', ['1/2025', '1/2026', '2/2026', '3/2026', '4/2026', '7/2026']],
    ['waitingCompletion', ['5/2026']],
    ['closed', ['6/2026']],
    ['refused', ['6/2026']],
    ['extended', ['7/2026']],
  ] as const)('%s', (filter, labels) => {
    expect(found({ filter })).toEqual(labels)
  })

  it('follow the day: what was due today is overdue tomorrow', () => {
    const tomorrow = must(queryRequests(onDay(register.deps, '2026-11-17'), { ...all, filter: 'overdue' }))
    expect(tomorrow.rows.map(requestLabel)).toEqual(['1/2025', '1/2026', '2/2026'])
  })

  it('keep to a year, to chosen ids, and say which years there are', () => {
    expect(found({ year: 2025 })).toEqual(['1/2025'])
    expect(found({ ids: [2, 4] })).toEqual(['1/2026', '3/2026'])
    expect(found({ ids: [] })).toEqual([])
    expect(must(queryRequests(register.deps, all)).years).toEqual([2026, 2025])
  })
})

describe('further conditions', () => {
  const where = (conditions: Partial<RequestQuery['conditions']>) =>
    found({ conditions: { ...noConditions, ...conditions } })

  it.each([
    ['the state', { state: 'refused' }, ['6/2026']],
    ['the law', { law: 'luat-104-2016' }, ['1/2025']],
    ['the channel', { channel: 'post' }, []],
    ['who asks', { requesterKind: 'organisation' }, []],
    ['the first day of receipt', { from: localDate('2026-11-10') }, ['4/2026', '5/2026']],
    ['the last day of receipt', { to: localDate('2026-11-01') }, ['1/2025', '1/2026']],
    ['both days', { from: localDate('2026-11-05'), to: localDate('2026-11-09') }, ['3/2026', '6/2026']],
    ['whom it was given to', { assignedTo: 'Không ai' }, []],
  ] as const)('%s', (_what, conditions, labels) => {
    expect(where(conditions)).toEqual(labels)
  })

  it('find what a colleague was given, and name the colleagues', () => {
    const other = openRegister('2026-11-16')
    const [first, second] = [received(other.deps), received(other.deps)]
    must(assignRequest(other.deps, { id: second.request.id, on: day('2026-11-16'), to: 'Lý Thị Mai', note: '' }))
    const page = must(queryRequests(other.deps, { ...all, conditions: { ...noConditions, assignedTo: 'Lý Thị Mai' } }))
    expect(page.rows.map(({ id }) => id)).toEqual([second.request.id])
    expect(assignedColleagues(other.deps.database)).toEqual(['Lý Thị Mai'])
    expect(idOfNumber(other.deps.database, 1, 2026)).toBe(first.request.id)
    expect(idOfNumber(other.deps.database, 1, 2025)).toBeUndefined()
    other.close()
  })

  it('hold together with the filter, the text and the year', () => {
    const conditions = { ...noConditions, from: localDate('2026-11-01'), channel: 'inPerson' as const }
    expect(found({ conditions, filter: 'open', text: 'dang', year: 2026 })).toEqual(['2/2026'])
  })

  it('bring columns asked for by name as people read them, and only those', () => {
    const page = must(
      queryRequests(register.deps, {
        ...all,
        text: '7/2026',
        columns: ['law', 'extendedOn', 'costsAnnounced', 'dueOn'],
      }),
    )
    expect(page.rows[0]?.cells).toEqual({ law: 'Luật 01/2026/QH16', extendedOn: '16/11/2026', costsAnnounced: '' })
    expect(must(queryRequests(register.deps, all)).rows[0]?.cells).toEqual({})
  })
})

describe('order and windows', () => {
  it('puts names in Vietnamese order', () => {
    const rows = must(queryRequests(register.deps, { ...all, sort: 'requester', year: 2026 })).rows
    expect(rows.map((row) => row.requesterName)).toEqual([
      'An Thị Bé',
      'Ăng Văn Bảo',
      'Ân Thị Đào',
      'Chu Thị Ngà',
      'dang van ut',
      'Đặng Văn Út',
      'Nguyễn Thị Hòa',
    ])
  })

  it('puts what is due first in front and what has no deadline last, both ways', () => {
    expect(found({ sort: 'dueOn', filter: 'open' }).at(0)).toBe('1/2025')
    expect(found({ sort: 'dueOn' }).at(-1)).toBe('5/2026')
    expect(found({ sort: 'dueOn', descending: true }).at(-1)).toBe('5/2026')
    expect(found({ sort: 'dueOn', descending: true }).slice(0, 2)).toEqual(['7/2026', '4/2026'])
  })

  it('reads a window and counts the whole', () => {
    const page = must(queryRequests(register.deps, { ...all, offset: 2, limit: 3, descending: true }))
    expect([page.total, page.rows.map(requestLabel)]).toEqual([8, ['5/2026', '4/2026', '3/2026']])
    const due = must(queryRequests(register.deps, { ...all, sort: 'dueOn', offset: 6, limit: 3 }))
    expect([due.total, due.rows.length]).toEqual([8, 2])
  })

  it('says how long is left, and nothing of it once ended', () => {
    const rows = must(queryRequests(register.deps, all)).rows
    const texts = new Map(rows.map((row) => [requestLabel(row), row.dueText]))
    expect(texts.get('2/2026')).toBe('hôm nay')
    expect(texts.get('3/2026')).toBe('còn 1 ngày (thứ Ba 17/11)')
    expect(texts.get('6/2026')).toBe('')
    expect(texts.get('5/2026')).toBe('')
  })
})

describe('earlier requests of the same person', () => {
  it('go by ID number, newest first', () => {
    const rows = must(earlierRequests(register.deps, { idNumber: '020190001234', name: 'Ai đó' }))
    expect(rows.map(requestLabel)).toEqual(['3/2026', '1/2026'])
  })

  it('go by the same name when no number is given, and never by a part of it', () => {
    const rows = must(earlierRequests(register.deps, { idNumber: '', name: 'ĐẶNG VĂN ÚT' }))
    expect(rows.map(requestLabel)).toEqual(['6/2026', '2/2026'])
    expect(must(earlierRequests(register.deps, { idNumber: '', name: 'Đặng' }))).toEqual([])
    expect(must(earlierRequests(register.deps, { idNumber: '', name: '' }))).toEqual([])
  })
})

describe('the deadline of facts still being typed', () => {
  const facts = { channel: 'inPerson', ...on('2026-11-16'), receivedTime: '', complexity: null } as const

  it('is what the saved request will have', () => {
    expect(must(previewDeadline(register.deps, facts))?.dueOn).toBe('2026-11-30')
    expect(must(previewDeadline(register.deps, { ...facts, validOn: null }))).toBeNull()
  })

  it('says that a request after hours came that day all the same, by the hours the agency keeps', () => {
    const late = { ...facts, receivedTime: '16:45' }
    const firstLine = () => must(previewDeadline(register.deps, late))?.steps[0]?.why
    expect(firstLine()).toBe('Ngày bắt đầu — không tính ngày này')
    must(saveAgency(register.deps, { ...someAgency, workingHours: [{ from: '07:00', to: '16:30' }] }))
    expect(firstLine()).toBe('Nhận lúc 16:45, ngoài giờ làm việc: vẫn là ngày nhận. Ngày bắt đầu — không tính ngày này')
    expect(must(previewDeadline(register.deps, late))?.dueOn).toBe('2026-11-30')
  })

  it('is not known before the officer tells simple from complex under the 2016 law', () => {
    expect(codeOf(previewDeadline(register.deps, { ...facts, sentOn: day('2026-08-31') }))).toBe('lawUnknown')
  })
})
