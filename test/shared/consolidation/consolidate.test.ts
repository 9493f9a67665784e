import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { consolidate, type OwnPart } from '../../../shared/consolidation/consolidate.ts'
import { checksOfFile } from '../../../shared/reports/report-checks.ts'
import { type ReportFile, reportFileSchema } from '../../../shared/reports/report-file.ts'
import { reportFileFault } from '../../../shared/reports/report-file-faults.ts'
import { allCommunes, periodOf, syntheticReport } from '../../bench/report-bundles.ts'

const communes = allCommunes()
const ofProvince = (code: string) =>
  communes.filter(({ province }) => province.code === code).map((unit) => syntheticReport(unit, 2026))
const own = (level: 'province' | 'nation', code: string): OwnPart => ({
  agency: { level, code, name: 'Sở Tư pháp', parentName: '', province: 'Tỉnh Lạng Sơn' },
  kind: 'annual',
  edition: { kind: 'first', number: 1, of: null },
  period: periodOf(2026),
  narrative: { situation: '', difficulties: '', proposals: '' },
  appVersion: '0.1.0',
  exportedAt: '2026-12-25T08:00:00.000+07:00',
  training: false,
  auditHead: null,
})
const together = (reports: readonly ReportFile[], part = own('province', '20')) =>
  consolidate(
    reports.map((report, index) => ({ report, sha256: String(index).padStart(64, '0') })),
    part,
  )
const langSon = ofProvince('20')

/** The totals counted in the plainest way there is, from the reports alone. */
const recount = (reports: readonly ReportFile[]) => {
  const totals: Record<string, number> = {}
  for (const report of reports)
    for (const figure of report.figures)
      if (figure.adds && figure.value !== null) totals[figure.id] = (totals[figure.id] ?? 0) + figure.value
  const days: number[] = []
  for (const report of reports)
    for (const [value, cases] of report.distributions[0]?.counts ?? [])
      for (let one = 0; one < cases; one += 1) days.push(value)
  days.sort((one, other) => one - other)
  return { totals, days }
}

describe('reports put together', () => {
  it('say what an independent recount of the same reports says, medians too', () => {
    const { file, failed, mismatches } = together(langSon)
    const { totals, days } = recount(langSon)
    expect(langSon).toHaveLength(65)
    expect({ failed, mismatches }).toEqual({ failed: [], mismatches: [] })
    for (const { id, adds, value } of file.figures) if (adds) expect([id, value]).toEqual([id, totals[id] ?? null])
    const value = (id: string) => file.figures.find((figure) => figure.id === id)?.value
    expect(value('requests.daysTaken.median')).toBe(days[Math.ceil(days.length / 2) - 1])
    expect(value('requests.daysTaken.p90')).toBe(days[Math.ceil(days.length * 0.9) - 1])
    expect(value('requests.daysTaken.longest')).toBe(days.at(-1))
    expect(Object.keys(totals).length).toBeGreaterThan(50)
  })

  it('are a report themselves: of the published structure, sound, with sums that hold', () => {
    const { file } = together(langSon)
    expect(reportFileSchema.parse(file)).toEqual(file)
    expect(reportFileFault(file)).toBeUndefined()
    expect(checksOfFile(file).filter(({ passed }) => !passed)).toEqual([])
    expect(file.members).toHaveLength(65)
  })

  it('of provinces give the same as all their communes at once', () => {
    const hanoi = ofProvince('01')
    const straight = together([...hanoi, ...langSon], own('nation', '')).file
    const provinces = [together(hanoi, own('province', '01')).file, together(langSon).file]
    const byProvince = together(provinces, own('nation', '')).file
    expect(byProvince.figures).toEqual(straight.figures)
    expect(byProvince.distributions).toEqual(straight.distributions)
    expect(byProvince.series).toEqual(straight.series)
    expect(byProvince.checks).toEqual(straight.checks)
  })

  it('do not depend on the order they come in, but for the list of members', () => {
    const { members: _one, ...forth } = together(langSon).file
    const { members: _other, ...back } = together(langSon.toReversed()).file
    expect(back).toEqual(forth)
  })
})

const figure = (id: string, value: number | null, more: object = {}): ReportFile['figures'][number] => ({
  id,
  section: 'catalogue',
  level: 0,
  breakdown: '',
  label: id,
  unit: 'mục',
  article: '',
  definition: id,
  value,
  override: null,
  adds: true,
  ...more,
})
const part = (id: string, breakdown: string, value: number) => figure(id, value, { level: 1, breakdown })
const reportWith = (...figures: ReportFile['figures']): ReportFile => ({
  ...(langSon[0] as ReportFile),
  figures,
  distributions: [],
})
const valuesOf = ({ file }: ReturnType<typeof together>) => file.figures.map(({ id, value }) => [id, value])

describe('reports that differ', () => {
  it('have their rows united, and a breakdown that some lack still adds up', () => {
    const whole = together([
      reportWith(figure('a', 5), part('a.x', 'Theo loại', 2), part('a.y', 'Theo loại', 3), figure('b', 1)),
      reportWith(figure('a', 4), part('a.k', 'Theo kênh', 4), figure('c', 7), figure('b', 2)),
      reportWith(figure('a', 1), part('a.x', 'Theo loại', 0), part('a.z', 'Theo loại', 1), figure('b', 2)),
    ])
    expect(valuesOf(whole)).toEqual([
      ['a', 10],
      ['a.x', 2],
      ['a.z', 1],
      ['a.y', 3],
      ['a.notSplit.theo-loai', 4],
      ['a.k', 4],
      ['a.notSplit.theo-kenh', 6],
      ['c', 7],
      ['b', 5],
    ])
    expect(whole.failed).toEqual([])
    const again = together([whole.file, reportWith(figure('a', 2), figure('b', 0))], own('nation', ''))
    expect(again.failed).toEqual([])
    expect(valuesOf(again)).toContainEqual(['a.notSplit.theo-loai', 6])
  })

  it('leave a figure unknown that nobody keeps, and tell how many keep it', () => {
    const whole = together([
      reportWith(figure('a', null), figure('b', null)),
      reportWith(figure('a', 3), figure('b', null)),
      reportWith(figure('b', null)),
    ])
    expect(valuesOf(whole)).toEqual([
      ['a', 3],
      ['b', null],
    ])
    const kept = whole.file.checks.filter(({ id }) => id.startsWith('kept '))
    expect(kept.map(({ id, left, right }) => [id, left, right])).toEqual([
      ['kept a', 2, 3],
      ['kept b', 0, 3],
    ])
    const twice = together([whole.file, whole.file], own('nation', ''))
    expect(twice.file.checks.find(({ id }) => id === 'kept a')).toMatchObject({ left: 4, right: 6 })
  })

  it('carry both values of what was overridden', () => {
    const overridden = { ...figure('a', 5), override: { counted: 3, reason: 'Sổ giấy' } }
    const { file } = together([reportWith(overridden), reportWith(figure('a', 4))])
    expect(file.figures[0]).toMatchObject({ value: 9, override: { counted: 7 } })
    expect(file.figures[0]?.override?.reason).toContain('1 cơ quan')
  })

  it('do not add up what goes by one name and is something else, and say whose it is', () => {
    const { file, mismatches } = together([reportWith(figure('a', 5)), reportWith(figure('a', 900, { unit: 'đồng' }))])
    expect(file.figures[0]?.value).toBe(5)
    expect(mismatches).toMatchObject([{ figure: 'a' }])
  })

  it('are true on the last day any of them is, within the period', () => {
    const early = { ...reportWith(figure('a', 1)), asOf: localDate('2026-10-01') }
    expect(together([early]).file.asOf).toBe('2026-10-01')
    expect(together([early, reportWith(figure('a', 1))]).file.asOf).toBe('2026-12-14')
    expect(together([]).file.asOf).toBe('2026-12-14')
  })
})
