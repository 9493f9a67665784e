import type { Handlers } from '../../shared/ipc/contract.ts'
import { refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

const later = refusal('notAllowedNow', 'Việc này chưa làm được.')

/** Keys: those this agency trusts, and making its own. */
export const signingHandlers = (
  _current: () => Session,
  _ports: Ports,
): Pick<Handlers['law'], 'trustedKeys' | 'installKey' | 'removeKey' | 'makeSigningKey'> => ({
  trustedKeys: () => later,
  installKey: () => later,
  removeKey: () => later,
  makeSigningKey: () => later,
})
