import type { LocalDate } from '../calendar/local-date.ts'
import type { RecordMark } from './chosen-records.ts'
import type { DataUse } from './data-use.ts'
import type { RetentionRule } from './retention.ts'
import type { SubjectRequest } from './subject-request.ts'

/** A request or a petition whose years are over. */
export type DueRecord = RecordMark & {
  readonly closedOn: LocalDate
  readonly stateLabel: string
  /** Why it can't be anonymised yet; null when it can. */
  readonly whyNot: string | null
}

/** One anonymisation done. */
export type AnonymisationDone = {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly requests: number
  readonly petitions: number
}

/** Copies made before the newest anonymisation, which still hold what was taken out. */
export type OldCopies = { readonly count: number; readonly oldestAt: string | null; readonly monthsKept: number }

/** Everything the page «Dữ liệu cá nhân» shows. */
export type PersonalDataPage = {
  /** Null while the agency set none: nothing is then due. */
  readonly rule: RetentionRule | null
  readonly due: readonly DueRecord[]
  readonly dueCount: number
  readonly anonymisations: readonly AnonymisationDone[]
  readonly oldCopies: OldCopies
  readonly uses: readonly DataUse[]
  readonly subjectRequests: readonly SubjectRequest[]
}
