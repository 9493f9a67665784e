import type { Chart } from '../forms/chart-layout.ts'
import type { ReportSeries } from './report.ts'

type Plan = {
  readonly title: string
  /** Ids of the series from the bottom of a bar up; `less` takes another series away: what of a whole is not in a part. */
  readonly parts: readonly { readonly id: string; readonly less?: string; readonly label?: string }[]
  /** A state at the end of each month, not what happened in it: a quarter shows its last month. */
  readonly state?: true
}

const plans: readonly Plan[] = [
  { title: 'Yêu cầu tiếp nhận theo tháng', parts: [{ id: 'requests.received' }] },
  {
    title: 'Yêu cầu giải quyết theo tháng và kết quả',
    parts: ['full', 'partial', 'refused', 'redirected'].map((name) => ({ id: `requests.settled.${name}` })),
  },
  {
    title: 'Giải quyết đúng hạn theo tháng',
    parts: ['onTime', 'late', 'noLimit'].map((name) => ({ id: `requests.settled.${name}` })),
  },
  {
    title: 'Thông tin trong các danh mục đến cuối tháng',
    parts: [
      { id: 'catalogue.public' },
      { id: 'catalogue.items', less: 'catalogue.public', label: 'Mục khác trong các danh mục' },
    ],
    state: true,
  },
]

const quarters = ['I', 'II', 'III', 'IV'] as const

/** More bars than this are told by quarter. */
const mostMonths = 18

const monthLabel = (month: string): string => `${month.slice(5)}/${month.slice(2, 4)}`
const quarterLabel = (month: string): string =>
  `${quarters[Math.floor((Number(month.slice(5)) - 1) / 3)] ?? ''}/${month.slice(2, 4)}`

type Row = Chart['rows'][number]

const byQuarter = (months: readonly (Row & { readonly month: string })[], state: boolean): readonly Row[] => {
  const rows: { label: string; values: readonly number[] }[] = []
  for (const { month, values } of months) {
    const label = quarterLabel(month)
    const last = rows.at(-1)
    if (last?.label !== label) rows.push({ label, values })
    else last.values = state ? values : last.values.map((value, index) => value + (values[index] ?? 0))
  }
  return rows
}

/** The charts of a report from its series; one that would be empty is left out, and parts that never occur but for the first. */
export const reportCharts = (series: readonly ReportSeries[]): readonly Chart[] => {
  const byId = new Map(series.map((one) => [one.id, one]))
  return plans.flatMap(({ title, parts, state }) => {
    const drawn = parts.flatMap(({ id, less, label }) => {
      const one = byId.get(id)
      if (!one) return []
      const away = new Map(less === undefined ? [] : byId.get(less)?.points)
      const points = one.points.map(([month, value]) => [month, Math.max(0, value - (away.get(month) ?? 0))] as const)
      return points.some(([, value]) => value > 0) ? [{ label: label ?? one.label, unit: one.unit, points }] : []
    })
    const first = drawn[0]
    if (!first) return []
    const months = first.points.map(([month], index) => ({
      month,
      label: monthLabel(month),
      values: drawn.map(({ points }) => points[index]?.[1] ?? 0),
    }))
    const long = months.length > mostMonths
    return [
      {
        title: long ? title.replace('tháng', 'quý') : title,
        unit: first.unit,
        parts: drawn.map(({ label }) => label),
        rows: long ? byQuarter(months, state === true) : months.map(({ label, values }) => ({ label, values })),
      },
    ]
  })
}
