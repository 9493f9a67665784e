import { create } from 'zustand'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'

/** The two ways to look at the register. */
export type LogShape = 'list' | 'calendar'

/** What the side column shows: one day, or everything past its day. */
export type OpenedPart = LocalDate | 'overdue'

type CalendarStore = {
  readonly shape: LogShape
  /** The day the arrows stand on, its month is drawn; null: today. */
  readonly at: LocalDate | null
  readonly opened: OpenedPart | null
  readonly show: (shape: LogShape) => void
  readonly moveTo: (day: LocalDate) => void
  readonly open: (part: OpenedPart | null) => void
}

/** Kept while the window lives, so that coming back from a request finds the same month and day. */
export const useCalendarStore = create<CalendarStore>((set) => ({
  shape: 'list',
  at: null,
  opened: null,
  show: (shape) => set({ shape }),
  moveTo: (at) => set({ at }),
  open: (opened) => set({ opened }),
}))
