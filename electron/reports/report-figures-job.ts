import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { ReportFigures } from '../../shared/reports/report.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import type { Session } from '../session.ts'
import { readReportFigures } from './read-report-figures.ts'

export type FiguresOrder = {
  readonly subject: ReportSubject
  readonly book: LawBook
}

/** Counts a report's figures in a thread of its own: a large register takes a second, the window none of it. */
export const reportFiguresJob = async (order: FiguresOrder, context: JobContext): Promise<Result<ReportFigures>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const { book, subject } = order
    const calendar = workingCalendar(book.calendar)
    const figures = readReportFigures({ database, book, calendar, clock: context.clock }, subject)
    return context.cancelled() ? refusal('cancelled', 'Đã dừng. Chưa có gì được ghi.') : figures
  } finally {
    closeDatabase(database)
  }
}

/** The figures of a report as the session's law and day make them; refuses as `readReportFigures` does. */
export const countFigures = (
  session: Pick<Session, 'book' | 'jobs'>,
  jobId: string,
  subject: ReportSubject,
): Promise<Result<ReportFigures>> =>
  session.jobs.run<FiguresOrder, ReportFigures>('report-figures', jobId, { subject, book: session.book })
