import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of law: the whole book, plain data, read once by the window. */
export const lawHandlers = (current: () => Session, _ports: Ports): Handlers['law'] => ({
  readBook: () => ok(current().book),
})
