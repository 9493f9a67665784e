import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { DeadlineStatus } from './request-deadline-types.ts'
import { type MilestoneKind, milestoneKinds } from './request-milestones.ts'

/** Which days the calendar of deadlines asks for, both bounds included, and how many entries of each day at most. */
export const dueQuerySchema = z.object({
  from: localDateSchema,
  to: localDateSchema,
  perDay: z.number().int().min(1).max(500),
  /** Only these; everything when left out. */
  kinds: z.array(z.enum(milestoneKinds)).optional(),
})
export type DueQuery = z.infer<typeof dueQuerySchema>

/** Something one request owes by a day. */
export type DueEntry = {
  readonly requestId: number
  readonly number: number
  readonly year: number
  readonly requesterName: string
  /** The beginning of what was asked for. */
  readonly content: string
  readonly kind: MilestoneKind
  /** Tells several of one kind of a request apart. */
  readonly of: number
  readonly dueOn: LocalDate
  readonly status: DeadlineStatus
  /** «còn 3 ngày (thứ Sáu 27/11)». */
  readonly dueText: string
}

/** A day on which something falls due: answers first, then notices and payments; the oldest number first. */
export type DueDay = {
  readonly day: LocalDate
  /** How many answers, first or after an extension. */
  readonly answers: number
  /** How many notices, payments and answers of others. */
  readonly others: number
  /** The first of them. */
  readonly entries: readonly DueEntry[]
}

/** The days of a stretch on which something is still to be done, in their order. What was done leaves the calendar. */
export type DueCalendar = {
  readonly today: LocalDate
  readonly days: readonly DueDay[]
  /** Everything past its day, whether in the stretch asked for or not; `from` is the oldest day of it. */
  readonly overdue: { readonly count: number; readonly from: LocalDate | null }
}
