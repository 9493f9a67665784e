import { create } from 'zustand'
import type { RegisterColumnId } from '../../shared/requests/register-column-names.ts'
import { noConditions, type RequestQuery, requestFilters } from '../../shared/requests/request-log.ts'
import { keepColumns, keptColumns } from './kept-columns.ts'

/** What the log shows, without the window of rows: the database is the truth, this is only the question. */
export type LogQuestion = Omit<RequestQuery, 'offset' | 'limit' | 'columns'> & {
  /** Name of a list of cases another page opened («Số yêu cầu đã tiếp nhận»); empty otherwise. */
  readonly title: string
}

export const wholeLog: LogQuestion = {
  text: '',
  filter: 'all',
  year: null,
  ids: null,
  conditions: noConditions,
  sort: 'number',
  descending: true,
  title: '',
}

type Params = Readonly<Record<string, unknown>>

const numbers = (value: unknown): readonly number[] | null =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one)) ? value : null

/**
 * The question a link from another page asks: {filter}, {ids, title}, {year}, {text}. A link starts from the whole log, so
 * no filter set earlier hides a case. Null when the page was opened plainly: the last question stands.
 */
export const questionFromParams = (params: Params): LogQuestion | null => {
  const filter = requestFilters.find((one) => one === params.filter)
  const ids = numbers(params.ids)
  const year = Number.isInteger(params.year) ? (params.year as number) : null
  const text = typeof params.text === 'string' ? params.text : ''
  if (!filter && !ids && year === null && text === '') return null
  return {
    ...wholeLog,
    filter: filter ?? 'all',
    ids: ids ? [...ids] : null,
    title: ids ? (typeof params.title === 'string' ? params.title : 'Danh sách từ số liệu') : '',
    year,
    text,
    ...(filter && ['soon', 'today', 'overdue'].includes(filter) ? { sort: 'dueOn', descending: false } : {}),
  }
}

type LogStore = {
  readonly question: LogQuestion
  /** From left to right; kept on this machine for the next start. */
  readonly columns: readonly RegisterColumnId[]
  /** The parameters the question was last taken from: coming back from a request must not undo what was typed since. */
  readonly openedWith: Params | null
  readonly ask: (question: LogQuestion) => void
  readonly change: (part: Partial<LogQuestion>) => void
  readonly showColumns: (columns: readonly RegisterColumnId[]) => void
  readonly openWith: (params: Params) => void
}

export const useLogStore = create<LogStore>((set) => ({
  question: wholeLog,
  columns: keptColumns(),
  openedWith: null,
  ask: (question) => set({ question }),
  change: (part) => set(({ question }) => ({ question: { ...question, ...part } })),
  showColumns: (columns) => {
    keepColumns(columns)
    set({ columns: [...columns] })
  },
  openWith: (params) =>
    set(({ question, openedWith }) => {
      if (params === openedWith) return {}
      const linked = questionFromParams(params)
      // A list of cases belongs to the link it came from; other filters stay, in sight as words.
      return { openedWith: params, question: linked ?? (question.ids ? wholeLog : question) }
    }),
}))
