import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileHeader } from '../../../electron/database/open-connection.ts'
import { registerKey } from '../../../electron/database/register-key.ts'
import { keepSealing } from '../../../electron/safety/keep-sealing.ts'
import { verifyAudit } from '../../../electron/safety/verify-audit.ts'
import type { AccessState } from '../../../shared/accounts/access-state.ts'
import { type AccountLine, accountRoles } from '../../../shared/accounts/account.ts'
import type { DeskEvent } from '../../../shared/accounts/desk-event.ts'
import { callNames } from '../../../shared/ipc/call.ts'
import { mayCall } from '../../../shared/ipc/call-rights.ts'
import { contract } from '../../../shared/ipc/contract.ts'
import { recoveryCodeOf } from '../../../shared/safety/recovery-code.ts'
import { chief, deskOfPeople } from './desk-of-people.ts'

const other = 'mỗi sáng đọc sổ một lần'
/** The second that one wrong password makes one wait. */
const waited = () => new Promise((resolve) => setTimeout(resolve, 1100))
const fail = (thrown: unknown) => {
  throw thrown
}
const third = 'chợ phiên họp ngày rằm'

describe('A register without a password', () => {
  it('has no accounts and answers everything, as it always did', async () => {
    const { ask } = await deskOfPeople()
    expect((await ask('desk.read')).ok).toBe(true)
    expect((await ask('requests.views')).ok).toBe(true)
    expect(await ask('access.state')).toMatchObject({ ok: true, value: { stage: 'open', accounts: [] } })
    expect(await ask('accounts.list')).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
  })
})

describe('The first password', () => {
  it('encrypts the register and signs its owner in, under whose name acts are recorded', async () => {
    const { protect, sessions, folder, call } = await deskOfPeople()
    await protect()
    expect(fileHeader(join(folder, 'dau-moi.db')).kind).toBe('sealed')
    expect(sessions.current().officer()).toBe('Đặng Thị Nguyệt')
    const lines = await call<readonly AccountLine[]>('accounts.list')
    expect(lines).toMatchObject([{ name: 'Đặng Thị Nguyệt', active: true, hasPassword: true }])
    expect(readFileSync(join(folder, 'khoa.json'), 'utf8')).not.toContain(chief)
  })

  it('is not asked for twice', async () => {
    const { protect, ask } = await deskOfPeople()
    await protect()
    const again = await ask('accounts.protect', { jobId: 'lan-hai', name: 'Vi Văn Tài', password: other })
    expect(again).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
  })
})

describe('Each role', () => {
  it('is answered the calls of its line in the table, and no other, by the main process itself', async () => {
    const { protect, add, ask, call } = await deskOfPeople()
    await protect()
    const names = callNames(contract).filter((name) => !name.startsWith('access.'))
    for (const [index, role] of accountRoles.entries()) {
      const password = `${other} ${index}`
      const account = await add(`Người thứ ${index}`, [role], password)
      await call('access.signIn', { account, password })
      // An input no call takes: who may make the call hears of the input, who may not hears of the role.
      for (const name of names) {
        const answer = await ask(name, 0)
        const code = answer.ok ? 'ok' : answer.error.code
        expect([role, name, code === 'roleMayNot']).toEqual([role, name, !mayCall([role], name)])
      }
      await call('access.signOut')
      const [first] = (await call<AccessState>('access.state')).accounts
      await call('access.signIn', { account: first?.id, password: chief })
    }
  })

  it('has no say in the practice register, where everybody may practise', async () => {
    const { protect, add, ask, call } = await deskOfPeople()
    await protect()
    const account = await add('Vi Văn Tài', ['viewer'], other)
    await call('access.signIn', { account, password: other })
    await call('app.enterTraining', { jobId: 'tap-huan' })
    expect(await ask('requests.receive', {})).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(await ask('accounts.list')).toMatchObject({ ok: false, error: { code: 'roleMayNot' } })
    await call('app.leaveTraining')
    expect(await ask('requests.receive', {})).toMatchObject({ ok: false, error: { code: 'roleMayNot' } })
  })
})

describe('The door', () => {
  it('answers nothing but itself while the desk is covered, and lets the same person go on', async () => {
    const { protect, ask, call } = await deskOfPeople()
    await protect()
    await call('access.lock')
    expect(await ask('desk.read')).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(await ask('catalogue.query', {})).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect((await ask('app.saveDraft', { kind: 'receive', json: '{}' })).ok).toBe(true)
    const { accounts, stage, lastAccount } = await call<AccessState>('access.state')
    expect([stage, lastAccount]).toEqual(['locked', accounts[0]?.id])
    expect(await call('access.signIn', { account: lastAccount, password: chief })).toEqual({ drawnAnew: false })
    expect((await ask('desk.read')).ok).toBe(true)
  })

  it('takes a password whose marks were composed another way', async () => {
    const { protect, call } = await deskOfPeople()
    await protect()
    const account = (await call<AccessState>('access.state')).accounts[0]?.id
    await call('access.signOut')
    expect(await call('access.signIn', { account, password: chief.normalize('NFD') })).toEqual({ drawnAnew: true })
  })

  it('makes a wrong password wait, answers tries one at a time, and says the same of an account that is not there', async () => {
    const { protect, ask, call, waitOver } = await deskOfPeople()
    await protect()
    const account = (await call<AccessState>('access.state')).accounts[0]?.id
    await call('access.signOut')
    const tries = await Promise.all(
      [1, 2, 3].map(() => ask('access.signIn', { account, password: 'sai mật khẩu rồi' })),
    )
    expect(tries.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'invalidInput',
      'notAllowedNow',
      'notAllowedNow',
    ])
    expect(await ask('access.signIn', { account, password: chief })).toMatchObject({ error: { code: 'notAllowedNow' } })
    waitOver()
    const unknown = await ask('access.signIn', { account: crypto.randomUUID(), password: chief })
    expect(unknown).toMatchObject(tries[0] ?? {})
    waitOver()
    expect((await ask('access.signIn', { account, password: chief })).ok).toBe(true)
  })

  it('opens by the recovery sheet when the file of passwords is gone, and asks for a new password first', async () => {
    const { protect, ask, call, folder } = await deskOfPeople()
    await protect()
    await call('access.signOut')
    writeFileSync(join(folder, 'khoa.json'), '{ "format": ')
    rmSync(join(folder, 'sao-luu'), { recursive: true, force: true })
    expect(await call('access.state')).toMatchObject({ keyring: 'missing', accounts: [] })
    const code = recoveryCodeOf(registerKey() ?? new Uint8Array(32))
      .toLowerCase()
      .replaceAll('-', ' ')
    const { stage, accounts } = await call<AccessState>('access.recover', { code })
    expect([stage, accounts.map(({ name }) => name)]).toEqual(['newPassword', ['Đặng Thị Nguyệt']])
    expect(await ask('desk.read')).toMatchObject({ ok: false, error: { code: 'signInFirst' } })
    await call('access.renew', { account: accounts[0]?.id, password: third })
    expect((await ask('desk.read')).ok).toBe(true)
    await call('access.lock')
    expect(await call('access.signIn', { account: accounts[0]?.id, password: third })).toEqual({ drawnAnew: false })
  })

  it('does not take the code of another register', async () => {
    const { protect, ask, call } = await deskOfPeople()
    await protect()
    await call('access.signOut')
    const answer = await ask('access.recover', { code: recoveryCodeOf(new Uint8Array(32).fill(7)) })
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } })
    expect(await ask('desk.read')).toMatchObject({ ok: false, error: { code: 'signInFirst' } })
  })
})

describe('Who looks after accounts', () => {
  it('resets a password, takes an account out of use and brings it back, each an event that stays', async () => {
    const { protect, add, ask, call, sessions } = await deskOfPeople()
    await protect()
    const account = await add('Vi Văn Tài', ['viewer'], other)
    await call('accounts.resetPassword', { account, password: third })
    await call('accounts.deactivate', { account })
    const admin = (await call<AccessState>('access.state')).accounts.map(({ name }) => name)
    expect(admin).toEqual(['Đặng Thị Nguyệt'])
    await call('accounts.activate', { account, password: other })
    await call('access.signIn', { account, password: other })
    expect(sessions.current().officer()).toBe('Vi Văn Tài')
    expect(await ask('accounts.list')).toMatchObject({ ok: false, error: { code: 'roleMayNot' } })
    const events = sessions
      .current()
      .database.prepare('SELECT kind, by FROM account_event WHERE account = ? ORDER BY id')
      .all(account)
    expect(events).toEqual(
      ['created', 'passwordSet', 'deactivated', 'activated'].map((kind) => ({ kind, by: 'Đặng Thị Nguyệt' })),
    )
  })

  it('cannot take the last such role away, nor the account one is signed in with, nor a name twice', async () => {
    const { protect, add, ask, call } = await deskOfPeople()
    await protect()
    const [me] = await call<readonly AccountLine[]>('accounts.list')
    const demoted = { account: me?.id, name: me?.name, roles: ['focalPoint'] }
    expect(await ask('accounts.change', demoted)).toMatchObject({ error: { code: 'notAllowedNow' } })
    expect(await ask('accounts.deactivate', { account: me?.id })).toMatchObject({ error: { code: 'notAllowedNow' } })
    const twice = { name: 'đặng thị nguyệt', roles: ['viewer'], password: other }
    expect(await ask('accounts.add', twice)).toMatchObject({ error: { code: 'conflict' } })
    await add('Lê Hữu Phước', ['admin'], other)
    expect((await ask('accounts.change', demoted)).ok).toBe(true)
    expect(await ask('accounts.list')).toMatchObject({ error: { code: 'roleMayNot' } })
  })

  it('is told of an account whose lock is missing', async () => {
    const { protect, add, call, folder } = await deskOfPeople()
    await protect()
    const before = readFileSync(join(folder, 'khoa.json'))
    await add('Vi Văn Tài', ['viewer'], other)
    writeFileSync(join(folder, 'khoa.json'), before)
    const lines = await call<readonly AccountLine[]>('accounts.list')
    expect(lines.map(({ name, hasPassword }) => [name, hasPassword])).toEqual([
      ['Đặng Thị Nguyệt', true],
      ['Vi Văn Tài', false],
    ])
  })

  it('changes the own password only with the present one', async () => {
    const { protect, ask, call } = await deskOfPeople()
    await protect()
    const wrong = await ask('accounts.changeOwnPassword', { current: other, password: third })
    expect(wrong).toMatchObject({ ok: false, error: { issues: [{ field: 'current' }] } })
    await call('accounts.changeOwnPassword', { current: chief, password: third })
    await call('access.lock')
    const { lastAccount } = await call<AccessState>('access.state')
    expect((await ask('access.signIn', { account: lastAccount, password: third })).ok).toBe(true)
  })

  it('finds every way in written down, with how often it was tried in vain, for the audit trail to keep', async () => {
    const { protect, add, ask, call, sessions } = await deskOfPeople()
    await protect()
    const account = await add('Vi Văn Tài', ['viewer'], other)
    const [me] = await call<readonly AccountLine[]>('accounts.list')
    await call('accounts.setLockAfter', { minutes: 30 })
    await call('access.signOut')
    await ask('access.signIn', { account, password: 'sai mật khẩu rồi' })
    await waited()
    await call('access.signIn', { account, password: other })
    await call('access.lock')
    await call('access.signIn', { account: me?.id, password: chief })
    const sealer = keepSealing(sessions.current, fail, sessions.access)
    await sealer.seal()
    sealer.stop()
    const events = await call<readonly DeskEvent[]>('accounts.deskEvents')
    expect(events.map(({ kind, by, amount }) => [kind, by, amount]).toReversed()).toEqual([
      ['lockMinutes', 'Đặng Thị Nguyệt', 30],
      ['signOut', 'Đặng Thị Nguyệt', 0],
      ['signIn', 'Vi Văn Tài', 1],
      ['unlock', 'Đặng Thị Nguyệt', 0],
    ])
    expect(verifyAudit(sessions.current().database)).toMatchObject({ faults: [], unsealed: 0 })
    await call('access.signOut')
    await call('access.recover', { code: recoveryCodeOf(registerKey() ?? new Uint8Array(32)) })
    await call('access.renew', { account: me?.id, password: third })
    await sealer.seal()
    expect(
      (await call<readonly DeskEvent[]>('accounts.deskEvents')).map(({ kind, by }) => [kind, by]).slice(0, 2),
    ).toEqual([
      ['recovery', 'Mã khôi phục'],
      ['signOut', 'Đặng Thị Nguyệt'],
    ])
  })

  it('keeps what happened at the desk while it was practised for the register of the agency', async () => {
    const { protect, call, sessions } = await deskOfPeople()
    await protect()
    const [me] = await call<readonly AccountLine[]>('accounts.list')
    await call('app.enterTraining', { jobId: 'tap-huan' })
    await call('access.lock')
    await call('access.signIn', { account: me?.id, password: chief })
    const sealer = keepSealing(sessions.current, fail, sessions.access)
    await sealer.seal()
    sealer.stop()
    const count = () => sessions.current().database.prepare('SELECT count(*) FROM desk_event').pluck().get()
    expect(count()).toBe(0)
    await call('app.leaveTraining')
    await sealer.seal()
    expect(count()).toBe(1)
  })
})
