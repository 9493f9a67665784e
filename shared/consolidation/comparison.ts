import { numberText } from '../reports/figure-text.ts'
import { type Unusual, type Usual, unusual, usualOf } from './outliers.ts'

/** What a figure is, for choosing one to compare. */
export type FigureHead = {
  readonly id: string
  readonly label: string
  readonly breakdown: string
  readonly level: 0 | 1
  readonly unit: string
  readonly definition: string
}

export type ComparisonRow = {
  readonly agencyId: number
  readonly bundleId: number
  readonly code: string
  readonly name: string
  /** Null: the agency does not keep it. Undefined in `lastYear`: nothing came then. */
  readonly value: number | null
  readonly lastYear: number | null | undefined
  readonly unusual: Unusual | null
  /** Why it is unusual, in words; empty when it is not. */
  readonly words: string
}

export type Comparison = {
  readonly figure: FigureHead
  readonly total: number
  readonly lastTotal: number | null
  /** The middle value; null where nobody keeps the figure. */
  readonly median: number | null
  readonly lastName: string | null
  readonly rows: readonly ComparisonRow[]
}

export type AgencyValue = Pick<ComparisonRow, 'agencyId' | 'bundleId' | 'code' | 'name' | 'value' | 'lastYear'>

const shown = (value: number): string => numberText(Math.round(value * 10) / 10).replace(/\.(\d)$/, ',$1')

/** «Cao bất thường: 120 yêu cầu; một nửa số cơ quan có từ 12 trở xuống». */
const unusualWords = (value: number, usual: Usual, far: Unusual, unit: string): string =>
  far === 'high'
    ? `Cao bất thường: ${shown(value)} ${unit}, trong khi một nửa số cơ quan có từ ${shown(usual.median)} trở xuống.`
    : `Thấp bất thường: ${shown(value)} ${unit}, trong khi một nửa số cơ quan có từ ${shown(usual.median)} trở lên.`

/** A change this many times over, up or down, is told when enough cases stand behind it. */
const manyTimes = 3
const enoughCases = 10

const changeWords = (value: number, before: number, unit: string): string =>
  Math.max(value, before) >= enoughCases && (value >= before * manyTimes || before >= value * manyTimes)
    ? `${value > before ? 'Tăng' : 'Giảm'} mạnh so với kỳ trước: ${shown(before)} thành ${shown(value)} ${unit}.`
    : ''

/** Marks the values that lie unusually far from the others (robustly), or far from the agency's own last year. */
export const markUnusual = (values: readonly AgencyValue[], unit: string): readonly ComparisonRow[] => {
  const usual = usualOf(values.flatMap(({ value }) => (value === null ? [] : [value])))
  return values.map((row) => {
    const far = row.value === null || usual === undefined ? undefined : unusual(row.value, usual)
    const words = [
      far && usual && row.value !== null ? unusualWords(row.value, usual, far, unit) : '',
      typeof row.value === 'number' && typeof row.lastYear === 'number'
        ? changeWords(row.value, row.lastYear, unit)
        : '',
    ]
    return { ...row, unusual: far ?? null, words: words.filter(Boolean).join(' ') }
  })
}

/** One value of one agency that the department should ask about. */
export type Outlier = {
  readonly agencyId: number
  readonly bundleId: number
  readonly name: string
  readonly figure: string
  readonly words: string
}

/** What agencies wrote, side by side. */
export type CollectedNarrative = {
  readonly agencyId: number
  readonly bundleId: number
  readonly name: string
  readonly situation: string
  readonly difficulties: string
  readonly proposals: string
}
