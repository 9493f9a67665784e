import { z } from 'zod'
import { lockChoices } from '../accounts/access-state.ts'
import type { AccountLine } from '../accounts/account.ts'
import {
  accountNameSchema,
  accountRolesSchema,
  newPasswordSchema,
  typedPasswordSchema,
} from '../accounts/account-schemas.ts'
import type { DeskEvent } from '../accounts/desk-event.ts'
import { answers } from './call.ts'
import { accountId, jobId, nothing } from './call-inputs.ts'

/**
 * Calls about the people who may sign in. None is in writingCalls: what they are given holds passwords, and each waits for the
 * register's turn after the slow part, the locking of the key.
 */
export const accountsCalls = {
  /** Encrypts a register in use and makes its first account, which is signed in. */
  protect: answers<null>()(z.object({ jobId, name: accountNameSchema, password: newPasswordSchema })),
  list: answers<readonly AccountLine[]>()(nothing),
  add: answers<readonly AccountLine[]>()(
    z.object({ name: accountNameSchema, roles: accountRolesSchema, password: newPasswordSchema }),
  ),
  change: answers<readonly AccountLine[]>()(
    z.object({ account: accountId, name: accountNameSchema, roles: accountRolesSchema }),
  ),
  resetPassword: answers<readonly AccountLine[]>()(z.object({ account: accountId, password: newPasswordSchema })),
  deactivate: answers<readonly AccountLine[]>()(z.object({ account: accountId })),
  /** Back with a new password. */
  activate: answers<readonly AccountLine[]>()(z.object({ account: accountId, password: newPasswordSchema })),
  changeOwnPassword: answers<null>()(z.object({ current: typedPasswordSchema, password: newPasswordSchema })),
  /** Who signed in, how often it was tried in vain before, what was decided about the desk; the newest first. */
  deskEvents: answers<readonly DeskEvent[]>()(nothing),
  /** Minutes after which the desk is covered. */
  lockAfter: answers<number>()(nothing),
  setLockAfter: answers<number>()(z.object({ minutes: z.literal(lockChoices) })),
} as const
