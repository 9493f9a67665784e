import { timingSafeEqual } from 'node:crypto'
import type { AccessState } from '../../shared/accounts/access-state.ts'
import type { Account } from '../../shared/accounts/account.ts'
import type { DeskEventKind } from '../../shared/accounts/desk-event.ts'
import { passwordFault } from '../../shared/accounts/password-rule.ts'
import { refusedCalls, roleRefusal } from '../../shared/ipc/call-rights.ts'
import { type AppError, ok, type Result, refusal } from '../../shared/result.ts'
import { keyOfRecoveryCode } from '../../shared/safety/recovery-code.ts'
import type { Clock } from '../clock.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { registerKey } from '../database/register-key.ts'
import { agencyFile } from '../places.ts'
import { makeSlot, openSlot, withSlot, writeKeyring } from '../safety/keyring.ts'
import { opensACopy } from '../safety/register-of-key.ts'
import type { Session } from '../session.ts'
import { readAccounts, readLockAfter, recordAccount } from './account-repository.ts'
import type { DeskAccess } from './desk-access.ts'
import { healKeyring, knownKeyring } from './known-keyring.ts'
import { forgetFailures, noteFailure, secondsToWait } from './sign-in-attempts.ts'

/** What stands behind the door. */
export type DoorParts = {
  /** The agency's, also while the practice register is open. */
  readonly dataFolder: string
  readonly access: DeskAccess
  /** The computer's own: waiting is no part of a day that is only shown. */
  readonly clock: Clock
  /** The session that is open; null while the register waits for its key. */
  readonly session: () => Session | null
  /** Opens the waiting register with a key; a refusal leaves it waiting. */
  readonly open: (key: Uint8Array) => Promise<Result<null>>
  /** Told when a password or a code was right and the register can't be opened all the same; copies of it open with `key`. */
  readonly onRefused: (error: AppError, key: Uint8Array) => void
}

/** The ways in. Tries are answered one at a time, so that no wait is passed by asking many times at once. */
export type Door = {
  state(): Promise<AccessState>
  signIn(account: string, password: string): Promise<Result<{ readonly drawnAnew: boolean }>>
  recover(code: string): Promise<Result<AccessState>>
  renew(account: string, password: string): Promise<Result<null>>
}

const nobodyNeeded = refusal('notAllowedNow', 'Sổ này chưa được bảo vệ bằng mật khẩu nên không cần đăng nhập.')
const unknownAccount = refusal(
  'notAllowedNow',
  'Tài khoản này không còn dùng, hoặc chưa có trong sổ đã khôi phục từ bản sao lưu. Hãy nhờ người có vai trò Quản trị đăng nhập và thêm lại tài khoản.',
)
const tooSoon = (seconds: number) =>
  refusal('notAllowedNow', `Vừa nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`)
const wrongPassword = (seconds: number) =>
  refusal('invalidInput', `Không đăng nhập được: tên hoặc mật khẩu chưa đúng. Chờ ${seconds} giây rồi thử lại.`)
const wrongCode = (seconds: number) =>
  refusal(
    'invalidInput',
    `Mã này không mở được sổ. Hãy so từng nhóm với phiếu khôi phục của đúng sổ này. Chờ ${seconds} giây rồi thử lại.`,
  )

/** Who acts while the recovery sheet alone has opened the register. */
const byRecoveryCode = 'Mã khôi phục'

const sameKey = (one: Uint8Array, other: Uint8Array | null): boolean =>
  other !== null && one.length === other.length && timingSafeEqual(one, other)

/** Accounts of the agency's register, whichever register is open. */
const agencyAccounts = (parts: DoorParts, session: Session) => {
  if (session.mode === 'agency') return readAccounts(session.database)
  const database = openReadOnly(agencyFile(parts.dataFolder))
  try {
    return readAccounts(database)
  } finally {
    closeDatabase(database)
  }
}

/** Lets somebody in whose right to be there was proved; `readAnew`: the window forgets what it showed to another. */
export const letIn = (access: DeskAccess, account: Account, readAnew: boolean): void =>
  access.signIn(
    account,
    { mayNot: refusedCalls(account.roles), refusalOf: (call) => roleRefusal(account.roles, call) },
    readAnew,
  )

/** Signing in, and the recovery sheet; nothing tells which part of what was typed is wrong. */
export const makeDoor = (parts: DoorParts): Door => {
  const { dataFolder, access } = parts
  const now = () => Date.parse(parts.clock.now())
  const tell = (kind: DeskEventKind, by: string, amount: number) =>
    access.tell({ kind, at: parts.clock.now(), by, amount, moment: null })
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act)
    turn = mine.catch(() => undefined)
    return mine
  }
  const isPlain = () => parts.session() !== null && access.stage() === 'open' && access.signedIn() === null

  const state = async (): Promise<AccessState> => {
    const stage = access.stage()
    const session = parts.session()
    const { ring, from } = isPlain() ? { ring: null, from: 'sound' as const } : await knownKeyring(dataFolder)
    const known =
      stage === 'newPassword' && session !== null
        ? agencyAccounts(parts, session).filter(({ active }) => active)
        : (ring?.slots ?? []).map(({ account, name }) => ({ id: account, name }))
    return {
      stage,
      accounts: known.map(({ id, name }) => ({ id, name })),
      keyring: from,
      waitSeconds: await secondsToWait(dataFolder, now()),
      lastAccount: access.signedIn()?.id ?? null,
    }
  }

  /** Null when the key opens the register, or opened it already. */
  const tryKey = async (key: Uint8Array): Promise<Result<null>> => {
    if (parts.session() === null) return parts.open(key)
    return sameKey(key, registerKey()) ? ok(null) : refusal('fileUnreadable', '')
  }

  return {
    state,
    signIn: (account, password) =>
      inTurn(async () => {
        if (isPlain()) return nobodyNeeded
        const wait = await secondsToWait(dataFolder, now())
        if (wait > 0) return tooSoon(wait)
        const known = await knownKeyring(dataFolder)
        const nothingShown = parts.session() === null
        const slot = known.ring?.slots.find((each) => each.account === account)
        const key = slot ? await openSlot(slot, password) : null
        if (key === null) return wrongPassword(await noteFailure(dataFolder, now()))
        const opened = await tryKey(key)
        const session = parts.session()
        if (!opened.ok) {
          if (session === null) parts.onRefused(opened.error, key)
          return session === null ? opened : wrongPassword(await noteFailure(dataFolder, now()))
        }
        const failures = await forgetFailures(dataFolder)
        const person = session && agencyAccounts(parts, session).find(({ id }) => id === account)
        if (session === null || !person?.active) return unknownAccount
        await healKeyring(dataFolder, known)
        if (session.mode === 'agency') access.setLockAfter(readLockAfter(session.database))
        const samePerson = access.stage() === 'locked' && access.signedIn()?.id === account
        tell(access.stage() === 'locked' ? 'unlock' : 'signIn', person.name, failures)
        const drawnAnew = !samePerson && !nothingShown
        letIn(access, person, drawnAnew)
        return ok({ drawnAnew })
      }),
    recover: (code) =>
      inTurn(async () => {
        if (isPlain()) return nobodyNeeded
        const wait = await secondsToWait(dataFolder, now())
        if (wait > 0) return tooSoon(wait)
        const key = keyOfRecoveryCode(code)
        const opened = key && (await tryKey(key))
        if (key && opened?.ok === false && parts.session() === null && (await opensACopy(dataFolder, key))) {
          parts.onRefused(opened.error, key)
          return opened
        }
        if (!opened?.ok) return wrongCode(await noteFailure(dataFolder, now()))
        tell('recovery', byRecoveryCode, await forgetFailures(dataFolder))
        access.awaitPassword(false)
        return ok(await state())
      }),
    renew: (account, password) =>
      inTurn(async () => {
        const session = parts.session()
        const key = registerKey()
        if (access.stage() !== 'newPassword' || session === null || key === null)
          return refusal('notAllowedNow', 'Hãy nhập mã trên phiếu khôi phục trước.')
        const person = agencyAccounts(parts, session).find(({ id, active }) => active && id === account)
        if (!person) return unknownAccount
        const fault = passwordFault(password, person.name)
        if (fault !== null) return refusal('invalidInput', fault, [{ field: 'password', message: fault }])
        const { ring } = await knownKeyring(dataFolder)
        await writeKeyring(
          dataFolder,
          withSlot(ring, await makeSlot(key, { account, name: person.name }, password, access.passwordCost)),
        )
        if (session.mode === 'agency') {
          await session.writeGate.whenFree()
          recordAccount(session.database, 'passwordSet', person, { at: session.clock.now(), by: byRecoveryCode })
        }
        letIn(access, person, true)
        return ok(null)
      }),
  }
}
