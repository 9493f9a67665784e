import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { RequestPage, RequestQuery } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import { searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { makeAskingThread } from '../jobs/asking-thread.ts'
import type { Session } from '../session.ts'
import { highestRequestId } from './log-entry-repository.ts'
import type { LogThreadQuestion, LogWindow } from './log-messages.ts'
import { queryRequests } from './query-requests.ts'

/** Up to so many requests the register answers as fast as a thread would. */
const FEW_REQUESTS = 1000

/** The request log of a session, however long it is. */
export type SessionLog = {
  /** One window of the log; a long one is answered by a thread of its own, which keeps it in memory. */
  query(query: RequestQuery): Promise<Result<RequestPage>>
  /** The RequestPage as JSON if it is had within `longest` ms, for which everything here waits; else undefined. */
  pageAtOnce(query: RequestQuery, longest: number): string | undefined
  /** Has a long log read into memory, so that the first question needn't wait for it. */
  warmUp(): void
}

const logs = new WeakMap<Session, SessionLog>()

/** The session's log; its thread is started when it is needed and ended with the session. */
export const sessionLog = (session: Session): SessionLog => {
  const known = logs.get(session)
  if (known) return known
  const thread = makeAskingThread(workerFile(session.workersFolder), {
    databaseFile: session.databaseFile,
    // Read when the thread starts, which may be long after, and again.
    get book() {
      return session.book
    },
  })
  let told = session.book
  const ask = (question: LogThreadQuestion) => thread.ask(question)
  const isLong = (): boolean => highestRequestId(session.database) > FEW_REQUESTS
  // Days are counted under the book that holds; a thread that broke is started afresh with the newest.
  const tellLaw = (): void => {
    const { book } = session
    if (book !== told && !countsAlike(book, told)) void ask({ kind: 'law', book }).catch(() => undefined)
    told = book
  }
  const windowOf = (query: RequestQuery): LogWindow => ({ query, today: session.clock.today() })
  const log: SessionLog = {
    query: async (query) => {
      if (!isLong()) return queryRequests(session, query)
      tellLaw()
      return (await ask({ kind: 'window', window: windowOf(query) })) as Result<RequestPage>
    },
    pageAtOnce: (query, longest) => {
      if (isLong() && !isWholeLog(query)) {
        tellLaw()
        return thread.askAtOnce(windowOf(query), longest)
      }
      const page = queryRequests(session, query)
      return page.ok ? JSON.stringify(page.value) : undefined
    },
    warmUp: () => {
      if (isLong()) thread.warmUp()
    },
  }
  logs.set(session, log)
  session.onClose(thread.close)
  return log
}

/** The beginning of the whole log by numbers, as it opens: an index of the register holds it, also while the thread still reads. */
const isWholeLog = ({ text, filter, ids, conditions, sort, offset }: RequestQuery): boolean =>
  sort === 'number' &&
  offset === 0 &&
  filter === 'all' &&
  ids === null &&
  searchTerms(text).length === 0 &&
  Object.values(conditions).every((asked) => asked === null)

/** A tick makes another book, but no other day. */
const countsAlike = (one: LawBook, other: LawBook): boolean =>
  JSON.stringify([one.data, one.calendar]) === JSON.stringify([other.data, other.calendar])

/** Built beside the main process; as TypeScript where Node runs the sources. */
const workerFile = (folder: string): string => {
  const built = join(folder, 'log-worker.cjs')
  return existsSync(built) ? built : join(folder, 'log-worker.ts')
}
