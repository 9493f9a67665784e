import { z } from 'zod'

const slotSchema = z.object({
  account: z.string().max(100),
  name: z.string().max(200),
  kdf: z.object({
    name: z.literal('scrypt'),
    n: z.number().int().positive(),
    r: z.number().int().positive(),
    p: z.number().int().positive(),
    salt: z.string().regex(/^[0-9a-f]+$/),
  }),
  locked: z.string().regex(/^[0-9a-f]+$/),
})

/**
 * What stands readable at the head of a file that carries a whole register to another computer: whose it is and when it was made, and
 * the locked key. Nothing of a citizen.
 */
export const moveHeaderSchema = z.object({
  format: z.literal('dau-moi/chuyen-may'),
  version: z.literal(1),
  /** ISO moment. */
  at: z.string().min(1).max(40),
  agencyName: z.string().max(500),
  appVersion: z.string().max(40),
  /** Whether the register inside is encrypted, with accounts of its own. */
  sealed: z.boolean(),
  keyring: z.object({
    format: z.literal('dau-moi/khoa'),
    version: z.literal(1),
    slots: z.array(slotSchema).max(200),
  }),
})
export type MoveHeader = z.infer<typeof moveHeaderSchema>

/** Where a whole register may come from: a file exported on another computer, or a folder of backups. */
export const registerSources = ['moveFile', 'backup'] as const
export type RegisterSource = (typeof registerSources)[number]

/** What was exported; `damagedFiles` as in `TakenIn`. */
export type ExportedRegister = { readonly fileName: string; readonly bytes: number; readonly damagedFiles: number }

/** What the officer chose to take in, before anything of it is opened. */
export type FoundRegister = {
  /** Names the choice to `takeIn`. */
  readonly token: string
  readonly kind: RegisterSource
  /** ISO moment. */
  readonly at: string
  /** Empty where only the key tells. */
  readonly agencyName: string
  /** Whether a password or the code of the recovery sheet is needed. */
  readonly locked: boolean
}

/** What was taken in. */
export type TakenIn = {
  /** Attachments that were no longer what was attached when the file or the backup was made. */
  readonly damagedFiles: number
}
