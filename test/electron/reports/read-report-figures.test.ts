import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveLinkCheck } from '../../../electron/catalogue/link-repository.ts'
import { readReportFigures } from '../../../electron/reports/read-report-figures.ts'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { redirectRequest } from '../../../electron/requests/redirect-request.ts'
import { revokeAct } from '../../../electron/requests/revoke-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestSentences } from '../../../shared/reports/proposed-narrative.ts'
import type { ReportFigures } from '../../../shared/reports/report.ts'
import { must, onDay } from '../requests/open-register.ts'
import { annual, asked, providing, registerOfAYear, year2026 } from './register-of-a-year.ts'

let register: ReturnType<typeof registerOfAYear>
beforeEach(() => {
  register = registerOfAYear()
})
afterEach(() => register.close())

const figuresOf = (period = year2026, day = '2026-12-20'): ReportFigures =>
  must(readReportFigures(onDay(register.deps, day), annual(period)))

const valuesOf = (figures: ReportFigures, begin: string): Record<string, number | null> =>
  Object.fromEntries(
    figures.figures
      .filter((figure) => figure.id.startsWith(begin))
      .map((figure) => [figure.id.slice(begin.length), figure.value]),
  )

const namesOf = (figures: ReportFigures, id: string): readonly string[] => {
  const ids = figures.figures.find((figure) => figure.id === id)?.cases.ids ?? []
  return Object.entries(register.ids)
    .filter(([, requestId]) => ids.includes(requestId))
    .map(([name]) => name)
}

describe('the figures of a period that spans 01/9/2026', () => {
  it('count what was carried over, received, settled, withdrawn and open, as the log says', () => {
    const figures = figuresOf()
    expect(namesOf(figures, 'requests.carriedOver')).toEqual(['carried'])
    expect(valuesOf(figures, 'requests.')).toMatchObject({
      carriedOver: 1,
      received: 11,
      settled: 6,
      refused: 2,
      withdrawn: 1,
      open: 5,
      extended: 1,
      askedToComplete: 1,
    })
    expect(figures.checks.filter((check) => !check.passed)).toEqual([])
  })

  it('take the first and the last day of the period and leave the days around it', () => {
    const received = namesOf(figuresOf(), 'requests.received')
    expect(received).toContain('firstDay')
    expect(received).toContain('lastDay')
    expect(received).not.toContain('dayAfter')
    expect(received).not.toContain('carried')
    const settled = namesOf(figuresOf(), 'requests.settled')
    expect(settled).toContain('carried')
    expect(settled).not.toContain('closedDayBefore')
    expect(settled).not.toContain('closedAfter')
  })

  it('share the received out by channel, person, law and complexity', () => {
    expect(valuesOf(figuresOf(), 'requests.received.')).toEqual({
      'channel.inPerson': 10,
      'channel.electronic': 1,
      'channel.post': 0,
      'channel.fax': 0,
      'requester.citizen': 11,
      'requester.foreigner': 0,
      'requester.organisation': 0,
      'law.luat-104-2016': 3,
      'law.luat-01-2026': 8,
      'complexity.simple': 0,
      'complexity.complex': 3,
      'complexity.none': 8,
      notResident: 1,
      helped: 1,
      'helped.disability': 1,
      'helped.area': 0,
    })
  })

  it('judge each result by its own deadline, an extended one by the extension', () => {
    const figures = figuresOf()
    expect(valuesOf(figures, 'requests.settled.')).toEqual({
      full: 3,
      partial: 1,
      refused: 2,
      redirected: 0,
      onTime: 5,
      late: 1,
      noLimit: 0,
      alreadyPublic: 1,
    })
    expect(namesOf(figures, 'requests.settled.late')).toEqual(['late'])
    expect(namesOf(figures, 'requests.settled.onTime')).toContain('extended')
  })

  it('judge what is open as of the last day of the period: due that day still runs, due before is overdue', () => {
    const figures = figuresOf()
    expect(namesOf(figures, 'requests.open.running')).toEqual(['lastDay', 'dueLastDay', 'closedAfter'])
    expect(namesOf(figures, 'requests.open.overdue')).toEqual(['overdue'])
    expect(namesOf(figures, 'requests.open.waitingCompletion')).toEqual(['waiting'])
  })

  it('name each refusal by the ground of the law that governs the request', () => {
    const grounds = valuesOf(figuresOf(), 'requests.refused.ground.')
    expect(grounds['luat-104-2016.28.1.c']).toBe(1)
    expect(grounds['luat-01-2026.27.3']).toBe(1)
    expect(Object.values(grounds).reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(2)
  })

  it('sum the money of the acts inside the period and claim nothing on complaints', () => {
    expect(valuesOf(figuresOf(), 'requests.')).toMatchObject({ costs: 12_000, complaints: null })
  })

  it('count the catalogue by the days written in it, at the end of the last day', () => {
    const values = Object.entries(valuesOf(figuresOf(), 'catalogue.'))
    expect(Object.fromEntries(values.filter(([id]) => !id.includes('.group.')))).toEqual({
      items: 8,
      'items.medium.paper': 0,
      'items.medium.scanned': 1,
      'items.medium.digital': 0,
      'items.medium.unknown': 7,
      'items.mustPublish': 4,
      'items.published': 2,
      'items.conditional': 1,
      'items.serviceUnits': 1,
      mustBePublic: 6,
      'mustBePublic.done': 3,
      'mustBePublic.notYet': 2,
      'mustBePublic.late': 1,
      publishedInPeriod: 2,
      'publishedInPeriod.onTime': 1,
      'publishedInPeriod.late': 1,
      'publishedInPeriod.noLimit': 0,
      public: 3,
      'public.withLink': 2,
      'public.withoutLink': 1,
      'public.link.working': 0,
      'public.link.broken': 0,
      'public.link.untested': 2,
      'public.link.none': 1,
    })
  })

  it('judge a link by its last test up to the day of the figures', () => {
    const { database } = register.deps
    const addresses = database
      .prepare<[], string>("SELECT address FROM catalogue_item WHERE address <> '' AND published_on IS NOT NULL")
      .pluck()
      .all()
    const test = (at: string, outcome: 'working' | 'notFound' | 'moved') => {
      for (const address of addresses)
        saveLinkCheck(
          database,
          address,
          { outcome, status: null, finalLink: '', at: `${at}T09:00:00.000+07:00`, by: 'Cán bộ đầu mối' },
          outcome === 'notFound',
        )
    }
    const links = (day: string) => {
      const { working, broken, untested } = valuesOf(figuresOf(year2026, day), 'catalogue.public.link.')
      return [working, broken, untested]
    }
    test('2026-12-01', 'moved')
    test('2026-12-14', 'notFound')
    // After the last day of the period.
    test('2026-12-15', 'working')
    expect(links('2026-11-30')).toEqual([0, 0, 2])
    expect(links('2026-12-13')).toEqual([2, 0, 0])
    expect(links('2026-12-20')).toEqual([0, 2, 0])
  })

  it('share what must be public out by the points of both laws, and what names none apart', () => {
    const groups = valuesOf(figuresOf(), 'catalogue.mustBePublic.group.')
    expect(groups['luat-104-2016.17.1.a']).toBe(1)
    expect(groups['luat-01-2026.17.1.a']).toBe(0)
    expect(groups.none).toBe(5)
    const afterwards = valuesOf(
      figuresOf({ from: localDate('2026-12-15'), to: localDate('2027-12-14') }),
      'catalogue.mustBePublic.group.',
    )
    // A point of the ended law stays as long as an item still names it.
    expect(Object.keys(afterwards).filter((id) => id.startsWith('luat-104'))).toEqual(['luat-104-2016.17.1.a'])
  })

  it('tell the days from the day of the valid request to the first closing, over all and by law', () => {
    const figures = figuresOf()
    // 3, 4, 7 days under the old law; 9, 13, 19 under the new one.
    expect(valuesOf(figures, 'requests.daysTaken.')).toEqual({
      median: 7,
      'luat-104-2016.median': 4,
      'luat-01-2026.median': 13,
      p90: 19,
      'luat-104-2016.p90': 7,
      'luat-01-2026.p90': 19,
      longest: 19,
      'luat-104-2016.longest': 7,
      'luat-01-2026.longest': 19,
    })
    const counts = (...days: readonly number[]) => days.map((count) => [count, 1])
    expect(figures.distributions.map(({ id, counts: told }) => [id, told])).toEqual([
      ['requests.daysTaken', counts(3, 4, 7, 9, 13, 19)],
      ['requests.daysTaken.luat-104-2016', counts(3, 4, 7)],
      ['requests.daysTaken.luat-01-2026', counts(9, 13, 19)],
    ])
    expect(figures.figures.find(({ id }) => id === 'requests.daysTaken.p90')?.adds).toBe(false)
  })

  it('tell month by month what came, how it ended and how the lists grew; every series adds up to its figure', () => {
    const figures = figuresOf()
    const points = (id: string) => figures.series.find((one) => one.id === id)?.points ?? []
    expect(points('requests.received').map(([month]) => month)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
    ])
    for (const { id, points: told } of figures.series.filter((one) => one.id.startsWith('requests.'))) {
      const sum = told.reduce((so, [, value]) => so + value, 0)
      expect([id, sum]).toEqual([id, figures.figures.find((figure) => figure.id === id)?.value])
    }
    expect(points('catalogue.items').at(-1)).toEqual(['2026-12', 8])
    expect(points('catalogue.public').at(-1)).toEqual(['2026-12', 3])
    // Before it was retired on 14/12 the ninth item counted, and two of the others were not made yet.
    expect(points('catalogue.items').at(-2)?.[1]).toBe(7)
    expect(points('catalogue.public').at(0)?.[1]).toBe(1)
  })

  it('always show as many cases as they count', () => {
    for (const { id, unit, value, cases } of figuresOf().figures) {
      if (unit !== 'đồng' && unit !== 'ngày' && value !== null) expect([id, cases.ids.length]).toEqual([id, value])
    }
  })
})

describe('a period that still runs', () => {
  it('is counted as of today', () => {
    const figures = figuresOf(year2026, '2026-12-01')
    expect(figures.asOf).toBe('2026-12-01')
    expect(namesOf(figures, 'requests.open')).toEqual(['waiting', 'overdue'])
    expect(namesOf(figures, 'requests.open.overdue')).toEqual([])
  })
})

describe('two periods one after the other', () => {
  it('hand over exactly what was open at the end of the first', () => {
    const first = figuresOf(year2026)
    const second = figuresOf({ from: localDate('2026-12-15'), to: localDate('2027-12-14') }, '2026-12-20')
    expect(namesOf(second, 'requests.carriedOver')).toEqual(namesOf(first, 'requests.open'))
    expect(namesOf(second, 'requests.received')).toEqual(['dayAfter'])
    expect(second.checks.every((check) => check.passed)).toBe(true)
  })
})

describe('a request that was another agency’s to answer', () => {
  it('is settled on its day, neither provided nor refused, in time or late like any other', () => {
    const before = valuesOf(figuresOf(), 'requests.')
    const id = register.ids.overdue ?? 0
    must(
      redirectRequest(register.deps, {
        id,
        on: localDate('2026-12-14'),
        agencyName: 'Sở Nông nghiệp và Môi trường',
        agencyAddress: '',
        reason: '',
        documentNumber: '',
      }),
    )
    const figures = figuresOf()
    const after = valuesOf(figures, 'requests.')
    expect(namesOf(figures, 'requests.settled.redirected')).toEqual(['overdue'])
    expect(namesOf(figures, 'requests.settled.late')).toContain('overdue')
    expect(after).toMatchObject({
      settled: (before.settled ?? 0) + 1,
      open: (before.open ?? 0) - 1,
      'settled.full': before['settled.full'],
      'settled.partial': before['settled.partial'],
      'settled.alreadyPublic': before['settled.alreadyPublic'],
      refused: before.refused,
    })
    expect(figures.checks.every((check) => check.passed)).toBe(true)
    expect(requestSentences(figures).join(' ')).toContain('hướng dẫn sang cơ quan khác 01 yêu cầu')
  })
})

describe('what is recorded after the period', () => {
  it('counts from its own day when it is an act', () => {
    const before = figuresOf()
    must(provideInformation(register.deps, providing(register.ids.overdue ?? 0, '2026-12-15')))
    expect(figuresOf()).toEqual(before)
    must(provideInformation(register.deps, providing(register.ids.dueLastDay ?? 0, '2026-12-14')))
    expect(valuesOf(figuresOf(), 'requests.')).toMatchObject({ settled: 7, open: 4 })
  })

  it('counts from the start when it corrects what was typed or an act recorded by mistake', () => {
    const { deps, ids } = register
    must(
      amendRequest(deps, {
        id: ids.dayAfter ?? 0,
        on: localDate('2026-12-18'),
        facts: asked('2026-12-14'),
        reason: 'Ghi nhầm ngày nhận',
      }),
    )
    expect(namesOf(figuresOf(), 'requests.received')).toContain('dayAfter')
    const provided = must(provideInformation(deps, providing(ids.overdue ?? 0, '2026-12-11')))
    expect(namesOf(figuresOf(), 'requests.settled')).toContain('overdue')
    const eventId = provided.request.events.at(-1)?.id ?? 0
    must(revokeAct(deps, { id: ids.overdue ?? 0, eventId, reason: 'Ghi nhầm yêu cầu' }))
    const figures = figuresOf()
    expect(namesOf(figures, 'requests.open.overdue')).toEqual(['overdue'])
    expect(figures.checks.every((check) => check.passed)).toBe(true)
  })
})
