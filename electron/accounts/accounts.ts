import { randomUUID } from 'node:crypto'
import type { Account, AccountEventKind, AccountLine, AccountRole } from '../../shared/accounts/account.ts'
import { passwordFault } from '../../shared/accounts/password-rule.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { registerKey } from '../database/register-key.ts'
import { type Keyring, makeSlot, openSlot, withoutSlot, withSlot, writeKeyring } from '../safety/keyring.ts'
import type { Session } from '../session.ts'
import { readAccounts, recordAccount } from './account-repository.ts'
import type { DeskAccess } from './desk-access.ts'
import { letIn } from './door.ts'
import { knownKeyring } from './known-keyring.ts'

/** The register whose accounts are looked after, and who does it. */
export type AccountDeps = { readonly session: Session; readonly access: DeskAccess }

const practising = refusal('notAllowedNow', 'Đang dùng dữ liệu tập huấn. Hãy thoát tập huấn rồi sửa tài khoản.')
const notProtected = refusal(
  'notAllowedNow',
  'Sổ chưa được bảo vệ nên chưa có tài khoản. Hãy bấm «Bảo vệ sổ» để đặt mật khẩu đầu tiên.',
)
const gone = refusal('notFound', 'Không thấy tài khoản này. Hãy mở lại trang Tài khoản.')
const lastAdmin = refusal(
  'notAllowedNow',
  'Đây là người có vai trò Quản trị cuối cùng. Hãy giao vai trò Quản trị cho một người khác trước.',
)
const taken = refusal('conflict', 'Đã có tài khoản mang tên này. Hãy ghi thêm chức vụ hoặc bộ phận để phân biệt.', [
  { field: 'name', message: 'Tên đã dùng.' },
])
const badPassword = (message: string) => refusal('invalidInput', message, [{ field: 'password', message }])

/** The key and the keyring that accounts are made with; refuses in the practice register and in one without accounts. */
const keysOf = async ({ session, access }: AccountDeps) => {
  if (session.mode !== 'agency') return practising
  const key = registerKey()
  if (key === null || access.signedIn() === null) return notProtected
  return ok({ key, ring: (await knownKeyring(session.dataFolder)).ring })
}

/** Every account with whether it can sign in. */
export const listAccounts = async (deps: AccountDeps): Promise<Result<readonly AccountLine[]>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  const { ring } = keys.value
  return ok(
    readAccounts(deps.session.database).map((account) => ({
      ...account,
      hasPassword: ring?.slots.some((slot) => slot.account === account.id) ?? false,
    })),
  )
}

const nameIsTaken = (accounts: readonly Account[], name: string, exceptId?: string): boolean =>
  accounts.some((one) => one.active && one.id !== exceptId && one.name.toLowerCase() === name.toLowerCase())

const isLastAdmin = (accounts: readonly Account[], id: string): boolean =>
  !accounts.some((one) => one.active && one.id !== id && one.roles.includes('admin'))

/** Writes down what happened to an account, in the register's turn. */
const record = async ({ session, access }: AccountDeps, kind: AccountEventKind, account: Account): Promise<void> => {
  await session.writeGate.whenFree()
  recordAccount(session.database, kind, account, { at: session.clock.now(), by: access.actor() ?? account.name })
}

/** Locks the key anew for an account and keeps the keyring. */
const giveSlot = async (
  { session, access }: AccountDeps,
  { key, ring }: { readonly key: Uint8Array; readonly ring: Keyring | null },
  { id, name }: Account,
  password: string,
): Promise<void> =>
  writeKeyring(
    session.dataFolder,
    withSlot(ring, await makeSlot(key, { account: id, name }, password, access.passwordCost)),
  )

/** A new account; its name differs from those in use. */
export const addAccount = async (
  deps: AccountDeps,
  {
    name,
    roles,
    password,
  }: { readonly name: string; readonly roles: readonly AccountRole[]; readonly password: string },
): Promise<Result<readonly AccountLine[]>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  if (nameIsTaken(readAccounts(deps.session.database), name)) return taken
  const fault = passwordFault(password, name)
  if (fault !== null) return badPassword(fault)
  const account: Account = { id: randomUUID(), name, roles: [...new Set(roles)], active: true }
  // The register first: a lock without an account lets nobody in, an account without a lock says so and can be mended.
  await record(deps, 'created', account)
  await giveSlot(deps, keys.value, account, password)
  return listAccounts(deps)
}

/** Another name or other roles; the last one who looks after accounts keeps that role. */
export const changeAccount = async (
  deps: AccountDeps,
  { id, name, roles }: { readonly id: string; readonly name: string; readonly roles: readonly AccountRole[] },
): Promise<Result<readonly AccountLine[]>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  const accounts = readAccounts(deps.session.database)
  const before = accounts.find((one) => one.id === id)
  if (!before?.active) return gone
  if (nameIsTaken(accounts, name, id)) return taken
  if (!roles.includes('admin') && isLastAdmin(accounts, id)) return lastAdmin
  const account: Account = { id, name, roles: [...new Set(roles)], active: true }
  await record(deps, 'changed', account)
  const slot = keys.value.ring?.slots.find((each) => each.account === id)
  if (slot && slot.name !== name)
    await writeKeyring(deps.session.dataFolder, withSlot(keys.value.ring, { ...slot, name }))
  if (deps.access.signedIn()?.id === id) letIn(deps.access, account, false)
  return listAccounts(deps)
}

/** A new password for somebody who forgot theirs, or whose lock is missing; `activate`: who was put out of use comes back. */
export const resetPassword = async (
  deps: AccountDeps,
  { id, password, activate }: { readonly id: string; readonly password: string; readonly activate: boolean },
): Promise<Result<readonly AccountLine[]>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  const accounts = readAccounts(deps.session.database)
  const account = accounts.find((one) => one.id === id)
  if (!account || account.active === activate) return gone
  if (nameIsTaken(accounts, account.name, id)) return taken
  const fault = passwordFault(password, account.name)
  if (fault !== null) return badPassword(fault)
  await record(deps, activate ? 'activated' : 'passwordSet', { ...account, active: true })
  await giveSlot(deps, keys.value, account, password)
  return listAccounts(deps)
}

/** Takes an account out of use: its lock is thrown away, what it did stays under its name. */
export const deactivateAccount = async (deps: AccountDeps, id: string): Promise<Result<readonly AccountLine[]>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  const accounts = readAccounts(deps.session.database)
  const account = accounts.find((one) => one.id === id)
  if (!account?.active) return gone
  if (isLastAdmin(accounts, id)) return lastAdmin
  if (deps.access.signedIn()?.id === id)
    return refusal('notAllowedNow', 'Không ngừng được tài khoản đang đăng nhập. Hãy nhờ một người Quản trị khác.')
  await record(deps, 'deactivated', { ...account, active: false })
  if (keys.value.ring) await writeKeyring(deps.session.dataFolder, withoutSlot(keys.value.ring, id))
  return listAccounts(deps)
}

/** Another password for who is signed in, who types the present one first. */
export const changeOwnPassword = async (
  deps: AccountDeps,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Result<null>> => {
  const keys = await keysOf(deps)
  if (!keys.ok) return keys
  const me = deps.access.signedIn()
  const account = readAccounts(deps.session.database).find((one) => one.id === me?.id)
  if (!account) return gone
  const slot = keys.value.ring?.slots.find((each) => each.account === account.id)
  if (!slot || (await openSlot(slot, current)) === null)
    return refusal('invalidInput', 'Mật khẩu đang dùng chưa đúng.', [
      { field: 'current', message: 'Mật khẩu đang dùng chưa đúng.' },
    ])
  const fault = passwordFault(password, account.name)
  if (fault !== null) return badPassword(fault)
  await giveSlot(deps, keys.value, account, password)
  await record(deps, 'passwordSet', account)
  return ok(null)
}
