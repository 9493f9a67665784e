import type { LocalDate } from '../calendar/local-date.ts'

/** A public key this agency believes. `fingerprint`: SHA-256 of the raw 32 bytes, hex; read aloud over the telephone to compare. */
export type TrustedKey = {
  readonly fingerprint: string
  readonly name: string
  readonly on: LocalDate
  readonly by: string
}
