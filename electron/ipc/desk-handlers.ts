import type { Handlers } from '../../shared/ipc/contract.ts'
import { readDesk } from '../desk/read-desk.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of desk. */
export const deskHandlers = (current: () => Session, _ports: Ports): Handlers['desk'] => ({
  read: () => readDesk(current()),
})
