import type { Agency } from '../agency/agency.ts'
import type { LawBook } from '../law/law-book.ts'
import type { ReportFigures, ReportNarrative } from './report.ts'
import type { ReportFile } from './report-file.ts'

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
}: ReportContent): ReportFile => ({
  format: 'dau-moi/bao-cao-tiep-can-thong-tin',
  version: 1,
  training,
  appVersion,
  exportedAt,
  agency: { name: agency.name, parentName: agency.parentName, province: agency.province },
  period: figures.period,
  asOf: figures.asOf,
  lawPacks: packs.map(({ pack, version }) => ({ pack, version })),
  figures: figures.figures.map(({ cases: _proof, ...figure }) => figure),
  checks: figures.checks.map(({ id, statement, left, right, passed }) => ({ id, statement, left, right, passed })),
  narrative,
})
