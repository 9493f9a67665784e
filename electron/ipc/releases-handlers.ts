import type { Handlers } from '../../shared/ipc/contract.ts'
import type { ApprovalOrder } from '../../shared/releases/approval.ts'
import { ok } from '../../shared/result.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import type { Ports } from '../ports.ts'
import { readApprovals } from '../releases/approval-repository.ts'
import { approveItems } from '../releases/approve-items.ts'
import { exportPack } from '../releases/export-pack.ts'
import { readFocalNotice, recordFocalNotice, saveFocalNotice } from '../releases/focal-notices.ts'
import { readPacks } from '../releases/pack-repository.ts'
import { readReleases } from '../releases/release-repository.ts'
import { draftRelease, dropRelease, issueRelease, readRelease } from '../releases/releases.ts'
import { saveDecision, saveReleaseList } from '../releases/save-release.ts'
import type { Session } from '../session.ts'

const step = (session: Session, order: ApprovalOrder) => {
  const done = approveItems(session, order)
  // The grid filters by approval, and its search keeps what it knew.
  if (done.ok && 'ids' in order.what) sessionSearch(session).touched(order.what.ids)
  else if (done.ok) sessionSearch(session).touchedMany()
  return done
}

/** Calls of releases. */
export const releasesHandlers = (current: () => Session, ports: Ports): Handlers['releases'] => ({
  list: () => ok(readReleases(current().database)),
  read: ({ id }) => readRelease(current(), id),
  draft: (order) => draftRelease(current(), order),
  issue: (input) => issueRelease(current(), input),
  drop: (input) => dropRelease(current(), input),
  saveDecision: (input) => saveDecision(current(), ports, input),
  saveList: (input) => saveReleaseList(current(), ports, input),
  pack: (order) => exportPack(current(), ports, order),
  packs: () => ok(readPacks(current().database)),
  approvals: (query) => ok(readApprovals(current().database, query)),
  propose: (order) => step(current(), order),
  approve: (order) => step(current(), order),
  readNotice: () => readFocalNotice(current()),
  recordNotice: (input) => recordFocalNotice(current(), input),
  saveNotice: (input) => saveFocalNotice(current(), ports, input),
})
