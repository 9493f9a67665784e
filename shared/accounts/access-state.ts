/** Where the desk stands: open to whoever sits there, nobody signed in, covered, or opened by the sheet and waiting for a password. */
export type AccessStage = 'open' | 'signedOut' | 'locked' | 'newPassword'

/** What the sign-in screen and the cover show. */
export type AccessState = {
  readonly stage: AccessStage
  /** Whom one may sign in as; names only. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  /** Where the file of passwords was found; missing: only the recovery sheet opens the register. */
  readonly keyring: 'sound' | 'fromBackup' | 'missing'
  /** Seconds until the next try is answered; 0: at once. */
  readonly waitSeconds: number
  /** Who was signed in when the desk was covered. */
  readonly lastAccount: string | null
}

/** Minutes without a key or a movement after which the desk is covered. */
export const lockChoices = [5, 10, 15, 30, 60] as const
export const usualLockMinutes = 10
