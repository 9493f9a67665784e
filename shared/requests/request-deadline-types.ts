import type { LocalDate } from '../calendar/local-date.ts'
import type { Certainty, Citation, LawId, TimeLimit } from '../law/law-book.ts'

/** One day of the working shown to the officer. `count` is the running number, null for a day that does not count. */
export type DayStep = {
  readonly day: LocalDate
  readonly count: number | null
  readonly why: string
  readonly kind: 'start' | 'counted' | 'weekend' | 'holiday' | 'makeup' | 'rolled' | 'due'
}

/** A day something is due, with everything that shows why it is that day. */
export type DayProof = {
  readonly dueOn: LocalDate
  /** The rule in words: «12 ngày kể từ ngày nhận được yêu cầu hợp lệ». */
  readonly rule: string
  readonly citations: readonly Citation[]
  /** Ids of the data of the law book it was counted by. */
  readonly data: readonly string[]
  readonly certainty: Certainty
  /** True when a day not officially decided was used: «tạm tính». */
  readonly provisional: boolean
  readonly notes: readonly string[]
  readonly steps: readonly DayStep[]
}

/** The day a request must be answered: `dueOn` is the day that holds, after the extension when there is one. */
export type RequestDeadline = DayProof & {
  readonly law: LawId
  /** First limit (without extension). */
  readonly firstDueOn: LocalDate
  readonly extendedBy: number | null
  readonly limit: TimeLimit
  readonly extensionLimit: TimeLimit | null
}

export const deadlineStatuses = ['notRunning', 'running', 'soon', 'today', 'overdue', 'doneOnTime', 'doneLate'] as const
export type DeadlineStatus = (typeof deadlineStatuses)[number]
export const deadlineStatusLabels: Readonly<Record<DeadlineStatus, string>> = {
  notRunning: 'Chưa tính hạn',
  running: 'Còn hạn',
  soon: 'Sắp đến hạn',
  today: 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  doneOnTime: 'Đúng hạn',
  doneLate: 'Trễ hạn',
}
