import type { ExportedReport } from './report.ts'
import type { ReportFile, ReportKind } from './report-file.ts'

/** How a report left: into a folder, onto a removable drive, or attached to a mail that the mail program opened. */
export const deliveryWays = ['folder', 'drive', 'mail'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

export type ReportDelivery = {
  readonly at: string
  readonly way: DeliveryWay
  /** Agency the report went to, as it was typed. */
  readonly recipient: string
  /** Name of the folder or drive; empty for a mail. */
  readonly place: string
}

/** The frozen bundle of an exported report. */
export type ReportBundle = {
  readonly edition: ReportFile['edition']
  /** File name. */
  readonly name: string
  readonly sha256: string
  readonly shortCode: string
}

/** An exported report with all that is known of where it went. */
export type SentReport = ExportedReport & {
  readonly kind: ReportKind
  /** Null for a report exported before there were bundles. */
  readonly bundle: ReportBundle | null
  readonly deliveries: readonly ReportDelivery[]
}

/** A place to copy a report to; bytes. */
export type RemovableDrive = { readonly token: string; readonly name: string; readonly free: number }
