/** Codes that screens and tests may branch on; the message is for the officer. */
export type AppErrorCode =
  | 'invalidInput'
  | 'notFound'
  | 'notAllowedNow'
  | 'conflict'
  | 'fileUnreadable'
  | 'fileUnwritable'
  | 'diskFull'
  | 'databaseFromNewerVersion'
  | 'lawUnknown'
  | 'cancelled'
  /** Nobody is signed in yet. */
  | 'signInFirst'
  /** The desk is covered. */
  | 'locked'
  /** The role of who is signed in may not do this. */
  | 'roleMayNot'
  | 'unexpected'

/** One field or row that is wrong: `field` is a path such as `requester.name`, `row` the row number in the officer's file. */
export type Issue = { readonly field?: string; readonly row?: number; readonly message: string }

/** An expected refusal. `message` is Vietnamese, says what happened and what to do next, and holds no personal data. */
export type AppError = {
  readonly code: AppErrorCode
  readonly message: string
  readonly issues?: readonly Issue[]
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Makes a refusal; `issues` point at the fields or rows to mend. */
export const refusal = (code: AppErrorCode, message: string, issues?: readonly Issue[]): Result<never> => ({
  ok: false,
  error: issues ? { code, message, issues } : { code, message },
})

/** For the end of an exhaustive switch: the compiler names the member that was forgotten. */
export const assertNever = (value: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
