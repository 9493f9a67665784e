import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { CatalogueList } from './catalogue-lists.ts'

/** Which days the calendar of deadlines asks for, both bounds included, and how many entries of each day at most. */
export const publicationDueQuerySchema = z.object({
  from: localDateSchema,
  to: localDateSchema,
  perDay: z.number().int().min(1).max(500),
})
export type PublicationDueQuery = z.infer<typeof publicationDueQuerySchema>

/** What of the catalogue is still to be done by a day: publication, posting, loudspeaker, review; `entries` are the first of `count`. */
export type PublicationDueDay = {
  readonly day: LocalDate
  readonly count: number
  readonly entries: readonly {
    readonly itemId: number
    readonly list: CatalogueList
    readonly title: string
    readonly what: string
  }[]
}
