import type { LocalDate } from '../calendar/local-date.ts'
import { measures, reachedBy, unitedCounts } from '../reports/distribution.ts'
import type { ReportDistribution } from '../reports/report.ts'
import { checksOfFile } from '../reports/report-checks.ts'
import type { FigureSection, ReportFile } from '../reports/report-file.ts'
import { figureSections, reportFileMinor } from '../reports/report-file.ts'
import { amongWhich } from '../reports/report-sums.ts'
import { foldedTerms } from '../text/vietnamese-fold.ts'

type FileFigure = ReportFile['figures'][number]

/** A report to be added, by the hash of its bundle. */
export type Member = { readonly report: ReportFile; readonly sha256: string }

/** What the one who puts reports together says of the outcome. */
export type OwnPart = Pick<
  ReportFile,
  'agency' | 'kind' | 'edition' | 'period' | 'narrative' | 'appVersion' | 'exportedAt' | 'training' | 'auditHead'
>

/** What could not be added up, to be told beside the report. */
export type Mismatch = { readonly code: string; readonly name: string; readonly figure: string }

type Sum = {
  readonly figure: FileFigure
  value: number
  counted: number
  kept: number
  overridden: number
}
type Main = {
  readonly sum: Sum
  /** By the name of the breakdown, in the order they were first seen. */
  readonly breakdowns: Map<string, { readonly parts: string[]; readonly sums: Map<string, Sum>; notSplit: number }>
  /** So much was added in all, so that a breakdown met later knows what came before it. */
  readonly seen: { total: number }
}

const newSum = (figure: FileFigure): Sum => ({ figure, value: 0, counted: 0, kept: 0, overridden: 0 })

const addTo = (sum: Sum, figure: FileFigure): void => {
  if (figure.override !== null) sum.overridden += 1
  if (figure.value === null) return
  sum.kept += 1
  sum.value += figure.value
  sum.counted += figure.override === null ? figure.value : (figure.override.counted ?? 0)
}

/** Puts an id behind the one it follows in its own report, so that the order of any report is the order of all. */
const placeAfter = (order: string[], id: string, before: string | undefined): void => {
  const at = before === undefined ? -1 : order.indexOf(before)
  if (at < 0 && before !== undefined) order.push(id)
  else order.splice(at + 1, 0, id)
}

const groupsOf = (figures: readonly FileFigure[]) => {
  const groups: { main: FileFigure; parts: FileFigure[] }[] = []
  for (const figure of figures) {
    if (figure.level === 0) groups.push({ main: figure, parts: [] })
    else groups.at(-1)?.parts.push(figure)
  }
  return groups
}

const sameKind = (one: FileFigure, other: FileFigure): boolean =>
  one.unit === other.unit && one.section === other.section && one.adds === other.adds

/** Main figures and their parts, added up over reports that may lack some of them. */
const figureTable = () => {
  const mains = new Map<string, Main>()
  const orders: Record<FigureSection, string[]> = { catalogue: [], requests: [], programme: [] }
  const mismatches: Mismatch[] = []

  const addParts = (main: Main, parts: readonly FileFigure[], whole: number, mismatch: (figure: string) => void) => {
    const names = new Set<string>()
    let before: string | undefined
    let lastName = ''
    for (const part of parts) {
      if (part.breakdown !== lastName) before = undefined
      lastName = part.breakdown
      names.add(part.breakdown)
      let breakdown = main.breakdowns.get(part.breakdown)
      if (!breakdown) {
        // Reports without this breakdown came before.
        breakdown = { parts: [], sums: new Map(), notSplit: main.seen.total }
        main.breakdowns.set(part.breakdown, breakdown)
      }
      let sum = breakdown.sums.get(part.id)
      if (!sum) {
        sum = newSum(part)
        breakdown.sums.set(part.id, sum)
        placeAfter(breakdown.parts, part.id, before)
      }
      before = part.id
      if (sameKind(sum.figure, part)) addTo(sum, part)
      else mismatch(part.label)
    }
    for (const [name, breakdown] of main.breakdowns) if (!names.has(name)) breakdown.notSplit += whole
    main.seen.total += whole
  }

  return {
    mismatches,
    add: (report: ReportFile): void => {
      const mismatch = (figure: string) =>
        mismatches.push({ code: report.agency.code, name: report.agency.name, figure })
      const before: Partial<Record<FigureSection, string>> = {}
      for (const { main: figure, parts } of groupsOf(report.figures)) {
        let main = mains.get(figure.id)
        if (!main) {
          main = { sum: newSum(figure), breakdowns: new Map(), seen: { total: 0 } }
          mains.set(figure.id, main)
          placeAfter(orders[figure.section], figure.id, before[figure.section])
        }
        before[figure.section] = figure.id
        if (!sameKind(main.sum.figure, figure)) {
          mismatch(figure.label)
          continue
        }
        addTo(main.sum, figure)
        addParts(main, parts, figure.value ?? 0, mismatch)
      }
    },
    mains: (): readonly Main[] =>
      figureSections.flatMap((section) => orders[section].flatMap((id) => mains.get(id) ?? [])),
  }
}

const overrideText = (agencies: number): string =>
  `Cộng từ báo cáo của các cơ quan; ${agencies} cơ quan báo cáo số khác số sổ đếm được, lý do ghi trong báo cáo của từng cơ quan.`

const figureOf = (sum: Sum): FileFigure => ({
  ...sum.figure,
  value: sum.kept === 0 ? null : sum.value,
  override: sum.overridden === 0 ? null : { counted: sum.counted, reason: overrideText(sum.overridden) },
})

/** What a complete breakdown lacks where some reports do not share the figure out so. */
const notSplitFigure = (main: FileFigure, breakdown: string, value: number): FileFigure => ({
  ...main,
  id: `${main.id}.notSplit.${foldedTerms(breakdown).join('-')}`.slice(0, 120),
  level: 1,
  breakdown,
  label: 'Cơ quan không chia theo mục này',
  article: '',
  definition: 'Số của các cơ quan mà báo cáo không có bảng chia này.',
  value,
  override: null,
})

const figuresOf = (mains: readonly Main[]): readonly FileFigure[] =>
  mains.flatMap(({ sum, breakdowns }) => [
    figureOf(sum),
    ...[...breakdowns].flatMap(([name, { parts, sums, notSplit }]) => {
      const shown = parts.flatMap((id) => sums.get(id) ?? [])
      const own = shown.map(figureOf)
      const left = notSplit > 0 && name !== amongWhich
      const earlier = own.find(({ id }) => id.startsWith(`${sum.figure.id}.notSplit.`))
      if (!left) return own
      // A report that was put together itself has such a row already.
      return earlier
        ? own.map((figure) => (figure === earlier ? { ...figure, value: (figure.value ?? 0) + notSplit } : figure))
        : [...own, notSplitFigure(sum.figure, name, notSplit)]
    }),
  ])

/** Cases by value, and values by month, added up under their ids. */
const namedSums = () => {
  const distributions = new Map<string, ReportDistribution>()
  const series = new Map<string, { head: ReportFile['series'][number]; points: Map<string, number> }>()
  return {
    add: (report: ReportFile): void => {
      for (const own of report.distributions) {
        const known = distributions.get(own.id)
        distributions.set(own.id, known ? { ...known, counts: unitedCounts([known.counts, own.counts]) } : own)
      }
      for (const head of report.series) {
        const known = series.get(head.id) ?? { head, points: new Map() }
        series.set(head.id, known)
        for (const [month, value] of head.points) known.points.set(month, (known.points.get(month) ?? 0) + value)
      }
    },
    distributions: (): ReportFile['distributions'] =>
      [...distributions.values()].map(({ counts, ...head }) => ({
        ...head,
        counts: counts.map(([value, cases]) => [value, cases]),
      })),
    series: (): ReportFile['series'] =>
      [...series.values()].map(({ head, points }) => ({
        ...head,
        points: [...points].toSorted(([one], [other]) => (one < other ? -1 : 1)),
      })),
  }
}

/** Medians and the like are made anew from how many cases had which value; what has no such table is left unknown. */
const withSpread = (figure: FileFigure, distributions: ReportFile['distributions']): FileFigure => {
  if (figure.adds) return figure
  const at = figure.id.lastIndexOf('.')
  const counts = distributions.find(({ id }) => id === figure.id.slice(0, at))?.counts
  const measure = measures.find(({ name }) => name === figure.id.slice(at + 1))
  return { ...figure, value: counts && measure ? reachedBy(counts, measure.tenths) : null, override: null }
}

const keptPrefix = 'kept '

/** How many agencies say that they do not keep a figure: a member that was put together itself says of how many. */
const keptCounts = () => {
  const notKept = new Map<string, number>()
  const labels = new Map<string, string>()
  let agencies = 0
  return {
    add: (report: ReportFile): void => {
      const of = report.members.length > 0 ? report.members.length : 1
      const told = new Map(report.checks.map(({ id, left, right }) => [id, right - left]))
      agencies += of
      for (const { id, level, value, label } of report.figures) {
        if (level !== 0) continue
        const without = value === null ? of : (told.get(`${keptPrefix}${id}`) ?? 0)
        if (without > 0) notKept.set(id, (notKept.get(id) ?? 0) + without)
        labels.set(id, label)
      }
    },
    checks: (): ReportFile['checks'] =>
      [...notKept].map(([id, without]) => ({
        id: `${keptPrefix}${id}`,
        statement: `Số cơ quan có ghi nhận «${labels.get(id)}» bằng số cơ quan được tổng hợp`,
        left: agencies - without,
        right: agencies,
        passed: false,
      })),
  }
}

export type Consolidated = {
  readonly file: ReportFile
  /** Figures of members that go by the same name and are something else: not added. */
  readonly mismatches: readonly Mismatch[]
  /** Checks that failed and make the whole unfit to be sent. */
  readonly failed: readonly string[]
}

const latest = (one: LocalDate | null, other: LocalDate): LocalDate => (one !== null && one > other ? one : other)

/**
 * Puts reports together into one of the level above: figures that add up are added, rows that only some have are united by id,
 * medians are made anew from the distributions. A value that an agency does not keep is missing, not 0, and how many
 * keep it is told among the checks. Goes through `members` once and holds one at a time. The outcome consolidates again by
 * the same code.
 */
export const consolidate = (members: Iterable<Member>, own: OwnPart): Consolidated => {
  const table = figureTable()
  const named = namedSums()
  const kept = keptCounts()
  const packs = new Map<string, number>()
  const list: ReportFile['members'] = []
  let asOf: LocalDate | null = null
  for (const { report, sha256 } of members) {
    table.add(report)
    named.add(report)
    kept.add(report)
    for (const { pack, version } of report.lawPacks) packs.set(pack, Math.max(packs.get(pack) ?? 0, version))
    list.push({ code: report.agency.code, name: report.agency.name, bundle: sha256 })
    asOf = latest(asOf, report.asOf)
  }
  const distributions = named.distributions()
  const figures = figuresOf(table.mains()).map((figure) => withSpread(figure, distributions))
  const checks = checksOfFile({ figures })
  const within = asOf === null || asOf > own.period.to ? own.period.to : asOf < own.period.from ? own.period.from : asOf
  return {
    file: {
      format: 'dau-moi/bao-cao-tiep-can-thong-tin',
      version: 2,
      minor: reportFileMinor,
      ...own,
      asOf: within,
      lawPacks: [...packs].map(([pack, version]) => ({ pack, version })),
      figures: [...figures],
      distributions,
      series: named.series(),
      checks: [
        ...checks.map(({ id, statement, left, right, passed }) => ({ id, statement, left, right, passed })),
        ...kept.checks(),
      ],
      members: list,
    },
    mismatches: table.mismatches,
    failed: checks.filter(({ passed }) => !passed).map(({ statement }) => statement),
  }
}
