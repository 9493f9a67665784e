import { describe, expect, it } from 'vitest'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { recordComplaint } from '../../../electron/requests/record-complaint.ts'
import { recordComplaintOutcome } from '../../../electron/requests/record-complaint-outcome.ts'
import { reopenRequest } from '../../../electron/requests/reopen-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestSentences } from '../../../shared/reports/proposed-narrative.ts'
import type { ReportFigures } from '../../../shared/reports/report.ts'
import type { ActInput } from '../../../shared/requests/request-events.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { must, onDay, received } from '../requests/open-register.ts'
import { annual, asked, providing } from './register-of-a-year.ts'

const register = freshRegister('2027-12-20')

const periods = {
  first: { from: localDate('2026-01-01'), to: localDate('2026-12-31') },
  second: { from: localDate('2027-01-01'), to: localDate('2027-06-30') },
  third: { from: localDate('2027-07-01'), to: localDate('2027-12-31') },
} as const

const figuresOf = (period: keyof typeof periods, today = '2027-12-20'): ReportFigures =>
  must(readReportFigures(onDay(register.deps, today), annual(periods[period])))
const of = (figures: ReportFigures, ...names: readonly string[]) =>
  names.map((name) => figures.figures.find(({ id }) => id === `requests.${name}`)?.value)
const hold = (figures: ReportFigures): boolean => figures.checks.every((check) => check.passed)

const reopening = (id: number, on: string, dueOn: string): ActInput<'reopen'> => ({
  id,
  on: localDate(on),
  dueOn: localDate(dueOn),
  reason: 'Khiếu nại đúng',
})
const complaining = (id: number, on: string, dispute: ActInput<'complain'>['dispute']): ActInput<'complain'> => ({
  id,
  on: localDate(on),
  dispute,
  about: 'Cho rằng cung cấp thiếu',
  handledBy: '',
  documentNumber: '',
})
const ending = (
  id: number,
  on: string,
  complaintId: number,
  outcome: ActInput<'complaintOutcome'>['outcome'] = 'upheld',
): ActInput<'complaintOutcome'> => ({
  id,
  on: localDate(on),
  complaintId,
  outcome,
  decision: 'Quyết định số 15',
  documentNumber: '',
})

/** A request settled late in the first year and taken up again in March of the second. */
const reopenedRequest = (): number => {
  const { id } = received(register.deps, asked('2026-12-01')).request
  must(provideInformation(register.deps, providing(id, '2026-12-20')))
  must(reopenRequest(register.deps, reopening(id, '2027-03-01', '2027-03-10')))
  return id
}

describe('a request settled in one period and taken up again in the next', () => {
  it('stays settled in the first, stands apart in the second, and the balance holds in each', () => {
    reopenedRequest()
    const [first, second] = [figuresOf('first'), figuresOf('second')]
    expect(of(first, 'received', 'settled', 'settled.late', 'open')).toEqual([1, 1, 1, 0])
    expect(of(second, 'carriedOver', 'reopened', 'received', 'settled', 'open')).toEqual([0, 1, 0, 0, 1])
    expect([hold(first), hold(second)]).toEqual([true, true])
    expect(requestSentences(second).join(' ')).toContain('Mở lại 01 yêu cầu đã giải quyết ở kỳ trước')
  })

  it('settled anew, counts as settled in that period too, late as it first was', () => {
    const id = reopenedRequest()
    must(provideInformation(register.deps, providing(id, '2027-03-05')))
    const second = figuresOf('second')
    expect(of(second, 'reopened', 'settled', 'settled.onTime', 'settled.late', 'open')).toEqual([1, 1, 0, 1, 0])
    expect(hold(second)).toBe(true)
  })

  it('not settled by the end of that period, is carried over into the one after', () => {
    const id = reopenedRequest()
    must(provideInformation(register.deps, providing(id, '2027-07-02')))
    const [second, third] = [figuresOf('second'), figuresOf('third')]
    expect(of(second, 'open', 'open.overdue')).toEqual([1, 1])
    expect(of(third, 'carriedOver', 'reopened', 'settled')).toEqual([1, undefined, 1])
    expect([hold(second), hold(third)]).toEqual([true, true])
  })

  it('leaves no trace once the taking up is taken back', () => {
    const id = reopenedRequest()
    const eventId = must(readBack(id)).at(-1) ?? 0
    must(revokeAct(register.deps, { id, eventId, reason: 'Ghi nhầm yêu cầu' }))
    expect(of(figuresOf('second'), 'carriedOver', 'reopened', 'open')).toEqual([0, undefined, 0])
  })

  it('taken up and settled within one period counts once', () => {
    const { id } = received(register.deps, asked('2026-03-02', { complexity: 'complex' })).request
    must(provideInformation(register.deps, providing(id, '2026-03-05')))
    must(reopenRequest(register.deps, reopening(id, '2026-04-01', '2026-04-10')))
    must(provideInformation(register.deps, providing(id, '2026-04-09')))
    const first = figuresOf('first')
    expect(of(first, 'received', 'reopened', 'settled', 'settled.onTime', 'open')).toEqual([1, undefined, 1, 1, 0])
    expect(hold(first)).toBe(true)
  })
})

const readBack = (id: number) => {
  const rows = register.deps.database
    .prepare('SELECT id FROM request_event WHERE request_id = ? ORDER BY sequence')
    .all(id) as { id: number }[]
  return { ok: true, value: rows.map((row) => row.id) } as const
}

describe('complaints and lawsuits', () => {
  it('are unknown while none was ever recorded, and counted from then on', () => {
    const { id } = received(register.deps, asked('2026-10-01')).request
    must(provideInformation(register.deps, providing(id, '2026-10-05')))
    expect(of(figuresOf('first'), 'complaints', 'complaintsLodged')).toEqual([null, undefined])
    const opened = must(recordComplaint(register.deps, complaining(id, '2026-10-10', 'complaint')))
    const complaintId = opened.request.disputes[0]?.id ?? 0
    expect(of(figuresOf('first'), 'complaints', 'complaintsLodged')).toEqual([0, 1])
    must(recordComplaintOutcome(register.deps, ending(id, '2027-01-15', complaintId)))
    expect(of(figuresOf('first'), 'complaints', 'complaintsLodged')).toEqual([0, 1])
    expect(of(figuresOf('second'), 'complaints', 'complaintsLodged')).toEqual([1, 0])
    expect(of(figuresOf('third'), 'complaints', 'complaintsLodged')).toEqual([0, 0])
    expect(requestSentences({ ...figuresOf('second') }).join(' ')).not.toContain('undefined')
  })

  it('leave out denunciations and what was withdrawn; two about one request count as two', () => {
    const { id } = received(register.deps, asked('2026-10-01')).request
    for (const dispute of ['complaint', 'lawsuit', 'denunciation', 'complaint'] as const) {
      must(recordComplaint(register.deps, complaining(id, '2026-10-06', dispute)))
    }
    const disputes = must(recordComplaint(register.deps, complaining(id, '2026-10-06', 'lawsuit'))).request.disputes
    for (const [index, one] of disputes.entries()) {
      const outcome = index === 3 ? 'withdrawn' : 'rejected'
      must(recordComplaintOutcome(register.deps, ending(id, '2026-11-02', one.id, outcome)))
    }
    expect(of(figuresOf('first'), 'complaints', 'complaintsLodged')).toEqual([3, 4])
    expect(of(figuresOf('first'), 'complaints.complaint', 'complaints.lawsuit')).toEqual([1, 2])
    expect(of(figuresOf('first'), 'complaintsLodged.complaint', 'complaintsLodged.lawsuit')).toEqual([2, 2])
  })
})
