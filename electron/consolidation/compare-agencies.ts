import { collectionName } from '../../shared/consolidation/collection.ts'
import {
  type AgencyValue,
  type CollectedNarrative,
  type Comparison,
  type FigureHead,
  markUnusual,
  type Outlier,
} from '../../shared/consolidation/comparison.ts'
import { medianOf } from '../../shared/consolidation/outliers.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fold, hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readAgencies } from './agency-list-repository.ts'
import { currentNarratives, currentReports, currentValues } from './bundle-repository.ts'
import { readCollections } from './collection-repository.ts'

type Deps = { readonly database: ReadableDatabase }

/** Reports looked at to learn what figures there are: those of one year differ in few rows. */
const reportsAsked = 25

/** The figures of the reports that count, in their order. */
export const figuresCollected = ({ database }: Deps, collectionId: number): readonly FigureHead[] => {
  const heads = new Map<string, FigureHead>()
  let asked = 0
  for (const { report } of currentReports(database, collectionId)) {
    for (const { id, label, breakdown, level, unit, definition } of report.figures)
      if (!heads.has(id)) heads.set(id, { id, label, breakdown, level, unit, definition })
    asked += 1
    if (asked >= reportsAsked) break
  }
  return [...heads.values()]
}

/** The collection of the same kind that ended last before this one began. */
const collectionBefore = (database: ReadableDatabase, collectionId: number) => {
  const all = readCollections(database)
  const own = all.find(({ id }) => id === collectionId)
  return own && all.find(({ kind, to }) => kind === own.kind && to < own.from)
}

type Values = ReadonlyMap<number, Readonly<Record<string, number | null>>>

const valuesOf = (database: ReadableDatabase, collectionId: number | undefined): Values =>
  new Map(
    collectionId === undefined
      ? []
      : currentValues(database, collectionId).map(({ agencyId, values }) => [agencyId, values]),
  )

/** Every agency whose report counts, with one figure of it now and in the period before. */
const agencyValues = (
  agencies: ReadonlyMap<number, { readonly code: string; readonly name: string }>,
  now: ReturnType<typeof currentValues>,
  before: Values,
  figureId: string,
): readonly AgencyValue[] =>
  now.flatMap(({ bundleId, agencyId, values }) => {
    const agency = agencies.get(agencyId)
    // A figure that the report has no row of is 0 there: rows without any case may be left out.
    const value = figureId in values ? (values[figureId] ?? null) : 0
    const earlier = before.get(agencyId)
    const lastYear = earlier && (figureId in earlier ? (earlier[figureId] ?? null) : 0)
    return agency ? [{ agencyId, bundleId, code: agency.code, name: agency.name, value, lastYear }] : []
  })

const agenciesById = (database: ReadableDatabase) =>
  new Map(readAgencies(database).map((agency) => [agency.id, agency]))

const numbers = (values: readonly (number | null | undefined)[]): readonly number[] =>
  values.filter((value) => typeof value === 'number')
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** One figure among all agencies of a collection and against the period before; refuses a figure nobody reports. */
export const compareAgencies = (deps: Deps, collectionId: number, figureId: string): Result<Comparison> => {
  const { database } = deps
  const figure = figuresCollected(deps, collectionId).find(({ id }) => id === figureId)
  if (!figure) return refusal('notFound', 'Chưa có báo cáo nào có số liệu này.')
  const earlier = collectionBefore(database, collectionId)
  const values = agencyValues(
    agenciesById(database),
    currentValues(database, collectionId),
    valuesOf(database, earlier?.id),
    figureId,
  )
  const now = numbers(values.map(({ value }) => value))
  const before = numbers(values.map(({ lastYear }) => lastYear))
  return ok({
    figure,
    total: sum(now),
    lastTotal: before.length === 0 ? null : sum(before),
    median: now.length === 0 ? null : medianOf(now),
    lastName: earlier ? collectionName(earlier) : null,
    rows: markUnusual(values, figure.unit),
  })
}

const mostOutliers = 300

/** Values that lie unusually far from those of the other agencies or of the period before, over all main figures. */
export const findOutliers = (deps: Deps, collectionId: number): readonly Outlier[] => {
  const { database } = deps
  const agencies = agenciesById(database)
  const now = currentValues(database, collectionId)
  const before = valuesOf(database, collectionBefore(database, collectionId)?.id)
  return figuresCollected(deps, collectionId)
    .filter(({ level }) => level === 0)
    .flatMap((figure) =>
      markUnusual(agencyValues(agencies, now, before, figure.id), figure.unit)
        .filter(({ words }) => words !== '')
        .map(({ agencyId, bundleId, name, words }) => ({ agencyId, bundleId, name, figure: figure.label, words })),
    )
    .slice(0, mostOutliers)
}

const mostNarratives = 400

/** What the agencies wrote, where it holds every word of `text` (without tone marks); those who wrote nothing are left out. */
export const collectNarratives = (
  { database }: Deps,
  collectionId: number,
  text: string,
): { readonly total: number; readonly rows: readonly CollectedNarrative[] } => {
  const agencies = agenciesById(database)
  const terms = searchTerms(text)
  const rows = currentNarratives(database, collectionId).flatMap((row) => {
    const name = agencies.get(row.agencyId)?.name ?? ''
    const written = `${row.situation}\n${row.difficulties}\n${row.proposals}`
    if (written.trim() === '') return []
    return terms.length === 0 || hasAllTerms(fold(`${name}\n${written}`), terms) ? [{ ...row, name }] : []
  })
  return { total: rows.length, rows: rows.slice(0, mostNarratives) }
}
