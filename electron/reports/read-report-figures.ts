import { addDays, localDate } from '../../shared/calendar/local-date.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { catalogueCases } from '../../shared/reports/catalogue-case.ts'
import { petitionCases } from '../../shared/reports/petition-figures.ts'
import { readReportFile } from '../../shared/reports/read-report-file.ts'
import type { ReportFigures } from '../../shared/reports/report.ts'
import type { CheckFacts } from '../../shared/reports/report-checks.ts'
import { reportFigures, reportScope } from '../../shared/reports/report-figures.ts'
import { kindsOfReport } from '../../shared/reports/report-kinds.ts'
import { catalogueSeries } from '../../shared/reports/report-series.ts'
import type { ReportSubject } from '../../shared/reports/report-subject.ts'
import { requestCase } from '../../shared/reports/request-case.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { readAllRecords } from '../programme/programme-repository.ts'
import type { Session } from '../session.ts'
import { readOverrides } from './override-repository.ts'
import { countReceived, itemsOfReport, requestsOfPeriod } from './report-figures-repository.ts'
import { readExportedContent } from './report-repository.ts'

export type ReportSession = Pick<Session, 'book' | 'calendar' | 'clock'> & { readonly database: ReadableDatabase }

/** What the report of the same kind for the period just before said was open at its end; null when none was sent after that end. */
const previousReport = (database: ReadableDatabase, { kind, period }: ReportSubject): CheckFacts['previous'] => {
  const exported = readExportedContent(database, { kind, to: addDays(period.from, -1) })
  const read = readReportFile(exported?.content)
  const content = read.ok ? read.value.file : undefined
  const open = content?.figures.find((figure) => figure.id === 'requests.open')?.value
  return exported === null || content?.asOf !== content?.period.to || typeof open !== 'number'
    ? null
    : { openAtEnd: open, exportedOn: localDate(exported.exportedAt.slice(0, 10)) }
}

const present = <T>(one: T | null): readonly T[] => (one === null ? [] : [one])

/** The figures and checks of a report, counted anew from the register. Refuses (`lawUnknown`) when a request lies outside the laws known. */
export const readReportFigures = (session: ReportSession, subject: ReportSubject): Result<ReportFigures> => {
  const { period } = subject
  const { database, book, calendar, clock } = session
  const scope = reportScope(period, clock.today())
  try {
    const requests = requestsOfPeriod(database, scope).flatMap((request) =>
      present(requestCase(book, calendar, request, scope.asOf)),
    )
    const kept = itemsOfReport(database, scope)
    const items = catalogueCases(book, calendar, kept, scope.asOf)
    const overrides = readOverrides(database, subject)
    const facts = { scope, receivedInLog: countReceived(database, scope), previous: previousReport(database, subject) }
    const { sections } = kindsOfReport[subject.kind]
    const petitions = petitionCases(book, calendar, readPetitions(database), scope.asOf)
    const growth = catalogueSeries(kept, scope)
    const cases = {
      requests,
      items,
      growth,
      programme: readAllRecords(database),
      petitions,
      agency: readAgency(database),
    }
    return ok(reportFigures(book, cases, { ...facts, overrides, sections }))
  } catch (error) {
    if (error instanceof LawUnknownError) return refusal('lawUnknown', error.message)
    throw error
  }
}
