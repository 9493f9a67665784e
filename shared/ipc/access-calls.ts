import { z } from 'zod'
import type { AccessState } from '../accounts/access-state.ts'
import { newPasswordSchema, typedPasswordSchema } from '../accounts/account-schemas.ts'
import { answers } from './call.ts'
import { accountId, nothing } from './call-inputs.ts'

/** The calls at the door: the only ones answered while nobody is signed in, some of them before the register is open. */
export const accessCalls = {
  state: answers<AccessState>()(nothing),
  /** Signs in, or takes the cover away. `drawnAnew`: the window is about to forget what it showed to another and read everything anew. */
  signIn: answers<{ readonly drawnAnew: boolean }>()(z.object({ account: accountId, password: typedPasswordSchema })),
  /** Opens the register with the code of the recovery sheet; a new password must follow. */
  recover: answers<AccessState>()(z.object({ code: z.string().max(200) })),
  /** After `recover`: a new password for an account, which is then signed in. */
  renew: answers<null>()(z.object({ account: accountId, password: newPasswordSchema })),
  /** Covers the desk; what is being typed stays. */
  lock: answers<null>()(nothing),
  signOut: answers<null>()(nothing),
} as const
