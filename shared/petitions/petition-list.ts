import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import type { DayProof, DeadlineStatus } from '../requests/request-deadline-types.ts'
import type { CorrectionPlace, Petition, PetitionFinding, PetitionSource, PetitionState } from './petition.ts'
import type { PetitionAct } from './petition-acts.ts'

/** What the list may be narrowed to. */
export const petitionFilters = ['open', 'soon', 'overdue', 'correcting', 'answered', 'all', 'void'] as const
export type PetitionFilter = (typeof petitionFilters)[number]
export const petitionFilterLabels: Readonly<Record<PetitionFilter, string>> = {
  all: 'Tất cả',
  open: 'Đang xử lý',
  soon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  correcting: 'Chờ đính chính',
  answered: 'Đã trả lời',
  void: 'Đã hủy',
}

export const petitionQuerySchema = z.object({
  filter: z.enum(petitionFilters),
  text: z.string().max(200),
  /** Those of one catalogue item. */
  itemId: z.number().int().positive().nullable(),
  /** Those behind a figure of the report. */
  ids: z.array(z.number().int().positive()).max(100_000).nullable(),
  limit: z.number().int().min(1).max(1000),
})
export type PetitionQuery = z.infer<typeof petitionQuerySchema>

/** A line of the list, as of today. */
export type PetitionRow = {
  readonly id: number
  readonly year: number
  readonly number: number
  readonly source: PetitionSource
  readonly name: string
  readonly title: string
  readonly receivedOn: LocalDate
  readonly state: PetitionState
  readonly finding: PetitionFinding | null
  readonly dueOn: LocalDate | null
  readonly status: DeadlineStatus
  /** «Còn 3 ngày (thứ Sáu 27/11)», «Trả lời ngày 20/11/2026». */
  readonly statusText: string
}

/** The rows asked for, how many there are, and how many each filter would show. */
export type PetitionPage = {
  readonly rows: readonly PetitionRow[]
  readonly total: number
  readonly counts: Readonly<Record<PetitionFilter, number>>
}

/** Everything one petition's sheet shows. */
export type PetitionDetails = {
  readonly petition: Petition
  /** null where the law sets no number of days; then `prompt` says what it asks. */
  readonly deadline: DayProof | null
  readonly prompt: { readonly text: string; readonly article: string } | null
  readonly status: DeadlineStatus
  readonly statusText: string
  readonly acts: readonly PetitionAct[]
  /** Where it was or is to be put right, by the law in force today (once done: that day). */
  readonly places: { readonly same: readonly CorrectionPlace[]; readonly also: readonly CorrectionPlace[] }
  readonly open: readonly CorrectionPlace[]
  /** The article that names those places. */
  readonly placesArticle: string
  /** The event the newest step may be taken back by; null when there is none. */
  readonly revocable: { readonly eventId: number; readonly label: string } | null
}
