import { z } from 'zod'
import type { AuditVerdict } from '../safety/audit-trail.ts'
import { type Backup, type BackupDifference, backupPlaces, type SafetyStatus } from '../safety/backup.ts'
import { type ExportedRegister, type FoundRegister, registerSources, type TakenIn } from '../safety/move.ts'
import type { ProtectionStatus } from '../safety/protection.ts'
import { answers } from './call.ts'
import { jobId, nothing } from './call-inputs.ts'

const backup = { id: z.string().regex(/^[\dT.-]{21}$/), place: z.enum(backupPlaces) }

/** Calls that keep the register from being lost. */
export const safetyCalls = {
  status: answers<SafetyStatus>()(nothing),
  /** The newest first. */
  backups: answers<readonly Backup[]>()(nothing),
  /** Makes one now; `placesFailed` tells of places that could not be written. */
  backUp: answers<{ readonly backup: Backup; readonly placesFailed: number; readonly damagedAttachments: number }>()(
    z.object({ jobId }),
  ),
  /** Follows the audit trail from its first link; `mark`: signs printed on a paper, empty for none. */
  verify: answers<AuditVerdict>()(
    z.object({ jobId, mark: z.string().regex(/^[0-9a-f]{0,64}$/, 'Dấu gồm các chữ số và chữ A đến F.') }),
  ),
  /** Asks for a folder on another disk or a stick; null when the dialog was closed. */
  chooseSecondPlace: answers<SafetyStatus | null>()(nothing),
  forgetSecondPlace: answers<SafetyStatus>()(nothing),
  /** The computer's clock is right now: acts dated later were dated by a clock set wrongly. */
  trustClock: answers<SafetyStatus>()(nothing),
  compare: answers<BackupDifference>()(z.object({ jobId, ...backup })),
  protection: answers<ProtectionStatus>()(nothing),
  /** Prints the recovery sheet; false when the dialog was closed. */
  printRecovery: answers<boolean>()(nothing),
  /** Saves it as a PDF; its file's name, null when the dialog was closed. */
  saveRecovery: answers<string | null>()(nothing),
  /** Encrypts the plain copies from before the encryption; `left`: damaged ones that can't be. */
  resealCopies: answers<{ readonly sealed: number; readonly left: number }>()(z.object({ jobId })),
  /** Exports everything to one file for another computer; `password` counts for a register without encryption alone. */
  moveOut: answers<ExportedRegister | null>()(z.object({ jobId, password: z.string().max(800) })),
  /** This computer is used on although the register was exported. */
  stayHere: answers<SafetyStatus>()(nothing),
  /** Asks for a file from another computer or a folder with backups; null when the dialog was closed. */
  findRegister: answers<FoundRegister | null>()(z.object({ kind: z.enum(registerSources) })),
  /** Puts it in the place of the register of now; `secret`: a password, or the code of the recovery sheet. */
  takeIn: answers<TakenIn>()(
    z.object({ jobId, token: z.uuid(), kind: z.enum(registerSources), secret: z.string().max(800) }),
  ),
  /** Deletes them, after an encrypted backup was proved. */
  dropPlainCopies: answers<null>()(z.object({ jobId })),
  /** Closes the register and begins again; of a damaged one the ways to build it anew are shown first. */
  startOver: answers<null>()(nothing),
  /** Backs the register of now up first; the window then reads everything anew. */
  restore: answers<null>()(z.object({ jobId, ...backup })),
} as const
