import { z } from 'zod'
import type { AppStatus } from '../agency/app-status.ts'
import { answers } from './call.ts'
import { jobId, nothing } from './call-inputs.ts'

/** Unsent screens kept across a crash. Any JSON the screen wrote; the screen parses it again. */
const draftKinds = ['wizard', 'receive', 'catalogueItem', 'lawAnswer', 'lawYear', 'programme'] as const
/** Requests still being typed are several: the first is kept under 'receive', each other under a name of its own. */
const draftKind = z.union([z.enum(draftKinds), z.templateLiteral(['receive:', z.uuid()])])
export type DraftKind = z.infer<typeof draftKind>

export type IntakeDraft = {
  readonly kind: DraftKind
  readonly json: string
  /** ISO moment. */
  readonly savedAt: string
}

/** Calls of the app itself and of what is still being typed. */
export const appCalls = {
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
} as const
