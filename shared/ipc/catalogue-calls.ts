import { z } from 'zod'
import { type ImportOutcome, type ImportPreview, importRequestSchema } from '../catalogue/catalogue-import.ts'
import {
  type CatalogueChange,
  type CatalogueItem,
  type CatalogueList,
  type CataloguePage,
  catalogueFieldsSchema,
  catalogueFilters,
  catalogueLists,
  catalogueQuerySchema,
} from '../catalogue/catalogue-item.ts'
import { dutyPaperFiles, dutyPaperSchema } from '../catalogue/duty-paper.ts'
import { type ItemLink, type LinkRun, type LinkSummary, linkScopes } from '../catalogue/link-check.ts'
import { mostReclassified, type OldClassification } from '../catalogue/old-classification.ts'
import type { OldInformation } from '../catalogue/old-information.ts'
import { type PublicationDueDay, publicationDueQuerySchema } from '../catalogue/publication-due.ts'
import { type ChangePreview, changeSchema, type DuplicateReport, mergeSchema } from '../catalogue/tidy-items.ts'
import type { KeptContent } from '../files/preview-kind.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { answers } from './call.ts'
import { hash, id, ids, jobId, nothing, reason, token } from './call-inputs.ts'

/** Calls of the catalogue. */
export const catalogueCalls = {
  counts: answers<Readonly<Record<CatalogueList, number>>>()(nothing),
  query: answers<CataloguePage>()(catalogueQuerySchema),
  read: answers<CatalogueItem>()(z.object({ id })),
  add: answers<CatalogueItem>()(z.object({ list: z.enum(catalogueLists), fields: catalogueFieldsSchema })),
  edit: answers<CatalogueItem>()(z.object({ id, revision: z.number().int().min(1), fields: catalogueFieldsSchema })),
  /** Acts on many items run as a job: `jobId` names its progress and stops it. */
  move: answers<{ readonly moved: number }>()(z.object({ jobId, ids, list: z.enum(catalogueLists) })),
  retire: answers<{ readonly retired: number }>()(z.object({ jobId, ids, reason })),
  restore: answers<{ readonly restored: number }>()(z.object({ jobId, ids })),
  /** Takes back (or does again) the newest act on the catalogue; answers what it was, in words, or null when there is none. */
  undo: answers<{ readonly what: string } | null>()(z.object({ jobId })),
  redo: answers<{ readonly what: string } | null>()(z.object({ jobId })),
  history: answers<readonly CatalogueChange[]>()(z.object({ id })),
  /** What existed before the law and must be public (Điều 31.3), at most some rows of each part; null when no law asks for it. */
  oldInformation: answers<OldInformation | null>()(nothing),
  /** Items classified by a law that ended, by their point; `reclassify` gives chosen ones a point of the law in force, as one act. */
  oldClassifications: answers<readonly OldClassification[]>()(nothing),
  reclassify: answers<{ readonly changed: number }>()(
    z.object({ ids: z.array(id).min(1).max(mostReclassified), group: z.string().min(1).max(60) }),
  ),
  /** What the laws in force say must be public: which templates stand in the lists already; taking others over, as one act. */
  templatesTaken: answers<readonly string[]>()(nothing),
  takeTemplates: answers<{ readonly added: number }>()(
    z.object({ keys: z.array(z.string().min(1).max(120)).min(1).max(200) }),
  ),
  /** What of the catalogue is still to be done on the days of a stretch, for the calendar of deadlines. */
  due: answers<readonly PublicationDueDay[]>()(publicationDueQuerySchema),
  /** Lists of what was or must be published, drawn from the catalogue now. */
  previewDutyPaper: answers<PaperDocument>()(dutyPaperSchema),
  printDutyPaper: answers<{ readonly printed: boolean }>()(dutyPaperSchema),
  saveDutyPaper: answers<{ readonly fileName: string } | null>()(
    z.object({ paper: dutyPaperSchema, as: z.enum(dutyPaperFiles) }),
  ),
  /** Items whose title is close to what a citizen asks for, best first. */
  match: answers<readonly CatalogueItem[]>()(
    z.object({ text: z.string().max(4000), limit: z.number().int().min(1).max(20) }),
  ),
  /** Items of a list that seem to be the same thing; `merge` keeps one with the fields chosen and takes the others out of use. */
  duplicates: answers<DuplicateReport>()(z.object({ jobId, list: z.enum(catalogueLists) })),
  merge: answers<CatalogueItem>()(mergeSchema),
  /** One field of many items to the same value: first what it would do, then as one act. */
  previewChange: answers<ChangePreview>()(z.object({ jobId, ids, change: changeSchema })),
  change: answers<{ readonly changed: number }>()(z.object({ jobId, ids, change: changeSchema })),
  /** How the published web addresses stand by their last test, and that of one item with what came of each test. */
  links: answers<LinkSummary>()(nothing),
  itemLink: answers<ItemLink>()(z.object({ id })),
  /** Asks the network, and only then: only on a press. Results are kept one by one, so stopping loses none. */
  checkLinks: answers<LinkRun>()(z.object({ jobId, scope: z.union([z.enum(linkScopes), ids]) })),
  attachFile: answers<CatalogueItem>()(z.object({ id, fileToken: token })),
  removeAttachment: answers<CatalogueItem>()(z.object({ id, hash })),
  openAttachment: answers<null>()(z.object({ id, hash })),
  /** A PDF or picture to be drawn in the window. */
  readAttachment: answers<KeptContent>()(z.object({ id, hash })),
  previewImport: answers<ImportPreview>()(importRequestSchema),
  import: answers<ImportOutcome>()(importRequestSchema),
  /** Asks where, then writes an .xlsx; null when the officer closed the dialog. */
  export: answers<{ readonly fileName: string; readonly rows: number } | null>()(
    z.object({ jobId, list: z.enum(catalogueLists), text: z.string().max(200), filter: z.enum(catalogueFilters) }),
  ),
} as const
