import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import type { DeadlineFacts } from '../../shared/requests/request-deadline.ts'
import type { RequestDeadline } from '../../shared/requests/request-deadline-types.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { type DeadlineSources, deadlineOf } from './request-row.ts'

/** The deadline of facts still being typed; null while no limit runs, `lawUnknown` where the law has no answer for them yet. */
export const previewDeadline = (sources: DeadlineSources, facts: DeadlineFacts): Result<RequestDeadline | null> => {
  try {
    return ok(deadlineOf(sources, facts, null))
  } catch (error) {
    if (error instanceof LawUnknownError) return refusal('lawUnknown', error.message)
    throw error
  }
}
