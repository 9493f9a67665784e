import type { Handlers } from '../../shared/ipc/contract.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { notReady } from './not-ready.ts'

/** Calls of agency. */
export const agencyHandlers = (_current: () => Session, _ports: Ports): Handlers['agency'] => notReady('agency')
