import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { reportItems } from '../law/report-rules.ts'
import type { ProgrammeRecord } from '../programme/programme-record.ts'
import type { CatalogueCase } from './catalogue-case.ts'
import { catalogueFigureRows } from './catalogue-figures.ts'
import { daysTakenDistributions } from './days-taken.ts'
import { type FigureOverride, withOverrides } from './figure-override.ts'
import { figureOf } from './figure-row.ts'
import { focalPointFigure } from './focal-point-figure.ts'
import { type PetitionCase, petitionFigures } from './petition-figures.ts'
import { programmeFigures } from './programme-figures.ts'
import type { ReportFigures, ReportingPeriod, ReportScope, ReportSeries } from './report.ts'
import { type CheckFacts, reportChecks } from './report-checks.ts'
import { type FigureSection, figureSections } from './report-file.ts'
import { requestSeries } from './report-series.ts'
import type { RequestCase } from './request-case.ts'
import { requestFigureRows } from './request-figures.ts'

/** A period as far as it has gone: figures of a period that still runs are true today, not on its last day. */
export const reportScope = (period: ReportingPeriod, today: LocalDate): ReportScope => ({
  ...period,
  asOf: period.to < today ? period.to : today,
})

/** The citation of a point of the report's statutory content (Điều 12.4 Nghị định 13/2018/NĐ-CP); empty when the law book lacks it. */
const pointArticle = (book: LawBook, point: string, on: LocalDate): string => {
  const item = reportItems(book, on).find((candidate) => candidate.point === point)
  return item ? citationText(item.citation) : ''
}

/**
 * Every figure of a period with the cases that prove it, as it is reported, and the checks on them. The cases are all requests received and
 * all items kept by the day `scope.asOf`, as they stood at its end;
 * `growth` says how the lists grew.
 */
export const reportFigures = (
  book: LawBook,
  cases: {
    readonly requests: readonly RequestCase[]
    readonly items: readonly CatalogueCase[]
    readonly growth?: readonly ReportSeries[]
    readonly programme?: readonly ProgrammeRecord[]
    readonly petitions?: readonly PetitionCase[]
    /** Null while the agency is not described. */
    readonly agency?: Pick<Agency, 'focalPoint'> | null
  },
  facts: CheckFacts & {
    readonly overrides?: readonly FigureOverride[]
    /** What the kind of report is about; everything unless said. */
    readonly sections?: readonly FigureSection[]
  },
): ReportFigures => {
  const { scope, overrides = [], sections = figureSections } = facts
  const told = ({ id }: { readonly id: string }): boolean => sections.some((section) => id.startsWith(`${section}.`))
  const itemRows = catalogueFigureRows(book, scope, cases.items, pointArticle(book, 'a', scope.asOf))
  const requestRows = requestFigureRows(book, scope, cases.requests, pointArticle(book, 'b', scope.asOf))
  const counted = [
    ...itemRows.map((row) => figureOf(row, cases.items, scope)),
    ...requestRows.map((row) => figureOf(row, cases.requests, scope)),
    ...petitionFigures(book, scope, cases.petitions ?? []),
    focalPointFigure(book, scope, cases.agency ?? null),
    ...(cases.programme ? programmeFigures(book, scope, cases.programme) : []),
  ]
  const figures = withOverrides(
    counted.filter(({ section }) => sections.includes(section)),
    overrides,
  )
  return {
    period: { from: scope.from, to: scope.to },
    asOf: scope.asOf,
    figures,
    distributions: daysTakenDistributions(book, scope, cases.requests).filter(told),
    series: [...requestSeries(cases.requests, scope), ...(cases.growth ?? [])].filter(told),
    checks: reportChecks(figures, facts),
  }
}
