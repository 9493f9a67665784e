import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { isClosed } from '../../shared/requests/fold-events.ts'
import type { DeadlineStatus } from '../../shared/requests/request-deadline-types.ts'
import type { RequestConditions, RequestFilter } from '../../shared/requests/request-log.ts'
import type { LogRecord } from './log-entry-repository.ts'

/** What the search in the log keeps of a request: its columns and its last day under the law book that holds. */
export type LogEntry = LogRecord & { readonly dueOn: LocalDate | null }

/** Where an entry stands today. */
export type StatusOf = (entry: LogEntry) => DeadlineStatus

type Test = (entry: LogEntry) => boolean

/** The filters as entries answer them; the same as the columns and the proof of each row would. */
const filterTests = (statusOf: StatusOf): Readonly<Record<Exclude<RequestFilter, 'all'>, Test>> => ({
  open: ({ state }) => state === 'open',
  soon: (entry) => entry.state === 'open' && statusOf(entry) === 'soon',
  today: (entry) => entry.state === 'open' && statusOf(entry) === 'today',
  overdue: (entry) => entry.state === 'open' && statusOf(entry) === 'overdue',
  waitingCompletion: ({ state }) => state === 'waitingCompletion',
  closed: ({ state }) => isClosed(state),
  refused: ({ state }) => state === 'refused',
  extended: ({ extensionOn }) => extensionOn !== null,
})

const conditionTests: {
  readonly [Name in keyof RequestConditions]: (asked: NonNullable<RequestConditions[Name]>) => Test
} = {
  state: (asked) => (entry) => entry.state === asked,
  law: (asked) => (entry) => entry.law === asked,
  channel: (asked) => (entry) => entry.channel === asked,
  requesterKind: (asked) => (entry) => entry.requesterKind === asked,
  from: (asked) => (entry) => entry.receivedOn >= asked,
  to: (asked) => (entry) => entry.receivedOn <= asked,
  assignedTo: (asked) => (entry) => entry.assignedTo === asked,
}

export type EntryQuestion = {
  readonly filter: RequestFilter
  readonly year: number | null
  readonly ids: readonly number[] | null
  readonly conditions: RequestConditions
}

/** What a question asks of an entry beside its text; null when every entry meets it. */
export const entryTest = ({ filter, year, ids, conditions }: EntryQuestion, statusOf: StatusOf): Test | null => {
  const tests: Test[] = []
  if (filter !== 'all') tests.push(filterTests(statusOf)[filter])
  if (year !== null) tests.push((entry) => entry.year === year)
  if (ids !== null) {
    const wanted = new Set(ids)
    tests.push((entry) => wanted.has(entry.id))
  }
  for (const name of Object.keys(conditionTests) as (keyof RequestConditions)[]) {
    const asked = conditions[name]
    if (asked !== null) tests.push((conditionTests[name] as (asked: string) => Test)(asked))
  }
  const [first, ...others] = tests
  if (!first) return null
  return others.length === 0 ? first : (entry) => first(entry) && others.every((test) => test(entry))
}
