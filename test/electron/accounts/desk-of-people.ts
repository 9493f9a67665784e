import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeDeskAccess } from '../../../electron/accounts/desk-access.ts'
import { useRegisterKey } from '../../../electron/database/register-key.ts'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import type { AccountLine, AccountRole } from '../../../shared/accounts/account.ts'
import { speakVietnamese } from '../../../shared/ipc/input-messages.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { testPorts } from '../test-ports.ts'

speakVietnamese()

export const chief = 'con sông chảy qua ba xã'

/** The main process with a real register that is encrypted for its first account, who is signed in. */
export const deskOfPeople = async () => {
  // What a password costs is told by the tests of the keyring.
  const access = makeDeskAccess(() => undefined, { n: 2 ** 10, r: 8, p: 1 })
  const { sessions, folder } = openTestSession('2026-11-20', { access })
  onTestFinished(() => useRegisterKey(null))
  const parts = {
    handlers: makeHandlers(sessions, testPorts()),
    writeGate: () => sessions.current().writeGate,
    refusalOf: (call: string) => sessions.access.refusalOf(call, sessions.current().mode === 'training'),
    onFault: (call: string, thrown: unknown) => {
      throw new Error(`${call}: ${String(thrown)}`)
    },
  }
  const ask = async <T>(name: string, input?: unknown): Promise<Result<T>> =>
    (await dispatch(parts, name, structuredClone(input))) as Result<T>
  const call = async <T>(name: string, input?: unknown): Promise<T> => {
    const result = await ask<T>(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`)
    return result.value
  }
  const protect = () => call('accounts.protect', { jobId: 'bao-ve', name: 'Đặng Thị Nguyệt', password: chief })
  /** Adds an account and answers its id. */
  const add = async (name: string, roles: readonly AccountRole[], password: string): Promise<string> => {
    const lines = await call<readonly AccountLine[]>('accounts.add', { name, roles, password })
    return lines.find((line) => line.name === name)?.id ?? ''
  }
  /** As if the wait after a wrong password were over. */
  const waitOver = () => rmSync(join(folder, 'dang-nhap.json'), { force: true })
  return { sessions, folder, ask, call, protect, add, waitOver }
}
