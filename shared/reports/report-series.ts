import type { LocalDate } from '../calendar/local-date.ts'
import type { ItemAsOf } from './catalogue-case.ts'
import type { ReportScope, ReportSeries } from './report.ts'
import { monthOf, monthsOf } from './report-months.ts'
import { received, settled } from './request-belongs.ts'
import type { RequestCase } from './request-case.ts'
import { resultParts, timeParts } from './request-parts.ts'

/** How many of the days fall in each month of the period. */
const byMonth = (scope: ReportScope, days: readonly (LocalDate | null)[]): ReportSeries['points'] => {
  const counts = new Map(monthsOf(scope).map((month) => [month, 0]))
  for (const day of days) {
    const month = day === null ? '' : monthOf(day)
    const so = counts.get(month)
    if (so !== undefined) counts.set(month, so + 1)
  }
  return [...counts]
}

/** Requests received, settled by result, and in time or late, each in its month; a series adds up to its figure. */
export const requestSeries = (cases: readonly RequestCase[], scope: ReportScope): readonly ReportSeries[] => {
  const done = cases.filter((one) => settled(one, scope))
  const coming = cases.filter((one) => received(one, scope))
  return [
    {
      id: 'requests.received',
      label: 'Tiếp nhận',
      unit: 'yêu cầu',
      points: byMonth(
        scope,
        coming.map(({ receivedOn }) => receivedOn),
      ),
    },
    ...[...resultParts, ...timeParts].map(({ id, label, belongs }) => ({
      id,
      label,
      unit: 'yêu cầu',
      points: byMonth(
        scope,
        done.filter((one) => belongs(one, scope)).map(({ closedOn }) => closedOn),
      ),
    })),
  ]
}

const isThere = ({ list, createdOn, retiredOn }: ItemAsOf, day: string): boolean =>
  list !== 'notAccessible' && (createdOn === null || createdOn <= day) && (retiredOn === null || retiredOn > day)

const isPublic = ({ list, publishedOn }: ItemAsOf, day: string): boolean =>
  publishedOn === null ? list === 'published' : publishedOn <= day && (list === 'published' || list === 'mustPublish')

/** How many items the lists held, and how many were public, at the end of each month of the period. */
export const catalogueSeries = (items: readonly ItemAsOf[], scope: ReportScope): readonly ReportSeries[] => {
  const ends = monthsOf(scope).map((month) => {
    // No month is longer; days compare as text.
    const last = `${month}-31`
    return [month, last < scope.asOf ? last : scope.asOf] as const
  })
  const points = (there: (item: ItemAsOf, day: string) => boolean): ReportSeries['points'] =>
    ends.map(([month, day]) => [month, items.filter((item) => isThere(item, day) && there(item, day)).length])
  return [
    { id: 'catalogue.items', label: 'Trong các danh mục', unit: 'mục', points: points(() => true) },
    { id: 'catalogue.public', label: 'Đã công khai', unit: 'mục', points: points(isPublic) },
  ]
}
