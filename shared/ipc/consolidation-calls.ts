import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { AgencyFile } from '../consolidation/agency-file.ts'
import { type BoardRow, type Collection, collectionFieldsSchema } from '../consolidation/collection.ts'
import type { CollectedNarrative, Comparison, FigureHead, Outlier } from '../consolidation/comparison.ts'
import type {
  ConsolidatedView,
  ExportedConsolidation,
  WrittenConsolidation,
} from '../consolidation/consolidated-report.ts'
import {
  type ExpectedAgency,
  expectedAgencyFieldsSchema,
  mostAgencies,
  scopeSchema,
} from '../consolidation/expected-agency.ts'
import type { TakeInResult, TakenBundle, TakenFile, ToldBundle } from '../consolidation/taken-bundle.ts'
import type { Unit } from '../consolidation/units.ts'
import { narrativeSchema, type ReportNarrative } from '../reports/report.ts'
import type { ReportFile } from '../reports/report-file.ts'
import { answers } from './call.ts'
import { id, jobId, nothing, reason, token } from './call-inputs.ts'

const ofCollection = z.object({ collectionId: id })
const inJob = z.object({ collectionId: id, jobId })

/** Calls of putting the reports of many agencies together. */
export const consolidationCalls = {
  /** Provinces and communes whose name or code holds the text, the nearest first. */
  units: answers<readonly Unit[]>()(z.object({ text: z.string().max(100) })),
  provinces: answers<readonly Unit[]>()(nothing),
  /** Whose reports are put together; null until chosen. */
  overview: answers<{
    readonly scope: string | null
    readonly agencies: number
    readonly collections: readonly Collection[]
  }>()(nothing),
  chooseScope: answers<{ readonly added: number }>()(z.object({ scope: scopeSchema })),
  agencies: answers<readonly ExpectedAgency[]>()(nothing),
  addAgency: answers<ExpectedAgency>()(expectedAgencyFieldsSchema),
  editAgency: answers<ExpectedAgency>()(z.object({ id, fields: expectedAgencyFieldsSchema })),
  removeAgency: answers<ExpectedAgency>()(z.object({ id, reason: reason.min(1, 'Hãy nhập lý do bỏ khỏi danh sách.') })),
  restoreAgency: answers<ExpectedAgency>()(z.object({ id })),
  /** What a chosen .xlsx holds, row by row; `addAgencies` then takes the good ones in. */
  readAgencyFile: answers<AgencyFile>()(z.object({ fileToken: token })),
  addAgencies: answers<{ readonly added: number; readonly changed: number }>()(
    z.object({ agencies: z.array(expectedAgencyFieldsSchema).min(1).max(mostAgencies) }),
  ),
  addCollection: answers<Collection>()(collectionFieldsSchema),
  setDueDay: answers<Collection>()(z.object({ id, dueOn: localDateSchema.nullable() })),
  board: answers<readonly BoardRow[]>()(ofCollection),
  /** Bundles that wait for the officer, and those kept without counting. */
  bundles: answers<readonly ToldBundle[]>()(ofCollection),
  decide: answers<TakenBundle>()(z.object({ id, decision: z.enum(['accept', 'drop']), note: reason })),
  trustNewKeys: answers<{ readonly trusted: number }>()(ofCollection),
  /** Files and folders as the officer picked or dropped them; what became of each. */
  takeIn: answers<TakeInResult>()(z.object({ jobId, tokens: z.array(token).min(1).max(5000) })),
  /** Lines that a scanner typed from the codes of a printed report. */
  takeInCodes: answers<TakenFile>()(z.object({ lines: z.array(z.string().max(2000)).min(1).max(500) })),
  /** The report of an agency, and every bundle that came from it. */
  agencyReport: answers<{
    readonly report: ReportFile
    readonly bundle: ToldBundle
    readonly history: readonly ToldBundle[]
  }>()(z.object({ bundleId: id })),
  figures: answers<readonly FigureHead[]>()(ofCollection),
  compare: answers<Comparison>()(z.object({ collectionId: id, figureId: z.string().min(1).max(120) })),
  outliers: answers<readonly Outlier[]>()(ofCollection),
  narratives: answers<{ readonly total: number; readonly rows: readonly CollectedNarrative[] }>()(
    z.object({ collectionId: id, text: z.string().max(200) }),
  ),
  readNarrative: answers<ReportNarrative>()(ofCollection),
  saveNarrative: answers<null>()(z.object({ collectionId: id, narrative: narrativeSchema })),
  /** The consolidated report as it stands now. */
  view: answers<ConsolidatedView>()(inJob),
  /** Word, Excel, PDF and bundle into a new folder, all or nothing; `openToken` opens it. */
  export: answers<WrittenConsolidation>()(inJob.extend({ folderToken: token })),
  exported: answers<readonly ExportedConsolidation[]>()(ofCollection),
  printReminder: answers<{ readonly printed: boolean }>()(ofCollection),
  /** Asks where, then writes one file; null when the officer closed the dialog. */
  saveReminder: answers<{ readonly fileName: string } | null>()(
    inJob.extend({ format: z.enum(['word', 'excel', 'mail']) }),
  ),
} as const
