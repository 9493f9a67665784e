/** What happened at the desk of a protected register, or was decided about it. */
export type DeskEventKind = 'signIn' | 'unlock' | 'signOut' | 'recovery' | 'lockMinutes' | 'clockTrusted'

/** One of them, as the audit trail keeps it. */
export type DeskEvent = {
  readonly kind: DeskEventKind
  /** ISO moment. */
  readonly at: string
  /** Display name of the account, or what opened the register instead of one. */
  readonly by: string
  /** Tries in vain before a sign-in; minutes until the desk is covered; 0 where nothing is counted. */
  readonly amount: number
  /** The moment that a clock put right had shown; null for every other kind. */
  readonly moment: string | null
}

/** Events listed at once. */
export const deskEventsShown = 100
