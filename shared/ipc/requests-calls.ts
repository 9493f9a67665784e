import { z } from 'zod'
import type { KeptContent } from '../files/preview-kind.ts'
import { type DueCalendar, dueQuerySchema } from '../requests/due-calendar.ts'
import { requestFactsSchema } from '../requests/information-request.ts'
import { bookOrderSchema } from '../requests/register-book.ts'
import type { RequestDeadline } from '../requests/request-deadline-types.ts'
import { actInputs } from '../requests/request-events.ts'
import { type KeptFile, mostRequestFiles, requestFileKinds } from '../requests/request-files.ts'
import { type RequestDetails, type RequestPage, requestQuerySchema } from '../requests/request-log.ts'
import { type SavedView, savedViewSchema } from '../requests/saved-view.ts'
import type { SimilarRequests } from '../requests/similar-requests.ts'
import { answers } from './call.ts'
import { hash, id, jobId, nothing, reason, token } from './call-inputs.ts'

/** Calls of the request log. */
export const requestsCalls = {
  query: answers<RequestPage>()(requestQuerySchema),
  /** Identity numbers, telephones and e-mail addresses are masked, here and in what every act answers. */
  read: answers<RequestDetails>()(z.object({ id })),
  /** The same with every number whole; for a closed request an entry of who looked. */
  readWhole: answers<RequestDetails>()(z.object({ id })),
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
  /**
   * What the same person, or one of a very similar name, asked before, those asking the same thing first. `exceptId` is left out, and is
   * who is meant: the window may not know the number of a person whose request is in the register.
   */
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
  detachFile: answers<RequestDetails>()(z.object({ id, fileId: id, reason: reason.min(1, 'Hãy nhập lý do gỡ tệp.') })),
  /** Shows a copy with the system's program. */
  openFile: answers<null>()(z.object({ id, fileId: id })),
  /** A PDF or picture to be drawn in the window. */
  readFile: answers<KeptContent>()(z.object({ id, fileId: id })),
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
  /** Sổ theo dõi as .xlsx; null when the officer closed the dialog. `whole`: numbers of people unmasked, which is written down. */
  export: answers<{ readonly fileName: string; readonly rows: number } | null>()(
    z.object({ jobId, query: requestQuerySchema, whole: z.boolean().default(false) }),
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
  /** The same sheets to be looked at in the window: the first requests alone at once (`first`), or all (null). */
  previewBook: answers<{ readonly bytes: Uint8Array; readonly whole: boolean }>()(
    z.object({ jobId, book: bookOrderSchema, first: z.number().int().min(1).max(1000).nullable() }),
  ),
  /** The same on paper, through the system's print dialog. */
  printBook: answers<{ readonly printed: boolean; readonly pages: number }>()(
    z.object({ jobId, book: bookOrderSchema }),
  ),
} as const
