import { z } from 'zod'
import {
  type AddressEntry,
  type AddressPage,
  addressFieldsSchema,
  addressQuerySchema,
} from '../addresses/address-book.ts'
import { type AddressFile, mostAddressRows } from '../addresses/address-file.ts'
import { type Agency, agencySchema } from '../agency/agency.ts'
import type { AppStatus } from '../agency/app-status.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { type ImportOutcome, type ImportPreview, importRequestSchema } from '../catalogue/catalogue-import.ts'
import {
  type CatalogueChange,
  type CatalogueItem,
  type CatalogueList,
  type CataloguePage,
  type CatalogueQuery,
  catalogueFieldsSchema,
  catalogueFilters,
  catalogueLists,
  catalogueQuerySchema,
} from '../catalogue/catalogue-item.ts'
import { dutyPaperFiles, dutyPaperSchema } from '../catalogue/duty-paper.ts'
import { type ItemLink, type LinkRun, type LinkSummary, linkScopes } from '../catalogue/link-check.ts'
import { mostReclassified, type OldClassification } from '../catalogue/old-classification.ts'
import type { OldInformation } from '../catalogue/old-information.ts'
import { type ChangePreview, changeSchema, type DuplicateReport, mergeSchema } from '../catalogue/tidy-items.ts'
import type { DeskSummary } from '../desk/desk-summary.ts'
import type { FieldValues } from '../forms/field-list.ts'
import { formOrderSchema } from '../forms/form-order.ts'
import { type PaperDocument, paperSizes } from '../forms/paper-document.ts'
import { type FormTemplate, type TemplatePreview, templateFactsSchema, templateForms } from '../forms/template-facts.ts'
import { unnumberedPaperSchema } from '../forms/unnumbered-paper.ts'
import { type FormKind, lawIds } from '../law/law-book.ts'
import type { LawArticle, LawText, LawTextHit, LawTextPreview } from '../law/law-text.ts'
import type { LawDifference, LawUpdatePreview, TakenInUpdate } from '../law/law-update.ts'
import { ownChangeSchema } from '../law/own-rules.ts'
import type { TrustedKey } from '../law/trusted-key.ts'
import { type ApprovalPage, approvalOrderSchema, approvalQuerySchema } from '../releases/approval.ts'
import type { FocalNotice } from '../releases/focal-notice.ts'
import { type NewPack, packOrderSchema, type WrittenPack } from '../releases/pack-order.ts'
import {
  decisionNumberSchema,
  listFormats,
  type ReleaseDetails,
  type ReleaseHead,
  releaseOrderSchema,
} from '../releases/release.ts'
import {
  type ExportedReport,
  narrativeSchema,
  type ReportFigures,
  type ReportNarrative,
  reportingPeriodSchema,
} from '../reports/report.ts'
import { type DueCalendar, dueQuerySchema } from '../requests/due-calendar.ts'
import { requestFactsSchema } from '../requests/information-request.ts'
import { bookOrderSchema } from '../requests/register-book.ts'
import type { RequestDeadline } from '../requests/request-deadline-types.ts'
import { actInputs } from '../requests/request-events.ts'
import { type KeptFile, mostRequestFiles, requestFileKinds } from '../requests/request-files.ts'
import {
  type RequestDetails,
  type RequestPage,
  type RequestQuery,
  requestQuerySchema,
  type VoidMark,
} from '../requests/request-log.ts'
import { type SavedView, savedViewSchema } from '../requests/saved-view.ts'
import type { SimilarRequests } from '../requests/similar-requests.ts'
import { type ApiOf, answers, type HandlersOf } from './call.ts'

const nothing = z.undefined()
const id = z.number().int().positive()
const ids = z.array(id).min(1).max(100_000)
const jobId = z.string().min(1).max(60)
const token = z.string().min(1).max(60)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const reason = z.string().trim().max(1000)
const printOrderSchema = z.object({
  documentIds: z.array(id).min(1).max(100),
  size: z.enum(paperSizes),
  withAnnex: z.boolean().default(false),
})

/** Unsent screens kept across a crash. Any JSON the screen wrote; the screen parses it again. */
const draftKinds = ['wizard', 'receive', 'catalogueItem', 'lawAnswer', 'lawYear'] as const
/** Requests still being typed are several: the first is kept under 'receive', each other under a name of its own. */
const draftKind = z.union([z.enum(draftKinds), z.templateLiteral(['receive:', z.uuid()])])
export type DraftKind = z.infer<typeof draftKind>

export type IntakeDraft = {
  readonly kind: DraftKind
  readonly json: string
  /** ISO moment. */
  readonly savedAt: string
}

/**
 * THE list of calls. Main, preload, screens and test doubles derive from it.
 * Adding a call: a line here · a handler in electron/ipc/handlers.ts · the use-case it names.
 */
export const contract = {
  app: {
    status: answers<AppStatus>()(nothing),
    /** Switches to the training data set (made on first use); `leaveTraining` returns to the agency's own file. */
    enterTraining: answers<AppStatus>()(z.object({ jobId })),
    leaveTraining: answers<AppStatus>()(nothing),
    readDraft: answers<string | null>()(z.object({ kind: draftKind })),
    saveDraft: answers<null>()(z.object({ kind: draftKind, json: z.string().max(200_000) })),
    dropDraft: answers<null>()(z.object({ kind: draftKind })),
    /** Requests still being typed, the one saved last first. */
    intakeDrafts: answers<readonly IntakeDraft[]>()(nothing),
    readGuide: answers<string>()(z.object({ page: z.string().regex(/^[a-z0-9-]{1,40}$/) })),
    /** Opens an http(s) address in the officer's browser, or a folder the app itself wrote to; only on a press. */
    openAddress: answers<null>()(z.object({ address: z.string().max(2000) })),
    cancelJob: answers<null>()(z.object({ jobId })),
  },
  agency: {
    read: answers<Agency | null>()(nothing),
    save: answers<Agency>()(agencySchema),
  },
  law: {
    /** The LawBook as JSON: one text crosses to the window many times faster than some thousand objects. */
    readBook: answers<string>()(nothing),
    /** «Đã đối chiếu»: the officer compared the datum with the official text; `uncheck` takes it back. */
    check: answers<null>()(z.object({ datum: z.string().min(1).max(120) })),
    uncheck: answers<null>()(z.object({ datum: z.string().min(1).max(120) })),
    /** What a change would do, before it is made: the difference and the deadlines that move. Writes nothing. */
    previewUpdate: answers<LawUpdatePreview>()(z.object({ jobId, fileToken: token })),
    previewOwn: answers<LawDifference>()(z.object({ jobId, change: ownChangeSchema })),
    previewUndo: answers<LawDifference>()(z.object({ jobId, id })),
    takeInUpdate: answers<TakenInUpdate>()(z.object({ jobId, fileToken: token, hash: z.string().max(64) })),
    saveOwn: answers<TakenInUpdate>()(z.object({ jobId, change: ownChangeSchema })),
    undoUpdate: answers<TakenInUpdate>()(z.object({ jobId, id })),
    /** Newest first. */
    updates: answers<readonly TakenInUpdate[]>()(nothing),
    /** Writes a pack for others: what this agency entered, or everything taken in; null when a dialog was closed. */
    exportPack: answers<{ readonly fileName: string; readonly data: number; readonly signed: boolean } | null>()(
      z.object({
        title: z.string().trim().min(1, 'Hãy nhập tên gói.').max(200),
        content: z.enum(['own', 'takenIn']),
        signing: z.object({ keyToken: token, passphrase: z.string().min(1).max(200) }).nullable(),
      }),
    ),
    trustedKeys: answers<readonly TrustedKey[]>()(nothing),
    installKey: answers<TrustedKey>()(z.object({ fileToken: token })),
    removeKey: answers<null>()(z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })),
    /** Makes a key pair and writes both files into a folder of the officer's choice: the secret one locked by the passphrase. */
    makeSigningKey: answers<{ readonly folderName: string; readonly fingerprint: string }>()(
      z.object({
        folderToken: token,
        name: z.string().trim().min(1, 'Hãy nhập tên cơ quan giữ khóa.').max(120),
        passphrase: z.string().min(8, 'Mật khẩu khóa từ 8 ký tự trở lên.').max(200),
      }),
    ),
    texts: answers<readonly LawText[]>()(nothing),
    previewText: answers<LawTextPreview>()(z.object({ jobId, fileToken: token })),
    takeInText: answers<LawText>()(
      z.object({
        jobId,
        fileToken: token,
        hash: z.string().max(64),
        document: z.string().trim().min(1, 'Hãy chọn hoặc ghi tên văn bản.').max(200),
      }),
    ),
    /** The text goes from the screens; `restoreText` brings it back. */
    removeText: answers<null>()(z.object({ id })),
    restoreText: answers<LawText>()(z.object({ id })),
    searchTexts: answers<readonly LawTextHit[]>()(
      z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(200) }),
    ),
    /** The article a citation names with all its clauses and points, in order; empty when the text was not taken in. */
    readArticle: answers<readonly LawArticle[]>()(
      z.object({ document: z.string().max(200), article: z.string().max(120) }),
    ),
  },
  desk: {
    read: answers<DeskSummary>()(nothing),
  },
  catalogue: {
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
    removeAttachment: answers<CatalogueItem>()(z.object({ id, hash: z.string().regex(/^[0-9a-f]{64}$/) })),
    openAttachment: answers<null>()(z.object({ id, hash: z.string().regex(/^[0-9a-f]{64}$/) })),
    previewImport: answers<ImportPreview>()(importRequestSchema),
    import: answers<ImportOutcome>()(importRequestSchema),
    /** Asks where, then writes an .xlsx; null when the officer closed the dialog. */
    export: answers<{ readonly fileName: string; readonly rows: number } | null>()(
      z.object({ jobId, list: z.enum(catalogueLists), text: z.string().max(200), filter: z.enum(catalogueFilters) }),
    ),
  },
  requests: {
    query: answers<RequestPage>()(requestQuerySchema),
    read: answers<RequestDetails>()(z.object({ id })),
    /** What is still to be done on each day of a stretch: answers, notices of the time limit, payments. */
    due: answers<DueCalendar>()(dueQuerySchema),
    /** What the deadline would be for facts still being typed; null while no limit runs. */
    previewDeadline: answers<RequestDeadline | null>()(
      requestFactsSchema.pick({
        channel: true,
        sentOn: true,
        receivedOn: true,
        receivedTime: true,
        validOn: true,
        complexity: true,
      }),
    ),
    /** What the same person, or one of a very similar name, asked before, those asking the same thing first. `exceptId` is left out. */
    similar: answers<SimilarRequests>()(
      z.object({
        idNumber: z.string().max(20),
        name: z.string().max(120),
        content: z.string().max(4000),
        exceptId: id.nullable(),
      }),
    ),
    /** With files picked while it was typed (`pickFile`), attached in the same step. */
    receive: answers<RequestDetails>()(
      requestFactsSchema.extend({
        files: z
          .array(z.object({ hash, fileKind: z.enum(requestFileKinds) }))
          .max(mostRequestFiles)
          .default([]),
      }),
    ),
    /** Copies a file for a request that is still being typed; nothing names it until `receive` does. */
    pickFile: answers<KeptFile>()(z.object({ fileToken: token })),
    attachFile: answers<RequestDetails>()(z.object({ id, fileToken: token, fileKind: z.enum(requestFileKinds) })),
    /** `fileId`: the event that attached it. The file stays, struck through with the reason. */
    detachFile: answers<RequestDetails>()(
      z.object({ id, fileId: id, reason: reason.min(1, 'Hãy nhập lý do gỡ tệp.') }),
    ),
    /** Shows a copy with the system's program. */
    openFile: answers<null>()(z.object({ id, fileId: id })),
    askForCompletion: answers<RequestDetails>()(actInputs.askForCompletion),
    complete: answers<RequestDetails>()(actInputs.complete),
    notifyTimeLimit: answers<RequestDetails>()(actInputs.notifyTimeLimit),
    announceCosts: answers<RequestDetails>()(actInputs.announceCosts),
    recordPayment: answers<RequestDetails>()(actInputs.recordPayment),
    extend: answers<RequestDetails>()(actInputs.extend),
    provide: answers<RequestDetails>()(actInputs.provide),
    refuse: answers<RequestDetails>()(actInputs.refuse),
    withdraw: answers<RequestDetails>()(actInputs.withdraw),
    askCorrection: answers<RequestDetails>()(actInputs.askCorrection),
    askCreator: answers<RequestDetails>()(actInputs.askCreator),
    creatorAnswered: answers<RequestDetails>()(actInputs.creatorAnswered),
    correct: answers<RequestDetails>()(actInputs.correct),
    redirect: answers<RequestDetails>()(actInputs.redirect),
    askUnit: answers<RequestDetails>()(actInputs.askUnit),
    unitAnswered: answers<RequestDetails>()(actInputs.unitAnswered),
    classify: answers<RequestDetails>()(actInputs.classify),
    providePart: answers<RequestDetails>()(actInputs.providePart),
    assign: answers<RequestDetails>()(actInputs.assign),
    note: answers<RequestDetails>()(actInputs.note),
    complain: answers<RequestDetails>()(actInputs.complain),
    complaintOutcome: answers<RequestDetails>()(actInputs.complaintOutcome),
    reopen: answers<RequestDetails>()(actInputs.reopen),
    amend: answers<RequestDetails>()(actInputs.amend),
    revoke: answers<RequestDetails>()(actInputs.revoke),
    /** Sổ theo dõi as .xlsx; null when the officer closed the dialog. */
    export: answers<{ readonly fileName: string; readonly rows: number } | null>()(
      z.object({ jobId, query: requestQuerySchema }),
    ),
    /** Which request a number means («12/2026», as a scanner types it); null when the register has none. */
    findNumber: answers<{ readonly id: number } | null>()(z.object({ number: id, year: z.number().int() })),
    /** Colleagues that requests were given to. */
    colleagues: answers<readonly string[]>()(nothing),
    /** The officer's own ways of looking at the log, by name. */
    views: answers<readonly SavedView[]>()(nothing),
    addView: answers<SavedView>()(savedViewSchema),
    changeView: answers<SavedView>()(savedViewSchema.extend({ id })),
    /** The view goes from the list; `restoreView` brings it back. */
    removeView: answers<null>()(z.object({ id })),
    restoreView: answers<SavedView>()(z.object({ id })),
    /** «Sổ theo dõi» as a book of numbered pages into one PDF; null when the officer closed the dialog. */
    saveBook: answers<{ readonly fileName: string; readonly pages: number; readonly rows: number } | null>()(
      z.object({ jobId, book: bookOrderSchema }),
    ),
    /** The same on paper, through the system's print dialog. */
    printBook: answers<{ readonly printed: boolean; readonly pages: number }>()(
      z.object({ jobId, book: bookOrderSchema }),
    ),
  },
  addresses: {
    query: answers<AddressPage>()(addressQuerySchema),
    add: answers<AddressEntry>()(addressFieldsSchema),
    edit: answers<AddressEntry>()(z.object({ id, fields: addressFieldsSchema })),
    /** Offered no more, kept in the book; `restore` takes it up again. */
    retire: answers<AddressEntry>()(z.object({ id })),
    restore: answers<AddressEntry>()(z.object({ id })),
    /** Takes back the newest act on the book; answers what it was, or null when there is none. */
    undo: answers<{ readonly what: string } | null>()(nothing),
    /** What a chosen .xlsx holds, with what is wrong row by row; `addAll` then takes the good ones in as one act. */
    readFile: answers<AddressFile>()(z.object({ jobId, fileToken: token })),
    addAll: answers<{ readonly added: number }>()(
      z.object({ entries: z.array(addressFieldsSchema).min(1).max(mostAddressRows) }),
    ),
    /** Asks where, then writes an .xlsx; null when the officer closed the dialog. */
    export: answers<{ readonly fileName: string; readonly rows: number } | null>()(z.object({ jobId })),
  },
  forms: {
    /** The form as it would be printed if it were issued now, its number left open; issues nothing. */
    previewForm: answers<PaperDocument>()(formOrderSchema),
    /** Freezes the form with the next number of its series; the paper that stands already while there is one. */
    issueForm: answers<{ readonly documentId: number; readonly number: string; readonly paper: PaperDocument }>()(
      formOrderSchema,
    ),
    readDocument: answers<{
      readonly form: FormKind
      readonly number: string
      readonly issuedOn: LocalDate
      readonly paper: PaperDocument
      readonly voided: VoidMark | null
    }>()(z.object({ documentId: id })),
    /** The number stays used and the paper readable; another may then be issued. */
    voidDocument: answers<null>()(z.object({ documentId: id, reason: reason.min(1, 'Hãy nhập lý do hủy.').max(1000) })),
    /** Issued papers in this order. `withAnnex`: the annex «Cách tính thời hạn» follows a receipt on a page of its own. */
    print: answers<{ readonly printed: boolean }>()(printOrderSchema),
    /** Asks where, then writes one PDF of them all; null when the officer closed the dialog. */
    savePdf: answers<{ readonly fileName: string } | null>()(printOrderSchema),
    /** One asks where to write it; several ask for a folder, each a Word file of its own. Null when the officer closed the dialog. */
    saveWord: answers<{ readonly fileNames: readonly string[] } | null>()(
      z.object({ documentIds: z.array(id).min(1).max(100) }),
    ),
    /** Papers without a number, sheet after sheet, as they would be printed now. */
    previewPaper: answers<readonly PaperDocument[]>()(unnumberedPaperSchema),
    printPaper: answers<{ readonly printed: boolean }>()(
      z.object({ paper: unnumberedPaperSchema, size: z.enum(paperSizes) }),
    ),
    savePaperPdf: answers<{ readonly fileName: string } | null>()(
      z.object({ paper: unnumberedPaperSchema, size: z.enum(paperSizes) }),
    ),
    savePaperWord: answers<{ readonly fileNames: readonly string[] } | null>()(
      z.object({ paper: unnumberedPaperSchema }),
    ),
  },
  /** Word templates of the agency's own, which papers are filled from in place of the app's drawings. */
  templates: {
    /** Newest first; those out of use too. */
    list: answers<readonly FormTemplate[]>()(nothing),
    /** An invented value for every field a template may hold. */
    examples: answers<FieldValues>()(nothing),
    /** Checks a file and fills it with invented people; keeps nothing. */
    preview: answers<TemplatePreview<PaperDocument>>()(z.object({ fileToken: token })),
    takeIn: answers<FormTemplate>()(
      z.object({ fileToken: token, hash: z.string().max(64), facts: templateFactsSchema }),
    ),
    /** Out of use from now on; papers issued by it stay. `restore` takes it back. */
    retire: answers<FormTemplate>()(z.object({ id })),
    restore: answers<FormTemplate>()(z.object({ id })),
    /** Asks where, then writes a Word file to begin a template with; null when the officer closed the dialog. */
    saveStart: answers<{ readonly fileName: string } | null>()(
      z.object({ form: z.enum(templateForms), law: z.enum(lawIds) }),
    ),
    /** The kept Word file, or one file with its facts for another place. */
    save: answers<{ readonly fileName: string } | null>()(z.object({ id, as: z.enum(['word', 'withFacts']) })),
  },
  /** Lists put in force by a decision, and what is published of them. */
  releases: {
    /** Newest first; dropped drafts too. */
    list: answers<readonly ReleaseHead[]>()(nothing),
    read: answers<ReleaseDetails>()(z.object({ id })),
    /** Freezes lists as they stand; a number and a day put them in force. */
    draft: answers<ReleaseHead>()(releaseOrderSchema),
    issue: answers<ReleaseHead>()(decisionNumberSchema),
    /** The draft is given up and stays readable. */
    drop: answers<ReleaseHead>()(z.object({ id, reason: reason.min(1, 'Hãy nhập lý do bỏ dự thảo.') })),
    /** Ask where, then write one file; null when the officer closed the dialog. */
    saveDecision: answers<{ readonly fileName: string } | null>()(z.object({ jobId, id })),
    saveList: answers<{ readonly fileName: string } | null>()(z.object({ jobId, id, format: z.enum(listFormats) })),
    /** Pages, lists, open data, forms, notice, board and manifest into a new folder, all or nothing; `openToken` opens it. */
    pack: answers<NewPack>()(packOrderSchema),
    packs: answers<readonly WrittenPack[]>()(nothing),
    /** Where items stand between proposal and approval; steps block nothing. */
    approvals: answers<ApprovalPage>()(approvalQuerySchema),
    approve: answers<{ readonly stepped: number }>()(approvalOrderSchema),
    /** The notice of the focal point as it stands, and every one recorded as published. */
    readNotice: answers<FocalNotice>()(nothing),
    recordNotice: answers<FocalNotice>()(z.object({ on: localDateSchema })),
    saveNotice: answers<{ readonly fileName: string } | null>()(z.object({ jobId, format: z.enum(['word', 'pdf']) })),
  },
  reports: {
    suggestedPeriod: answers<{ readonly from: string; readonly to: string; readonly note: string }>()(
      z.object({ year: z.number().int().min(2016).max(2200) }),
    ),
    figures: answers<ReportFigures>()(reportingPeriodSchema),
    readNarrative: answers<{
      readonly narrative: ReportNarrative
      readonly lastYear: ReportNarrative | null
      readonly proposed: ReportNarrative
    }>()(reportingPeriodSchema),
    saveNarrative: answers<null>()(z.object({ period: reportingPeriodSchema, narrative: narrativeSchema })),
    /** Word, Excel, PDF and the machine-readable file with its checksum, into the chosen folder, all or nothing; `openToken` opens the new folder. */
    export: answers<ExportedReport & { readonly openToken: string }>()(
      z.object({ jobId, period: reportingPeriodSchema, folderToken: token }),
    ),
    exported: answers<readonly ExportedReport[]>()(nothing),
  },
  files: {
    /** The officer picks; the window learns a token and a name, never a path. */
    chooseFile: answers<{ readonly token: string; readonly name: string } | null>()(
      z.object({
        purpose: z.enum([
          'catalogueImport',
          'addressImport',
          'attachment',
          'lawUpdate',
          'lawText',
          'publicKey',
          'signingKey',
          'formTemplate',
        ]),
      }),
    ),
    /** Several at once; none when the dialog was closed. */
    chooseFiles: answers<readonly { readonly token: string; readonly name: string }[]>()(
      z.object({ purpose: z.enum(['requestFiles']) }),
    ),
    chooseFolder: answers<{ readonly token: string; readonly name: string } | null>()(
      z.object({ purpose: z.enum(['reportExport', 'signingKey', 'publicationPack']) }),
    ),
  },
} as const

export type Contract = typeof contract

/** Pushed from main while long work runs. `total` is null while unknown. */
export type JobProgress = {
  readonly jobId: string
  readonly what: string
  readonly done: number
  readonly total: number | null
}

/** Menu commands and notices pushed from main. */
export type WindowNotice =
  | { readonly kind: 'openGuide' }
  /** The officer pressed a reminder or the notification area: show what is due. */
  | { readonly kind: 'openDesk' }
  | { readonly kind: 'dataChanged' }
  /** The law book is another one now: read it again. */
  | { readonly kind: 'lawChanged' }

export type Api = ApiOf<Contract> & {
  /**
   * `catalogue.query` for a letter just typed: the CataloguePage as JSON, for which the window stands still up to a frame's
   * time, or undefined when it takes longer; then ask `catalogue.query`.
   */
  readonly cataloguePageAtOnce: (query: CatalogueQuery) => string | undefined
  /** The same of `requests.query`: the RequestPage as JSON. */
  readonly requestsPageAtOnce: (query: RequestQuery) => string | undefined
  /** A file the officer dropped on the window, as `chooseFile` names it; undefined for what is no file on a disk. */
  readonly droppedFile: (file: unknown) => Promise<{ readonly token: string; readonly name: string } | undefined>
  readonly onJobProgress: (listener: (progress: JobProgress) => void) => () => void
  readonly onNotice: (listener: (notice: WindowNotice) => void) => () => void
}
export type Handlers = HandlersOf<Contract>
