import { z } from 'zod'
import { type RequestState, requestStateLabels, requestStates } from './information-request.ts'
import { type RegisterColumnId, registerColumnIds } from './register-column-names.ts'
import { registerPeriodSchema } from './register-period.ts'

export const bookSizes = ['A4', 'A3'] as const
export type BookSize = (typeof bookSizes)[number]

/** «Sổ theo dõi» as a book: which requests, on what paper, with which columns. */
export const bookOrderSchema = z.object({
  period: registerPeriodSchema,
  size: z.enum(bookSizes),
  columns: z.array(z.enum(registerColumnIds)).min(1, 'Hãy chọn ít nhất một cột.').max(registerColumnIds.length),
})
export type BookOrder = z.infer<typeof bookOrderSchema>

/** Columns of the book where the officer chose none. */
export const usualBookColumns: Readonly<Record<BookSize, readonly RegisterColumnId[]>> = {
  A4: ['number', 'receivedOn', 'requester', 'address', 'content', 'channel', 'dueOn', 'state', 'closedOn', 'note'],
  A3: [
    'number',
    'receivedOn',
    'requester',
    'address',
    'content',
    'channel',
    'validOn',
    'dueOn',
    'extendedOn',
    'state',
    'refusalGround',
    'closedOn',
    'method',
    'costsCollected',
    'note',
  ],
}

/** What a column of the book needs to know to be given its room. */
export type BookColumn = {
  readonly id: RegisterColumnId
  readonly heading: string
  /** In characters, as in the spreadsheet. */
  readonly width: number
  readonly kind: 'text' | 'day' | 'number'
}

/** Millimetres. A bound book: more room at the left. */
export const bookSheets: Readonly<Record<BookSize, { readonly width: number; readonly usable: number }>> = {
  A4: { width: 297, usable: 297 - 25 - 15 },
  A3: { width: 420, usable: 420 - 25 - 15 },
}

/** A day in letters of 10 pt with its borders, and «12345/2026». */
const dayWidth = 20.5
const numberWidth = 19
/** Narrower than this a name breaks within its words. */
const leastText = 17

const fixedWidth = ({ id, kind }: BookColumn): number | null =>
  id === 'number' ? numberWidth : kind === 'day' ? dayWidth : kind === 'number' ? dayWidth + 1 : null

/** Very long texts take turns with the others: none is given more than this weight. */
const weightOf = ({ width }: BookColumn): number => Math.min(40, Math.max(16, width))

/**
 * Width of each column in millimetres, filling the sheet; null when so many don't fit it. Days and numbers stay on one line, texts share
 * the rest.
 */
export const bookColumnWidths = (columns: readonly BookColumn[], size: BookSize): readonly number[] | null => {
  const fixed = columns.reduce((sum, column) => sum + (fixedWidth(column) ?? 0), 0)
  const weights = columns.reduce((sum, column) => sum + (fixedWidth(column) === null ? weightOf(column) : 0), 0)
  const room = bookSheets[size].usable - fixed
  if (weights === 0) return room >= 0 ? columns.map((column) => fixedWidth(column) ?? 0) : null
  const share = room / weights
  const widths = columns.map((column) => fixedWidth(column) ?? weightOf(column) * share)
  return widths.every((width) => width >= leastText) ? widths : null
}

/** How many requests of the book stand in each state, those that have none left out. */
export const countStates = (
  states: readonly RequestState[],
): readonly { readonly state: RequestState; readonly label: string; readonly count: number }[] =>
  requestStates
    .map((state) => ({
      state,
      label: requestStateLabels[state],
      count: states.filter((one) => one === state).length,
    }))
    .filter(({ count }) => count > 0)
