import { z } from 'zod'
import type { ClockDoubt } from './clock-doubt.ts'

/** What made a backup. */
export const backupReasons = ['running', 'closing', 'asked', 'beforeRestore', 'beforeProtect', 'beforeUpdate'] as const
export type BackupReason = (typeof backupReasons)[number]
export const backupReasonLabels: Readonly<Record<BackupReason, string>> = {
  running: 'Tự động khi đang dùng',
  closing: 'Tự động khi đóng phần mềm',
  asked: 'Do cán bộ bấm',
  beforeRestore: 'Trước khi khôi phục',
  beforeProtect: 'Trước khi mã hóa',
  beforeUpdate: 'Trước khi cập nhật phần mềm',
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

/** How many rows each table of a register has. */
export type RowCounts = Readonly<Record<string, number>>

/** Written beside a copy last of all, once the copy was opened, checked and counted: a copy without it is no backup. */
export const backupManifestSchema = z.object({
  format: z.literal('dau-moi/sao-luu'),
  version: z.literal(1),
  /** ISO moment. */
  at: z.string().min(1),
  reason: z.enum(backupReasons),
  appVersion: z.string(),
  /** Structure of the register. */
  databaseVersion: count,
  /** Of the copied register. */
  sha256: hash,
  size: count,
  rows: z.record(z.string(), count),
  /** ISO moment of the newest act on a request; null while there is none. */
  newestActAt: z.string().nullable(),
  attachments: z.object({ files: count, bytes: count }),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

/** Where a backup lies: beside the register, or in the second place the officer chose. */
export const backupPlaces = ['here', 'second'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/** A proven backup. `id` is the name of its folder; the same backup may lie in both places. */
export type Backup = BackupManifest & { readonly id: string; readonly place: BackupPlace }

/** What the officer counts in a register, in words. */
export const countedTables: readonly (readonly [table: string, label: string])[] = [
  ['request', 'yêu cầu'],
  ['request_event', 'việc đã ghi về yêu cầu'],
  ['catalogue_item', 'mục trong danh mục'],
  ['issued_document', 'văn bản đã phát hành'],
]

/** What a restored backup would take away from, and bring back to, the register of now. */
export type BackupDifference = {
  readonly backup: Backup
  readonly counts: readonly { readonly label: string; readonly now: number; readonly inBackup: number }[]
  readonly newestActNow: string | null
  /** Numbers «12/2026» of requests that are in the register of now and not in the backup; the first of them. */
  readonly requestsOnlyNow: readonly string[]
  readonly requestsOnlyNowCount: number
}

/** How safe the register is, as the desk tells it. */
export type SafetyStatus = {
  /** The newest proven backup wherever it lies; null while there is none. */
  readonly newest: { readonly at: string; readonly place: BackupPlace } | null
  /** True when nothing was proven for too long although something changed. */
  readonly old: boolean
  readonly secondPlace: { readonly folder: string; readonly there: boolean } | null
  /** What is doubtful about the computer's clock. */
  readonly clock: ClockDoubt | null
  /** True while the register is encrypted and its recovery sheet was never printed. */
  readonly sheetMissing: boolean
  /** The moment (ISO) at which the register was exported to another computer; null when it was not, or is used on here. */
  readonly movedAt: string | null
  /** True once pages of the open register were found damaged. */
  readonly damaged: boolean
}
