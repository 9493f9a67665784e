import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CatalogueCase } from '../../../shared/reports/catalogue-case.ts'
import { checksOfFile } from '../../../shared/reports/report-checks.ts'
import { reportFigures } from '../../../shared/reports/report-figures.ts'
import type { RequestCase } from '../../../shared/reports/request-case.ts'
import { book } from '../../law/shipped-law-book.ts'

const day = localDate
const scope = { from: day('2025-12-15'), to: day('2026-12-14'), asOf: day('2026-12-14') }

const refused: RequestCase = {
  id: 1,
  law: 'luat-01-2026',
  channel: 'inPerson',
  complexity: null,
  requesterKind: 'citizen',
  livesHere: true,
  helped: false,
  circumstances: [],
  receivedOn: day('2026-10-01'),
  validOn: day('2026-10-01'),
  state: 'refused',
  dueOn: day('2026-10-13'),
  closedOn: day('2026-10-13'),
  firstClosedOn: day('2026-10-13'),
  closings: [{ on: day('2026-10-13'), reopenedOn: null }],
  extendedOn: null,
  askedToCompleteOn: null,
  refusalGround: 'luat-01-2026.27.3',
  alreadyPublic: false,
  announced: null,
  takings: [],
  disputes: [],
  corrections: [],
}

const failedIn = (requests: readonly RequestCase[], items: readonly CatalogueCase[] = [], receivedInLog = 1) =>
  reportFigures(book, { requests, items }, { scope, receivedInLog, previous: null }).checks.filter(
    (check) => !check.passed,
  )

describe('the checks of a report', () => {
  it('pass when every case finds its place', () => {
    expect(failedIn([refused])).toEqual([])
  })

  it('fail, with both numbers and what to do, when a refusal names a ground that no law knows', () => {
    const [failed, ...others] = failedIn([{ ...refused, refusalGround: 'khong-ro' }])
    expect(others).toEqual([])
    expect(failed).toMatchObject({ left: 1, right: 0 })
    expect(failed?.statement).toContain('theo căn cứ từ chối')
    expect(failed?.remedy).toContain('Mở danh sách «Yêu cầu bị từ chối trong kỳ»')
  })

  it('fail when the log has more rows than the acts prove', () => {
    expect(failedIn([refused], [], 2)).toMatchObject([{ id: 'log', left: 1, right: 2 }])
  })

  it('fail when a channel is not one of the laws of the period', () => {
    const old = { ...scope, from: day('2026-10-01') }
    const { checks } = reportFigures(
      book,
      { requests: [{ ...refused, channel: 'fax' }], items: [] },
      { scope: old, receivedInLog: 1, previous: null },
    )
    expect(checks.filter((check) => !check.passed).map((check) => check.statement)).toEqual([
      '«Yêu cầu đã tiếp nhận trong kỳ» bằng tổng các số theo hình thức gửi',
    ])
  })

  it('fail when the report before said another number was open', () => {
    const previous = { openAtEnd: 2, exportedOn: day('2025-12-16') }
    const { checks } = reportFigures(book, { requests: [refused], items: [] }, { scope, receivedInLog: 1, previous })
    expect(checks.filter((check) => !check.passed)).toMatchObject([{ id: 'previous', left: 0, right: 2 }])
  })
})

describe('the checks run from the figures of a file alone', () => {
  const { figures } = reportFigures(
    book,
    { requests: [refused], items: [] },
    { scope, receivedInLog: 1, previous: null },
  )
  const failedWith = (changes: Readonly<Record<string, number | null>>) =>
    checksOfFile({
      figures: figures.map((figure) => ({ ...figure, value: changes[figure.id] ?? figure.value })),
    })
      .filter(({ passed }) => !passed)
      .map(({ id }) => id)

  it('pass for what the app counted, what is not kept too', () => {
    expect(failedWith({})).toEqual([])
    expect(figures.find(({ id }) => id === 'requests.complaints')?.value).toBe(null)
  })

  it('fail on the reported value: a whole without its parts, a refusal told twice, what came and went', () => {
    expect(failedWith({ 'requests.received': 2 })).toContain('balance')
    expect(failedWith({ 'requests.received': 2 })).toContain('sum requests.received theo hình thức gửi')
    expect(failedWith({ 'requests.refused': 2 })).toContain('refused')
  })

  it('fail when a «Trong đó» is more than its whole', () => {
    expect(failedWith({ 'requests.received.helped': 1 })).toEqual([])
    expect(failedWith({ 'requests.received.helped': 2 })).toEqual(['within requests.received'])
  })
})
