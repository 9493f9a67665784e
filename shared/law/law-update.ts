import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { calendarYearSchema } from './calendar-schemas.ts'
import type { PackOrigin } from './law-book.ts'
import { lawPackSchema } from './law-schemas.ts'

/**
 * «Gói cập nhật pháp luật»: the one kind of file that brings the app a new law, a new form number or next year's holidays.
 * A pack stands for every older version of the same pack; a calendar year stands for that whole year.
 */
export const lawUpdateSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('dau-moi.goi-phap-luat'),
  formatVersion: z.literal(1),
  title: z.string().min(1).max(200),
  issuedBy: z.string().min(1).max(200),
  issuedOn: localDateSchema,
  packs: z.array(lawPackSchema),
  calendarYears: z.array(calendarYearSchema),
  /** Ed25519 over the canonical JSON (RFC 8785) of everything but this field; `key` is the public key's fingerprint. */
  signature: z
    .strictObject({
      algorithm: z.literal('Ed25519'),
      key: z.string().regex(/^[0-9a-f]{64}$/),
      value: z.string().min(1),
    })
    .optional(),
})
export type LawUpdate = z.infer<typeof lawUpdateSchema>

/** unsigned: no signature · unknownKey: signed, but its key is not installed, so nothing is proved · valid: signed by an installed key. A wrong signature is refused. */
export type SignatureState =
  | { readonly state: 'unsigned' }
  | { readonly state: 'unknownKey'; readonly fingerprint: string }
  | { readonly state: 'valid'; readonly fingerprint: string; readonly name: string }

/** One line of the readable difference an update would make. `before` and `after` are values in words («12 ngày»). */
export type LawChange = {
  readonly kind: 'added' | 'changed' | 'ended' | 'removed'
  readonly datum: string
  readonly statement: string
  /** From which day it counts. */
  readonly from: LocalDate
  /** «Điều 26 khoản 3 Luật …» */
  readonly citation: string
  readonly before: string | null
  readonly after: string | null
}
export type CalendarChange = {
  readonly day: LocalDate
  readonly before: string
  readonly after: string
  readonly source: string
}

/** An open request whose deadline an update moves. No personal data: the label is «12/2026». */
export type MovedDeadline = {
  readonly requestId: number
  readonly label: string
  readonly before: LocalDate | null
  readonly after: LocalDate | null
  /** Which rule or which days changed, in words. */
  readonly why: string
}

export type LawDifference = {
  readonly changes: readonly LawChange[]
  readonly calendarChanges: readonly CalendarChange[]
  /** Open requests recomputed, and those whose day moved. */
  readonly recomputed: number
  readonly moved: readonly MovedDeadline[]
}

/** What the officer reads before taking an update in. `hash` is the file's SHA-256: what was shown is what is taken in. */
export type LawUpdatePreview = {
  readonly title: string
  readonly issuedBy: string
  readonly issuedOn: LocalDate
  readonly signature: SignatureState
  readonly difference: LawDifference
  readonly hash: string
}

/** An update that was taken in; undone updates stay on the list. */
export type TakenInUpdate = {
  readonly id: number
  readonly origin: Exclude<PackOrigin, 'shipped'>
  readonly title: string
  readonly issuedBy: string
  readonly issuedOn: LocalDate
  readonly signature: SignatureState
  readonly on: LocalDate
  readonly by: string
  readonly undoneOn: LocalDate | null
  readonly difference: LawDifference
}
