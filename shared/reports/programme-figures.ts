import type { LawBook } from '../law/law-book.ts'
import type { ProgrammeKind, ProgrammeRecord } from '../programme/programme-record.ts'
import { figureOf } from './figure-row.ts'
import { sourceOf } from './figure-source.ts'
import { activityRows } from './programme-activity-figures.ts'
import { inspectionRows, needRows } from './programme-inspection-figures.ts'
import { regulationRows, reviewRows } from './programme-review-figures.ts'
import { taskRows } from './programme-task-figures.ts'
import type { ReportFigure, ReportScope } from './report.ts'

const subjects: Readonly<Record<string, ProgrammeKind>> = {
  tasks: 'task',
  activities: 'activity',
  participants: 'activity',
  focalPointsTrained: 'activity',
  reviews: 'review',
  regulation: 'regulation',
  inspections: 'inspection',
  violations: 'inspection',
  needs: 'need',
  needsMoney: 'need',
}

/** Which records a figure of the programme counts. */
export const kindOfProgrammeFigure = (id: string): ProgrammeKind => subjects[id.split('.')[1] ?? ''] ?? 'task'

/**
 * The figures of the programme with the records that prove them. Of a kind of which nothing was ever kept the value is null: the
 * page was not used, which is not the same as 0.
 */
export const programmeFigures = (
  book: LawBook,
  scope: ReportScope,
  records: readonly ProgrammeRecord[],
): readonly ReportFigure[] => {
  const { asOf } = scope
  const kept = new Set(records.map(({ kind }) => kind))
  const source = (...ids: readonly string[]): string => sourceOf(book, ids, asOf)
  const rows = [
    ...taskRows(source()),
    ...activityRows(source()),
    ...reviewRows(source()),
    ...regulationRows(source('luat-104-2016.34.1.h', 'nd-13-2018.12.1'), records, asOf),
    ...inspectionRows({
      inspections: source('luat-01-2026.12', 'luat-104-2016.13.2'),
      violations: source('luat-104-2016.34.1.k'),
    }),
    ...needRows({ needs: source('nd-13-2018.9.1'), money: source('nd-13-2018.13.1') }),
  ]
  return rows.map((row) =>
    figureOf(kept.has(kindOfProgrammeFigure(row.id)) ? row : { ...row, notKept: true }, records, scope),
  )
}
