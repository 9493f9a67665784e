import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type Account, firstAccountRoles } from '../../shared/accounts/account.ts'
import { passwordFault } from '../../shared/accounts/password-rule.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { CurrentSession } from '../current-session.ts'
import { keyringPath, makeSlot, newRegisterKey, withSlot, writeKeyring } from '../safety/keyring.ts'
import { protectAgency } from '../safety/protect-register.ts'
import type { Session } from '../session.ts'
import { readAccounts, recordAccount } from './account-repository.ts'
import { letIn } from './door.ts'

/** Puts every account out of use that an earlier try left behind. */
const dropAccounts = async ({ database, writeGate, clock }: Session, by: string): Promise<void> => {
  await writeGate.whenFree()
  for (const { id, name, roles, active } of readAccounts(database))
    if (active) recordAccount(database, 'deactivated', { id, name, roles, active: false }, { at: clock.now(), by })
}

/** Pressed twice, the second would take the first one's file of passwords back. */
let underWay = false

/**
 * Encrypts a register in use with a key of its own and makes the first account, who may do everything and is signed in. What is
 * done in order: account, file of passwords, register; a refusal takes the first two back, and the register is used as before.
 */
export const protectRegister = async (sessions: CurrentSession, order: ProtectOrder): Promise<Result<null>> => {
  if (underWay) return refusal('notAllowedNow', 'Sổ đang được mã hóa. Hãy chờ việc đó xong.')
  underWay = true
  try {
    return await protect(sessions, order)
  } finally {
    underWay = false
  }
}

type ProtectOrder = { readonly jobId: string; readonly name: string; readonly password: string }

const protect = async (sessions: CurrentSession, { jobId, name, password }: ProtectOrder): Promise<Result<null>> => {
  const session = sessions.current()
  if (session.mode !== 'agency')
    return refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi bảo vệ sổ của cơ quan.')
  if (sessions.access.signedIn() !== null) return refusal('notAllowedNow', 'Sổ đã được bảo vệ từ trước.')
  const fault = passwordFault(password, name)
  if (fault !== null) return refusal('invalidInput', fault, [{ field: 'password', message: fault }])
  const key = newRegisterKey()
  const account: Account = { id: randomUUID(), name, roles: firstAccountRoles, active: true }
  const slot = await makeSlot(key, { account: account.id, name }, password, sessions.access.passwordCost)
  await dropAccounts(session, name)
  recordAccount(session.database, 'created', account, { at: session.clock.now(), by: name })
  await writeKeyring(session.dataFolder, withSlot(null, slot))
  const sealed = await protectAgency(sessions, jobId, key)
  if (!sealed.ok) {
    await dropAccounts(sessions.current(), name)
    await rm(keyringPath(session.dataFolder), { force: true })
    return sealed
  }
  letIn(sessions.access, account, false)
  return ok(null)
}
