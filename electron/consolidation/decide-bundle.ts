import type { TakenBundle } from '../../shared/consolidation/taken-bundle.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction, type WritableDatabase } from '../database/database.ts'
import type { Session } from '../session.ts'
import { agencyOfCode, insertAgency, markRemoved, trustedKeyOf, trustKeyOf } from './agency-list-repository.ts'
import {
  bundlesInState,
  bundlesOfAgency,
  moveBundle,
  readBundle,
  readReport,
  type StoredBundle,
  saveStanding,
} from './bundle-repository.ts'
import { findPlace, placementOf, remarksOf } from './place-report.ts'

type Deps = Pick<Session, 'database' | 'clock' | 'officer'>

const noBundle = refusal('notFound', 'Gói báo cáo này không còn trong danh sách. Hãy mở lại trang.')

/** Bundles the officer may take up again: those nothing else is decided of. */
const replaceable = new Set(['superseded', 'older', 'notChosen', 'fileCame', 'conflict'])

const addUnknown = (database: WritableDatabase, bundle: StoredBundle): number => {
  const known = agencyOfCode(database, bundle.agencyCode)
  if (known) {
    markRemoved(database, known.id, null)
    return known.id
  }
  return insertAgency(database, {
    code: bundle.agencyCode,
    name: bundle.agencyName,
    province: bundle.province,
    email: '',
  })
}

/** Places a bundle again after something of it was accepted. */
const placeAgain = (deps: Deps, bundle: StoredBundle, agencyId: number | null, note: string): void => {
  const { database } = deps
  const report = readReport(database, bundle.id)
  const place = report && findPlace(database, report)
  if (!report || !place) return
  const placement = placementOf(database, bundle, agencyId, place.reasons)
  for (const { id, state, reason } of placement.moved) moveBundle(database, id, state, reason)
  saveStanding(database, bundle.id, {
    state: placement.state,
    reason: placement.reason,
    waived: bundle.waived,
    remarks: [...placement.remarks, ...remarksOf(report, bundle.remarks.includes('leftOut') ? ['…'] : [])],
    agencyId,
    decidedBy: deps.officer(),
    decidedNote: note,
  })
}

const accept = (deps: Deps, bundle: StoredBundle, note: string): void => {
  const { database, clock } = deps
  const { reason } = bundle
  const agencyId = reason === 'unknownAgency' ? addUnknown(database, bundle) : bundle.agencyId
  if ((reason === 'newKey' || reason === 'otherKey') && agencyId !== null && bundle.signedBy !== null)
    trustKeyOf(database, agencyId, { publicKey: bundle.signedBy, at: clock.now(), by: deps.officer() })
  // Choosing one of several is a conflict decided; anything else is let pass for what it is.
  const passed = reason === '' || replaceable.has(reason) ? ('conflict' as const) : reason
  placeAgain(deps, { ...bundle, waived: [...new Set([...bundle.waived, passed])] }, agencyId, note)
}

const drop = (deps: Deps, bundle: StoredBundle, note: string): void => {
  const { database } = deps
  saveStanding(database, bundle.id, {
    ...bundle,
    state: 'dropped',
    reason: bundle.reason,
    decidedBy: deps.officer(),
    decidedNote: note,
  })
  if (bundle.reason !== 'conflict' || bundle.agencyId === null) return
  // The last one left of a conflict is no conflict.
  const left = bundlesOfAgency(database, bundle.collectionId, bundle.agencyId).filter(
    ({ state, reason }) => state === 'held' && reason === 'conflict',
  )
  const [only] = left
  if (only && left.length === 1) placeAgain(deps, only, only.agencyId, only.decidedNote)
}

/**
 * What the officer decides of a bundle: takes it all the same (trusting its key, putting its agency on the list, choosing it
 * among several) or takes it out. Both stay on record. Refuses a bundle that counts already, and dropping without a reason.
 */
export const decideBundle = (
  deps: Deps,
  { id, decision, note }: { readonly id: number; readonly decision: 'accept' | 'drop'; readonly note: string },
): Result<TakenBundle> =>
  inTransaction(deps.database, () => {
    const bundle = readBundle(deps.database, id)
    if (!bundle) return noBundle
    if (decision === 'accept' && bundle.state === 'current')
      return refusal('notAllowedNow', 'Gói này đang được tính vào số liệu rồi.')
    if (decision === 'drop' && note === '')
      return refusal('invalidInput', 'Hãy nhập lý do không nhận.', [{ field: 'note', message: 'Chưa có lý do.' }])
    if (decision === 'accept') accept(deps, bundle, note)
    else drop(deps, bundle, note)
    const after = readBundle(deps.database, id)
    return after ? ok(after) : noBundle
  })

/** Trusts every key that is waited for the first time in a collection; answers how many bundles it let in. */
export const trustNewKeys = (deps: Deps, collectionId: number): Result<{ readonly trusted: number }> =>
  inTransaction(deps.database, () => {
    const waiting = bundlesInState(deps.database, collectionId, ['held']).filter(({ reason }) => reason === 'newKey')
    let trusted = 0
    for (const { id } of waiting.toReversed()) {
      const bundle = readBundle(deps.database, id)
      if (bundle?.reason !== 'newKey' || bundle.agencyId === null) continue
      const known = trustedKeyOf(deps.database, bundle.agencyId)
      // Another bundle of the agency may have brought another key meanwhile: then this one asks again.
      if (known !== null && known !== bundle.signedBy) placeAgain(deps, bundle, bundle.agencyId, '')
      else {
        accept(deps, bundle, '')
        trusted += 1
      }
    }
    return ok({ trusted })
  })
