import { type Agency, agencySchema } from '../agency/agency.ts'
import type { CatalogueQuery } from '../catalogue/catalogue-item.ts'
import type { DeskSummary } from '../desk/desk-summary.ts'
import type { RequestQuery } from '../requests/request-log.ts'
import { aboutCalls } from './about-calls.ts'
import { accessCalls } from './access-calls.ts'
import { accountsCalls } from './accounts-calls.ts'
import { addressesCalls } from './addresses-calls.ts'
import { appCalls } from './app-calls.ts'
import { type ApiOf, answers, type HandlersOf } from './call.ts'
import { nothing } from './call-inputs.ts'
import { catalogueCalls } from './catalogue-calls.ts'
import { consolidationCalls } from './consolidation-calls.ts'
import { filesCalls } from './files-calls.ts'
import { formsCalls } from './forms-calls.ts'
import { lawCalls } from './law-calls.ts'
import { petitionsCalls } from './petitions-calls.ts'
import { privacyCalls } from './privacy-calls.ts'
import { programmeCalls } from './programme-calls.ts'
import { releasesCalls } from './releases-calls.ts'
import { reportsCalls } from './reports-calls.ts'
import { requestsCalls } from './requests-calls.ts'
import { safetyCalls } from './safety-calls.ts'
import { templatesCalls } from './templates-calls.ts'
import { updateCalls } from './update-calls.ts'

/**
 * THE list of calls. Main, preload, screens and test doubles derive from it.
 * Adding a call: a line in its noun's `<noun>-calls.ts` · a handler in electron/ipc · the use-case it names.
 */
export const contract = {
  access: accessCalls,
  accounts: accountsCalls,
  app: appCalls,
  about: aboutCalls,
  update: updateCalls,
  agency: {
    read: answers<Agency | null>()(nothing),
    save: answers<Agency>()(agencySchema),
  },
  law: lawCalls,
  desk: {
    read: answers<DeskSummary>()(nothing),
  },
  catalogue: catalogueCalls,
  requests: requestsCalls,
  addresses: addressesCalls,
  forms: formsCalls,
  templates: templatesCalls,
  petitions: petitionsCalls,
  privacy: privacyCalls,
  releases: releasesCalls,
  reports: reportsCalls,
  programme: programmeCalls,
  safety: safetyCalls,
  consolidation: consolidationCalls,
  files: filesCalls,
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
  /** Pages of the register are damaged: it should be restored. */
  | { readonly kind: 'registerDamaged' }
  /** The desk is covered until somebody types a password. */
  | { readonly kind: 'locked' }

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
