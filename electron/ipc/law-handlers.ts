import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { lawTextHandlers } from './law-text-handlers.ts'
import { signingHandlers } from './signing-handlers.ts'

const later = refusal('notAllowedNow', 'Việc này chưa làm được.')

/** Calls of law: the whole book, plain data, read by the window; updates, ticks, the agency's own rules, keys and official texts. */
export const lawHandlers = (current: () => Session, ports: Ports): Handlers['law'] => ({
  readBook: () => ok(current().book),
  check: () => later,
  uncheck: () => later,
  previewUpdate: () => later,
  previewOwn: () => later,
  previewUndo: () => later,
  takeInUpdate: () => later,
  saveOwn: () => later,
  undoUpdate: () => later,
  updates: () => later,
  exportPack: () => later,
  ...signingHandlers(current, ports),
  ...lawTextHandlers(current, ports),
})
