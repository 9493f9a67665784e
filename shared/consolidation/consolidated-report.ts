import type { ReportFile } from '../reports/report-file.ts'
import type { Mismatch } from './consolidate.ts'

/** A consolidated report as it stands now, before it is written. */
export type ConsolidatedView = {
  readonly file: ReportFile
  readonly mismatches: readonly Mismatch[]
  readonly failed: readonly string[]
  /** Agencies on the list whose report does not count, by name. */
  readonly missing: readonly string[]
  /** Reports left out because one of a higher level holds them already. */
  readonly within: readonly string[]
}

/** A consolidated report that was written: frozen. */
export type ExportedConsolidation = {
  readonly id: number
  readonly exportedAt: string
  readonly by: string
  readonly folderName: string
  /** Of its bundle. */
  readonly sha256: string
  readonly edition: ReportFile['edition']
  readonly members: number
}

/** What was just written, the token that opens its folder, and whether it lies on a drive that may be taken out now. */
export type WrittenConsolidation = ExportedConsolidation & { readonly openToken: string; readonly onDrive: boolean }
