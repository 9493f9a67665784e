import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { previewDifference, previewUpdate, saveOwn, takeInUpdate, undoUpdate } from '../law/change-law.ts'
import { checkDatum, uncheckDatum } from '../law/check-datum.ts'
import { exportLawUpdate } from '../law/export-law-update.ts'
import { readTakenIn } from '../law/law-update-repository.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'
import { lawTextHandlers } from './law-text-handlers.ts'
import { signingHandlers } from './signing-handlers.ts'

/** Calls of law: the whole book, plain data, read by the window; updates, ticks, the agency's own rules, keys and official texts. */
export const lawHandlers = (current: () => Session, ports: Ports): Handlers['law'] => ({
  readBook: () => ok(JSON.stringify(current().book)),
  check: ({ datum }) => checkDatum(current(), datum),
  uncheck: ({ datum }) => uncheckDatum(current(), datum),
  previewUpdate: (input) => previewUpdate(current(), input),
  previewOwn: ({ jobId, change }) => previewDifference(current(), jobId, { kind: 'own', change }),
  previewUndo: ({ jobId, id }) => previewDifference(current(), jobId, { kind: 'undo', id }),
  takeInUpdate: (input) => takeInUpdate(current(), input),
  saveOwn: ({ jobId, change }) => saveOwn(current(), jobId, change),
  undoUpdate: ({ jobId, id }) => undoUpdate(current(), jobId, id),
  updates: () => ok(readTakenIn(current().database)),
  exportPack: (input) => exportLawUpdate(current(), ports, input),
  ...signingHandlers(current, ports),
  ...lawTextHandlers(current, ports),
})
