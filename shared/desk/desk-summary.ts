import type { LocalDate } from '../calendar/local-date.ts'
import type { CatalogueList } from '../catalogue/catalogue-item.ts'
import type { CalendarPack } from '../law/law-book.ts'
import type { DeadlineStatus } from '../requests/request-deadline-types.ts'
import type { RequestRow } from '../requests/request-log.ts'

/** The start page: what is due, what must be published, the next report. */
export type DeskSummary = {
  readonly today: LocalDate
  /** The calendar that holds: the desk draws its month before the window has read the whole law book. */
  readonly calendar: CalendarPack
  readonly due: {
    readonly overdue: number
    readonly today: number
    readonly soon: number
    readonly waitingCompletion: number
    readonly open: number
    /** The first of those overdue, due today or soon; the others stand in the log. */
    readonly rows: readonly RequestRow[]
    /** All of them by the day they fall due, the earliest day first. */
    readonly days: readonly { readonly dueOn: LocalDate; readonly ids: readonly number[] }[]
  }
  readonly publish: {
    readonly counts: Readonly<Record<CatalogueList, number>>
    readonly unpublished: number
    readonly late: number
    readonly withoutLink: number
    /** Lists with items whose address did not open when last tested. */
    readonly brokenLinks: readonly { readonly list: CatalogueList; readonly count: number }[]
    readonly rows: readonly {
      readonly id: number
      readonly title: string
      readonly publishBy: LocalDate
      readonly late: boolean
    }[]
    /** Posting, loudspeaker and review that are late or fall due soon, the earliest day first; `rows` are the first of them. */
    readonly duties: {
      readonly late: number
      readonly soon: number
      readonly rows: readonly {
        readonly id: number
        readonly list: CatalogueList
        readonly title: string
        readonly text: string
        readonly late: boolean
      }[]
    }
    /** What of the catalogue falls due on each day, the earliest day first. */
    readonly days: readonly { readonly dueOn: LocalDate; readonly count: number }[]
    /** Điều 31.3 Luật 01/2026/QH16; null once over. */
    readonly oldInformation: { readonly dueOn: LocalDate; readonly daysLeft: number; readonly article: string } | null
  }
  /** Petitions about published information that wait for an answer or a correction; `rows` are the most pressing. */
  readonly petitions: {
    readonly open: number
    readonly overdue: number
    readonly rows: readonly {
      readonly id: number
      readonly label: string
      readonly title: string
      readonly status: DeadlineStatus
      readonly text: string
    }[]
    /** Answers that fall due on each day. */
    readonly days: readonly { readonly dueOn: LocalDate; readonly count: number }[]
  }
  /** Tasks of the plan that are late or fall due soon; `rows` are the first of them. */
  readonly programme: {
    readonly late: number
    readonly soon: number
    readonly rows: readonly {
      readonly id: number
      readonly title: string
      readonly text: string
      readonly late: boolean
    }[]
    /** All that are not done, by their last day, the earliest first. */
    readonly days: readonly { readonly dueOn: LocalDate; readonly ids: readonly number[] }[]
  }
  readonly report: {
    readonly from: LocalDate
    readonly to: LocalDate
    readonly dueOn: LocalDate | null
    readonly exportedOn: LocalDate | null
    readonly windowCertain: boolean
  }
  readonly safety: { readonly savedAt: string | null; readonly dataFolder: string }
  readonly missingRules: readonly { readonly id: string; readonly topic: string; readonly matters: string }[]
}
