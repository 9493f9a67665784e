import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import type { ReportKind } from '../../shared/reports/report-file.ts'
import { type SuggestedPeriod, suggestedPeriodOf } from '../../shared/reports/suggested-period.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReportSession } from './read-report-figures.ts'

/** The period of a kind of report that ends with a year's. Refuses (`lawUnknown`) when the law book has none; the officer then types two days. */
export const suggestPeriod = (
  { book, clock }: Pick<ReportSession, 'book' | 'clock'>,
  { kind, year }: { readonly kind: ReportKind; readonly year: number },
): Result<SuggestedPeriod> => {
  try {
    return ok(suggestedPeriodOf(book, kind, year, clock.today()))
  } catch (error) {
    if (error instanceof LawUnknownError) return refusal('lawUnknown', error.message)
    throw error
  }
}
