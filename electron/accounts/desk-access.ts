import { type AccessStage, usualLockMinutes } from '../../shared/accounts/access-state.ts'
import type { Account, SignedInAccount } from '../../shared/accounts/account.ts'
import type { DeskEvent } from '../../shared/accounts/desk-event.ts'
import { type Result, refusal } from '../../shared/result.ts'
import type { KdfCost } from '../safety/keyring.ts'

/** What the roles of an account may not do, and why a call is refused to them (null: it is not). */
export type RoleRights = {
  readonly mayNot: readonly string[]
  readonly refusalOf: (call: string) => Result<never> | null
}

/**
 * Who sits at the desk, and what the desk answers to. A register without encryption has no accounts: everything is allowed, as it
 * always was. Of an encrypted one, nothing is answered until somebody signed in, nor while the desk is covered.
 */
export type DeskAccess = {
  /** How hard a new password is to try; absent: as hard as an old PC bears. */
  readonly passwordCost: KdfCost | undefined
  readonly stage: () => AccessStage
  readonly signedIn: () => SignedInAccount | null
  /** Name under which acts are recorded; null when the register has no accounts. */
  readonly actor: () => string | null
  /** What stands against a call; `practice`: in the practice register everybody may do everything. */
  readonly refusalOf: (call: string, practice: boolean) => Result<never> | null
  /** The register is encrypted: from now on nothing is answered before somebody signs in. */
  readonly guard: () => void
  /** The recovery sheet opened the register: a new password is the one thing that may come next. */
  readonly awaitPassword: (readAnew: boolean) => void
  /** `readAnew`: the window forgets what it shows, for somebody else sees it now. */
  readonly signIn: (account: Account, rights: RoleRights, readAnew: boolean) => void
  readonly lock: () => void
  /** Minutes without input after which the desk is covered. */
  readonly lockAfter: () => number
  readonly setLockAfter: (minutes: number) => void
  readonly signOut: () => void
  /** Keeps what happened at the desk until the audit trail takes it: a register that just opens is not written to before its first screen. */
  readonly tell: (event: DeskEvent) => void
  /** What was told since the last time, the oldest first. */
  readonly takeTold: () => readonly DeskEvent[]
}

const locked = refusal('locked', 'Phần mềm đang khóa. Hãy nhập mật khẩu để làm tiếp.')
const signInFirst = refusal('signInFirst', 'Hãy đăng nhập để mở sổ.')

/** What is answered behind the cover: the draft of what was being typed when it came down. */
const answeredWhileLocked: ReadonlySet<string> = new Set(['app.saveDraft'])
/** Of these the practice register has none of its own. */
const aboutTheAgency = /^(?:accounts|safety)\./

/** `onChange` is told each new stage, and whether the window has to forget what it shows. */
export const makeDeskAccess = (
  onChange: (stage: AccessStage, readAnew: boolean) => void,
  passwordCost?: KdfCost,
): DeskAccess => {
  let stage: AccessStage = 'open'
  let lockMinutes: number = usualLockMinutes
  let person: SignedInAccount | null = null
  let roleRefusal: RoleRights['refusalOf'] = () => null
  const told: DeskEvent[] = []
  const turnTo = (next: AccessStage, readAnew: boolean) => {
    stage = next
    onChange(next, readAnew)
  }
  return {
    passwordCost,
    stage: () => stage,
    signedIn: () => person,
    actor: () => person?.name ?? null,
    refusalOf: (call, practice) => {
      if (call.startsWith('access.')) return null
      if (stage === 'locked') return answeredWhileLocked.has(call) ? null : locked
      if (stage !== 'open') return signInFirst
      return person === null || (practice && !aboutTheAgency.test(call)) ? null : roleRefusal(call)
    },
    guard: () => {
      person = null
      stage = 'signedOut'
    },
    awaitPassword: (readAnew) => {
      person = null
      turnTo('newPassword', readAnew)
    },
    signIn: ({ id, name, roles }, { mayNot, refusalOf }, readAnew) => {
      person = { id, name, roles, mayNot }
      roleRefusal = refusalOf
      turnTo('open', readAnew)
    },
    lockAfter: () => lockMinutes,
    setLockAfter: (minutes) => {
      lockMinutes = minutes
    },
    lock: () => {
      if (stage === 'open' && person !== null) turnTo('locked', false)
    },
    signOut: () => {
      if (person === null) return
      person = null
      turnTo('signedOut', true)
    },
    tell: (event) => {
      told.push(event)
    },
    takeTold: () => told.splice(0),
  }
}
