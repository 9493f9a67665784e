import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { holdsOn } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import type { ProgrammeKind, ProgrammeRecord } from '../programme/programme-record.ts'
import { figureOf } from './figure-row.ts'
import { activityRows } from './programme-activity-figures.ts'
import { inspectionRows, needRows } from './programme-inspection-figures.ts'
import { regulationRows, reviewRows } from './programme-review-figures.ts'
import { taskRows } from './programme-task-figures.ts'
import type { ReportFigure, ReportScope } from './report.ts'

/** The first of these rules that holds on a day, as it is cited; empty when none does. */
const articleOf = (book: LawBook, ids: readonly string[], on: LocalDate): string => {
  const found = ids.flatMap((id) => book.data.filter((datum) => datum.id === id && holdsOn(datum, on)))[0]
  return found ? citationText(found.citation) : ''
}

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
  const rows = [
    ...taskRows(),
    ...activityRows(),
    ...reviewRows(),
    ...regulationRows(articleOf(book, ['luat-104-2016.34.1.h', 'nd-13-2018.12.1'], asOf), records, asOf),
    ...inspectionRows(articleOf(book, ['luat-104-2016.34.1.k'], asOf)),
    ...needRows(),
  ]
  return rows.map((row) =>
    figureOf(kept.has(kindOfProgrammeFigure(row.id)) ? row : { ...row, notKept: true }, records, scope),
  )
}
