import { randomUUID } from 'node:crypto'
import type { Comparison, Outlier } from '../../shared/consolidation/comparison.ts'
import type { TakeInResult, TakenBundle, ToldBundle } from '../../shared/consolidation/taken-bundle.ts'
import { findUnits, isProvince } from '../../shared/consolidation/units.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import { keyFingerprint } from '../bundle/agency-key.ts'
import {
  addAgencyList,
  addExpectedAgency,
  chooseScope,
  editExpectedAgency,
  removeExpectedAgency,
} from '../consolidation/agency-list.ts'
import { readAgencies, readScope } from '../consolidation/agency-list-repository.ts'
import { bundlesInState, bundlesOfAgency, readBundle, readReport } from '../consolidation/bundle-repository.ts'
import {
  readBoard,
  readCollection,
  readCollectionNarrative,
  readCollections,
  saveCollectionNarrative,
} from '../consolidation/collection-repository.ts'
import { addCollection, setDueDay } from '../consolidation/collections.ts'
import { collectNarratives, figuresCollected } from '../consolidation/compare-agencies.ts'
import type { CompareOrder } from '../consolidation/compare-job.ts'
import { readConsolidated } from '../consolidation/consolidated-repository.ts'
import { decideBundle, trustNewKeys } from '../consolidation/decide-bundle.ts'
import { exportConsolidated, viewConsolidated } from '../consolidation/export-consolidated.ts'
import { readAgencyFile } from '../consolidation/read-agency-file.ts'
import { readUnits } from '../consolidation/read-units.ts'
import { drawReminder, saveReminder } from '../consolidation/reminders.ts'
import { takeInCodes } from '../consolidation/take-in-codes.ts'
import type { TakeInOrder } from '../consolidation/take-in-job.ts'
import { printPapers } from '../forms/print-paper.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

type Calls = Handlers['consolidation']

const toldBundle = (bundle: TakenBundle): ToldBundle => ({
  ...bundle,
  keyFingerprint: bundle.signedBy === null ? '' : keyFingerprint(bundle.signedBy),
})

const noBundle = refusal('notFound', 'Gói báo cáo này không còn trong danh sách. Hãy mở lại trang.')
const forgotten = refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại.')

const mostFound = 12

const listCalls = (current: () => Session) =>
  ({
    units: ({ text }) => {
      const { resourcesFolder, clock } = current()
      return ok(findUnits(readUnits(resourcesFolder, clock.today()), text, mostFound))
    },
    provinces: () => {
      const { resourcesFolder, clock } = current()
      return ok(readUnits(resourcesFolder, clock.today()).filter(isProvince))
    },
    overview: () => {
      const { database } = current()
      const agencies = readAgencies(database).filter(({ removedOn }) => removedOn === null).length
      return ok({ scope: readScope(database), agencies, collections: readCollections(database) })
    },
    chooseScope: ({ scope }) => chooseScope(current(), scope),
    agencies: () => ok(readAgencies(current().database)),
    addAgency: (fields) => addExpectedAgency(current(), fields),
    editAgency: ({ id, fields }) => editExpectedAgency(current(), id, fields),
    removeAgency: ({ id, reason }) => removeExpectedAgency(current(), id, reason),
    restoreAgency: ({ id }) => removeExpectedAgency(current(), id, null),
    readAgencyFile: async ({ fileToken }) => {
      const path = current().files.path(fileToken)
      return path === undefined ? forgotten : readAgencyFile({ path })
    },
    addAgencies: ({ agencies }) => addAgencyList(current(), agencies),
  }) satisfies Partial<Calls>

const takingCalls = (current: () => Session) =>
  ({
    addCollection: (fields) => addCollection(current(), fields),
    setDueDay: ({ id, dueOn }) => setDueDay(current(), id, dueOn),
    board: ({ collectionId }) => {
      const { database, clock } = current()
      const collection = readCollection(database, collectionId)
      return collection
        ? ok(readBoard(database, collection, clock.today()))
        : refusal('notFound', 'Đợt thu báo cáo này không còn. Hãy mở lại trang.')
    },
    bundles: ({ collectionId }) =>
      ok(bundlesInState(current().database, collectionId, ['held', 'aside', 'dropped']).map(toldBundle)),
    decide: (order) => decideBundle(current(), order),
    trustNewKeys: ({ collectionId }) => trustNewKeys(current(), collectionId),
    takeIn: async ({ jobId, tokens }) => {
      const { files, jobs } = current()
      const paths = tokens.flatMap((token) => files.path(token) ?? [])
      return paths.length < tokens.length
        ? forgotten
        : jobs.run<TakeInOrder, TakeInResult>('consolidation-take-in', jobId, { paths })
    },
    takeInCodes: ({ lines }) => takeInCodes(current(), lines),
    agencyReport: ({ bundleId }) => {
      const { database } = current()
      const bundle = readBundle(database, bundleId)
      const report = bundle && readReport(database, bundleId)
      if (!bundle || !report) return noBundle
      const history =
        bundle.agencyId === null ? [bundle] : bundlesOfAgency(database, bundle.collectionId, bundle.agencyId)
      return ok({ report, bundle: toldBundle(bundle), history: history.toReversed().map(toldBundle) })
    },
  }) satisfies Partial<Calls>

/** Calls of putting the reports of many agencies together. */
export const consolidationHandlers = (current: () => Session, ports: Ports): Calls => ({
  ...listCalls(current),
  ...takingCalls(current),
  figures: ({ collectionId }) => ok(figuresCollected(current(), collectionId)),
  compare: (order) => current().jobs.run<CompareOrder, Comparison>('consolidation-compare', randomUUID(), order),
  outliers: ({ collectionId }) =>
    current().jobs.run<number, readonly Outlier[]>('consolidation-outliers', randomUUID(), collectionId),
  narratives: ({ collectionId, text }) => ok(collectNarratives(current(), collectionId, text)),
  readNarrative: ({ collectionId }) => ok(readCollectionNarrative(current().database, collectionId)),
  saveNarrative: ({ collectionId, narrative }) => {
    saveCollectionNarrative(current().database, collectionId, narrative)
    return ok(null)
  },
  view: (order) => viewConsolidated(current(), order),
  export: (order) => exportConsolidated(current(), ports, order),
  exported: ({ collectionId }) => ok(readConsolidated(current().database, collectionId)),
  printReminder: async ({ collectionId }) => {
    const drawn = drawReminder(current(), collectionId)
    return drawn.ok ? printPapers(ports, [drawn.value], 'A4') : drawn
  },
  saveReminder: (order) => saveReminder(current(), ports, order),
})
