import { daysBetween, type LocalDate, yearOf } from '../../shared/calendar/local-date.ts'
import { firstOnOrAfter, isMonthDay } from '../../shared/calendar/month-day.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { reportDue, reportWindow } from '../../shared/law/report-rules.ts'
import { suggestedPeriod } from '../../shared/reports/suggested-period.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { anyReceivedIn, exportedOn } from './desk-repository.ts'

type Sources = { readonly database: ReadableDatabase; readonly book: LawBook }

/** The window whose end lies nearest: the one that ended while its report is still owed, else the one running. */
const nextPeriod = ({ database, book }: Sources, today: LocalDate): { from: LocalDate; to: LocalDate } => {
  const thisYear = suggestedPeriod(book, yearOf(today), today)
  const [running, ended] =
    thisYear.to >= today
      ? [thisYear, suggestedPeriod(book, yearOf(today) - 1, today)]
      : [suggestedPeriod(book, yearOf(today) + 1, today), thisYear]
  const nearer = daysBetween(ended.to, today) < daysBetween(today, running.to)
  const owed = nearer && exportedOn(database, ended) === null && anyReceivedIn(database, ended)
  return owed ? ended : running
}

/**
 * The next yearly report: its data window from the law book, the day the province set (the agency's own setting, else its
 * answer in the law book; null until either is known), and the day it was exported. A window that ended stays until
 * exported, when the register was in use in it, for the half year in which it is nearer than the next one.
 */
export const reportSummary = (sources: Sources, today: LocalDate): DeskSummary['report'] => {
  const { database, book } = sources
  const { from, to } = nextPeriod(sources, today)
  const monthDay = readAgency(database)?.reportDueMonthDay || (reportDue(book, to)?.monthDay ?? '')
  return {
    from,
    to,
    dueOn: isMonthDay(monthDay) ? firstOnOrAfter(monthDay, to) : null,
    exportedOn: exportedOn(database, { from, to }),
    windowCertain: reportWindow(book, today).certainty === 'confirmed',
  }
}
