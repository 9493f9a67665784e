import type { ReportDistribution } from './report.ts'

type Counts = ReportDistribution['counts']

/** How many times each whole value occurs, values rising. */
export const countsOf = (values: readonly number[]): Counts => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([one], [other]) => one - other)
}

/** The counts of several distributions as one. */
export const unitedCounts = (all: readonly Counts[]): Counts => {
  const united = new Map<number, number>()
  for (const counts of all) for (const [value, cases] of counts) united.set(value, (united.get(value) ?? 0) + cases)
  return [...united].toSorted(([one], [other]) => one - other)
}

/**
 * The least value that at least so many tenths of the cases do not exceed: always one that occurs. Null without cases.
 * Example: of 1, 2, 3, 10 the value reached by a half is 2, by nine tenths 10.
 */
export const reachedBy = (counts: Counts, tenths: number): number | null => {
  const all = counts.reduce((sum, [, cases]) => sum + cases, 0)
  let seen = 0
  for (const [value, cases] of counts) {
    seen += cases
    if (seen * 10 >= tenths * all) return value
  }
  return null
}

/** What is told of a distribution, each as a figure named by the distribution and this. */
export const measures = [
  {
    name: 'median',
    tenths: 5,
    label: 'trung vị',
    told: 'ít nhất một nửa số yêu cầu được giải quyết trong số ngày này',
  },
  {
    name: 'p90',
    tenths: 9,
    label: 'chín phần mười số yêu cầu',
    told: 'ít nhất chín phần mười số yêu cầu được giải quyết trong số ngày này',
  },
  { name: 'longest', tenths: 10, label: 'lâu nhất', told: 'yêu cầu được giải quyết lâu nhất' },
] as const
