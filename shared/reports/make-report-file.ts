import type { Agency } from '../agency/agency.ts'
import type { LawBook } from '../law/law-book.ts'
import { withSources } from './figure-source.ts'
import type { ListEvidence, Posting } from './list-evidence.ts'
import type { ReportFigures, ReportNarrative } from './report.ts'
import { type ReportFile, type ReportKind, reportFileMinor } from './report-file.ts'

/** Everything a report is made of, before it is drawn as Word, PDF, Excel or data. */
export type ReportContent = {
  readonly agency: Agency
  readonly figures: ReportFigures
  readonly narrative: ReportNarrative
  readonly packs: LawBook['packs']
  readonly appVersion: string
  readonly exportedAt: string
  /** Made from the practice register. */
  readonly training: boolean
  readonly kind: ReportKind
  /** What asks for it, cited; empty for the yearly report and while no such text is known. */
  readonly basis?: string
  /** The decisions on the judged lists; empty but for the sheet of evidence. */
  readonly evidence?: readonly ListEvidence[]
  /** Where and when their items were posted, as recorded; empty but for the sheet of evidence. */
  readonly postings?: readonly Posting[]
  readonly edition: ReportFile['edition']
  /** Hash of the newest entry of the audit trail; null where none is kept. */
  readonly auditHead: string | null
}

/** The machine-readable report; drops the lists of cases and everybody's name. */
export const reportFile = ({
  agency,
  figures,
  narrative,
  packs,
  appVersion,
  exportedAt,
  training,
  kind,
  edition,
  auditHead,
}: ReportContent): ReportFile => ({
  format: 'dau-moi/bao-cao-tiep-can-thong-tin',
  version: 2,
  minor: reportFileMinor,
  training,
  appVersion,
  exportedAt,
  kind,
  edition,
  agency: {
    level: 'commune',
    code: agency.code,
    name: agency.name,
    parentName: agency.parentName,
    province: agency.province,
  },
  period: figures.period,
  asOf: figures.asOf,
  lawPacks: packs.map(({ pack, version }) => ({ pack, version })),
  figures: withSources(figures.figures).map(({ cases: _proof, ...figure }) => figure),
  distributions: figures.distributions.map(({ counts, ...one }) => ({
    ...one,
    counts: counts.map(([value, cases]) => [value, cases]),
  })),
  series: figures.series.map(({ points, ...one }) => ({
    ...one,
    points: points.map(([month, value]) => [month, value]),
  })),
  checks: figures.checks.map(({ id, statement, left, right, passed }) => ({ id, statement, left, right, passed })),
  narrative,
  members: [],
  auditHead,
})
