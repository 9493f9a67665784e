import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { keyFingerprint, makeAgencyKey, readAgencyKey } from '../bundle/agency-key.ts'
import { printAgencyKey } from '../bundle/print-agency-key.ts'
import { deliverReport, mailReport, showSentReport } from '../delivery/deliver-report.ts'
import { removableDrives } from '../delivery/removable-drives.ts'
import type { Ports } from '../ports.ts'
import { draftReport } from '../reports/draft-report.ts'
import { exportReport } from '../reports/export-report.ts'
import { dropOverride, saveOverride } from '../reports/override-repository.ts'
import { readReportNarrative } from '../reports/read-report-narrative.ts'
import { countFigures } from '../reports/report-figures-job.ts'
import { saveNarrative } from '../reports/report-repository.ts'
import { readSentReports } from '../reports/sent-report-repository.ts'
import { suggestPeriod } from '../reports/suggest-period.ts'
import type { Session } from '../session.ts'

/** Calls of reports. */
export const reportsHandlers = (current: () => Session, ports: Ports): Handlers['reports'] => ({
  suggestedPeriod: (input) => suggestPeriod(current(), input),
  figures: (subject) => countFigures(current(), randomUUID(), subject),
  readNarrative: (subject) => readReportNarrative(current(), subject),
  saveNarrative: ({ narrative, ...subject }) => {
    const { database, clock } = current()
    saveNarrative(database, subject, narrative, clock.now())
    return ok(null)
  },
  override: ({ override, ...subject }) => {
    const { database, clock, officer } = current()
    saveOverride(database, subject, override, { at: clock.now(), by: officer() })
    return ok(null)
  },
  dropOverride: ({ figureId, ...subject }) => {
    dropOverride(current().database, subject, figureId)
    return ok(null)
  },
  draft: (input) => draftReport(current(), ports, input),
  export: (input) => exportReport(current(), ports, input),
  exported: () => ok(readSentReports(current().database)),
  drives: async () => {
    const { files } = current()
    const drives = await removableDrives()
    return ok(drives.map(({ path, name, free }) => ({ token: files.issue(path), name, free })))
  },
  deliver: (input) => deliverReport(current(), input),
  mail: (input) => mailReport(current(), ports, input),
  showExported: ({ id }) => showSentReport(current(), ports, id),
  signingKey: async () => {
    const key = await readAgencyKey(current().dataFolder)
    if (!key.ok) return key
    return ok(key.value && { fingerprint: keyFingerprint(key.value.publicKey) })
  },
  makeSigningKey: async () => {
    const key = await makeAgencyKey(current().dataFolder)
    return key.ok ? ok({ fingerprint: keyFingerprint(key.value.publicKey) }) : key
  },
  printSigningKey: () => printAgencyKey(current(), ports),
})
