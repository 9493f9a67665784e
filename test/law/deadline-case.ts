import type { Channel, Complexity } from '../../shared/law/law-book.ts'

/** One line a lawyer can check with a wall calendar. */
export type DeadlineCase = {
  readonly name: string
  readonly channel: Channel
  readonly complexity: Complexity | null
  readonly sentOn: string
  readonly validOn: string
  readonly extendedBy?: number
  readonly dueOn: string
  readonly weekday: string
  /** Article of the limit, in the law that governs. */
  readonly article: string
  /** «tạm tính»; false when left out. */
  readonly provisional?: boolean
  /** The agency counts Saturday as a working day; false when left out. */
  readonly saturdayCounts?: boolean
}
