import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import { exportReport } from '../reports/export-report.ts'
import { readReportNarrative } from '../reports/read-report-narrative.ts'
import { countFigures } from '../reports/report-figures-job.ts'
import { readExportedReports, saveNarrative } from '../reports/report-repository.ts'
import { suggestPeriod } from '../reports/suggest-period.ts'
import type { Session } from '../session.ts'

/** Calls of reports. */
export const reportsHandlers = (current: () => Session, ports: Ports): Handlers['reports'] => ({
  suggestedPeriod: ({ year }) => suggestPeriod(current(), year),
  figures: (period) => countFigures(current(), randomUUID(), period),
  readNarrative: (period) => readReportNarrative(current(), period),
  saveNarrative: ({ period, narrative }) => {
    const { database, clock } = current()
    saveNarrative(database, period, narrative, clock.now())
    return ok(null)
  },
  export: (input) => exportReport(current(), ports, input),
  exported: () => ok(readExportedReports(current().database)),
})
