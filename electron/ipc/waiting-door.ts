import { type AppError, ok, type Result } from '../../shared/result.ts'
import type { DeskAccess } from '../accounts/desk-access.ts'
import { systemClock } from '../clock.ts'
import { useRegisterKey } from '../database/register-key.ts'
import { makeWriteGate } from '../jobs/write-gate.ts'
import type { OpenRegister } from '../open-register.ts'
import { accessHandlers } from './access-handlers.ts'
import { dispatch } from './dispatch.ts'
import type { HandlerMakers } from './handlers.ts'
import type { Answers } from './register-calls.ts'

export type WaitingDoorParts = {
  readonly dataFolder: string
  readonly access: DeskAccess
  readonly openRegister: () => Promise<Result<OpenRegister>>
  /** Told of the register once its key is there: it answers from now on. */
  readonly onOpen: (register: OpenRegister) => void
  /** Told when a password was right and the register can't be opened all the same. */
  readonly onRefused: (error: AppError) => void
  readonly onFault: (call: string, thrown: unknown) => void
}

/** Answers the window while the encrypted register waits for its key: the calls at the door, and to all others that somebody signs in first. */
export const waitingDoor = ({
  dataFolder,
  access,
  openRegister,
  onOpen,
  onRefused,
  onFault,
}: WaitingDoorParts): Answers => {
  let opened: OpenRegister | undefined
  const open = async (key: Uint8Array): Promise<Result<null>> => {
    useRegisterKey(key)
    const register = await openRegister()
    if (register.ok) {
      opened = register.value
      onOpen(register.value)
      return ok(null)
    }
    useRegisterKey(null)
    return register
  }
  const handlers = accessHandlers({
    dataFolder,
    access,
    clock: systemClock,
    session: () => opened?.session() ?? null,
    open,
    // The ways out of a damaged register open copies of it.
    onRefused: (error, key) => {
      useRegisterKey(key)
      onRefused(error)
    },
  })
  const calls = {
    // No other call comes as far as its handler.
    handlers: { access: () => handlers } as unknown as HandlerMakers,
    writeGate: makeWriteGate,
    refusalOf: (call: string) => access.refusalOf(call, false),
    onFault,
  }
  return {
    answer: (name, input) => dispatch(calls, name, input),
    droppedFile: () => undefined,
    pagesAtOnce: { catalogue: () => undefined, requests: () => undefined },
  }
}
