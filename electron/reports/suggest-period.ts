import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { suggestedPeriod } from '../../shared/reports/suggested-period.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReportSession } from './read-report-figures.ts'

/** The data window of a year's report. Refuses (`lawUnknown`) when the law book has none; the officer then types two days. */
export const suggestPeriod = (
  { book, clock }: Pick<ReportSession, 'book' | 'clock'>,
  year: number,
): Result<ReturnType<typeof suggestedPeriod>> => {
  try {
    return ok(suggestedPeriod(book, year, clock.today()))
  } catch (error) {
    if (error instanceof LawUnknownError) return refusal('lawUnknown', error.message)
    throw error
  }
}
