import { sameAgencyName } from '../../shared/consolidation/agency-names.ts'
import { collectedKinds } from '../../shared/consolidation/collection.ts'
import { type Placement, placeBundle } from '../../shared/consolidation/lineage.ts'
import type { BundleReason, BundleRemark, BundleWay, TakenFile } from '../../shared/consolidation/taken-bundle.ts'
import { bundleReasonWords, bundleRemarkWords } from '../../shared/consolidation/taken-bundle.ts'
import type { OpenedBundle } from '../../shared/reports/bundle.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import type { Clock } from '../clock.ts'
import { inTransaction, type WritableDatabase } from '../database/database.ts'
import { agenciesNamed, agencyOfCode, readScope, trustedKeyOf } from './agency-list-repository.ts'
import {
  bundleOfData,
  bundleOfHash,
  bundlesOfAgency,
  insertBundle,
  moveBundle,
  type StoredBundle,
} from './bundle-repository.ts'
import { collectionsOfKind, insertCollection } from './collection-repository.ts'

export type TakeInDeps = { readonly database: WritableDatabase; readonly clock: Clock; readonly officer: string }
/** What comes in: an opened bundle, or what the codes on a paper said. */
export type Arrival = Pick<OpenedBundle, 'report' | 'sha256' | 'dataSha256' | 'shortCode' | 'signedBy' | 'leftOut'> & {
  readonly name: string
  readonly way: BundleWay
}

/** The agency a report says it is of, and what speaks against believing it. */
const agencyOf = (
  database: WritableDatabase,
  { agency }: ReportFile,
): { readonly id: number | null; readonly reason: BundleReason | null } => {
  const byCode = agencyOfCode(database, agency.code)
  if (byCode)
    return byCode.removedOn !== null
      ? { id: null, reason: 'unknownAgency' }
      : { id: byCode.id, reason: sameAgencyName(byCode.name, agency.name) ? null : 'otherName' }
  if (agency.code !== '') return { id: null, reason: 'unknownAgency' }
  const [only, ...others] = agenciesNamed(database, agency.name)
  return only && others.length === 0 ? { id: only.id, reason: null } : { id: null, reason: 'unknownAgency' }
}

const overlaps = (one: { from: string; to: string }, other: { from: string; to: string }): boolean =>
  one.from <= other.to && other.from <= one.to

/** The collection a report belongs to: of its own period, else one it overlaps, else a new one of its period. */
const collectionOf = (
  database: WritableDatabase,
  { kind, period }: ReportFile,
): { readonly id: number; readonly reason: BundleReason | null } | undefined => {
  const known = collectedKinds.find((candidate) => candidate === kind)
  if (known === undefined) return undefined
  const ofKind = collectionsOfKind(database, known)
  const same = ofKind.find(({ from, to }) => from === period.from && to === period.to)
  if (same) return { id: same.id, reason: null }
  const near = ofKind.find((collection) => overlaps(collection, period))
  if (near && known !== 'adHoc') return { id: near.id, reason: 'otherPeriod' }
  return { id: insertCollection(database, { kind: known, ...period, dueOn: null }), reason: null }
}

const levelReason = (scope: string | null, { agency }: ReportFile): BundleReason | null => {
  if (scope === null) return null
  return agency.level === (scope === 'nation' ? 'province' : 'commune') ? null : 'otherLevel'
}

/** What is told of a report whatever becomes of it. */
export const remarksOf = (
  { asOf, period, figures }: ReportFile,
  leftOut: readonly string[],
): readonly BundleRemark[] => [
  ...(leftOut.length > 0 ? (['leftOut'] as const) : []),
  ...(asOf < period.to ? (['notWholePeriod'] as const) : []),
  ...(figures.some(({ override }) => override !== null) ? (['overridden'] as const) : []),
]

/** Where a bundle goes, by what the officer accepted of it; `reasons` are those found before its lineage is looked at. */
export const placementOf = (
  database: WritableDatabase,
  incoming: Pick<StoredBundle, 'sha256' | 'dataSha256' | 'way' | 'edition' | 'signedBy' | 'waived' | 'collectionId'>,
  agencyId: number | null,
  reasons: readonly (BundleReason | null)[],
): Placement => {
  const against = reasons.find((reason) => reason !== null && !incoming.waived.includes(reason))
  if (agencyId === null || against) {
    const reason = against ?? 'unknownAgency'
    return { state: 'held', reason, remarks: [], moved: [] }
  }
  const kept = bundlesOfAgency(database, incoming.collectionId, agencyId).filter(
    ({ sha256 }) => sha256 !== incoming.sha256,
  )
  return placeBundle(incoming, kept, trustedKeyOf(database, agencyId))
}

/** The reasons against a report that do not come from other bundles, and where it belongs. */
export const findPlace = (database: WritableDatabase, report: ReportFile) => {
  const collection = collectionOf(database, report)
  if (collection === undefined) return undefined
  const agency = agencyOf(database, report)
  return {
    collectionId: collection.id,
    agencyId: agency.id,
    reasons: [agency.reason, levelReason(readScope(database), report), collection.reason],
  }
}

const told = (name: string, outcome: TakenFile['outcome'], message: string, agencyName = ''): TakenFile => ({
  name,
  outcome,
  agencyName,
  message,
})

const askAgain = 'Hãy báo cơ quan gửi kiểm tra và gửi bản thay thế.'

const sameAgain = (earlier: StoredBundle, name: string): TakenFile =>
  told(
    name,
    'duplicate',
    earlier.state === 'dropped'
      ? `Chính gói này đã được bỏ ra («${earlier.decidedNote}»); nếu cần, mở cơ quan đó và dùng lại.`
      : `Chính gói này đã nhận rồi, tên tệp khi đó: ${earlier.fileName}.`,
    earlier.agencyName,
  )

const placedMessage = ({ state, reason }: Placement, remarks: readonly BundleRemark[]): string =>
  [
    ...(reason === '' ? [] : [`${bundleReasonWords[reason].what}.`]),
    ...(state === 'held' ? ['Chưa tính vào số liệu; hãy xem ở mục «Chờ xem xét».'] : []),
    ...(state === 'aside' ? ['Được giữ lại nhưng không tính vào số liệu.'] : []),
    ...remarks.map((remark) => `${bundleRemarkWords[remark]}.`),
  ].join(' ')

/**
 * Places what came in, in one transaction: all of it is in the register when this returns, or nothing. Answers what became of
 * it, in words. Refuses a kind of report that is not collected.
 */
export const placeReport = ({ database, clock, officer }: TakeInDeps, arrival: Arrival): TakenFile =>
  inTransaction(database, () => {
    const { report, sha256, name, way } = arrival
    const earlier = way === 'paper' ? bundleOfData(database, arrival.dataSha256) : bundleOfHash(database, sha256)
    if (earlier) return sameAgain(earlier, name)
    const outsized = report.figures.find(({ value }) => value !== null && value > Number.MAX_SAFE_INTEGER)
    if (outsized)
      return told(name, 'refused', `Số «${outsized.label}» lớn quá mức đếm được. ${askAgain}`, report.agency.name)
    const place = findPlace(database, report)
    if (place === undefined)
      return told(name, 'refused', 'Loại báo cáo này không thuộc diện tổng hợp.', report.agency.name)
    const bundle = {
      sha256,
      dataSha256: arrival.dataSha256,
      way,
      edition: report.edition,
      signedBy: arrival.signedBy,
      waived: [],
      collectionId: place.collectionId,
    }
    const placement = placementOf(database, bundle, place.agencyId, place.reasons)
    const remarks = [...placement.remarks, ...remarksOf(report, arrival.leftOut)]
    for (const { id, state, reason } of placement.moved) moveBundle(database, id, state, reason)
    insertBundle(database, {
      ...bundle,
      fileName: name,
      takenAt: clock.now(),
      takenOn: clock.today(),
      by: officer,
      agencyId: place.agencyId,
      agencyCode: report.agency.code,
      agencyName: report.agency.name,
      province: report.agency.province,
      level: report.agency.level,
      period: report.period,
      exportedAt: report.exportedAt,
      shortCode: arrival.shortCode,
      state: placement.state,
      reason: placement.reason,
      remarks,
      report,
    })
    const outcome = placement.state === 'current' ? 'accepted' : placement.state === 'held' ? 'held' : 'aside'
    return told(name, outcome, placedMessage(placement, remarks), report.agency.name)
  })
