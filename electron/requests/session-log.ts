import type { RequestPage, RequestQuery } from '../../shared/requests/request-log.ts'
import type { Result } from '../../shared/result.ts'
import { searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { makeAskingThread } from '../jobs/asking-thread.ts'
import { lawTeller, threadStart, workerFile } from '../jobs/session-thread.ts'
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
  const thread = makeAskingThread(workerFile(session, 'log-worker'), threadStart(session))
  const ask = (question: LogThreadQuestion) => thread.ask(question)
  const isLong = (): boolean => highestRequestId(session.database) > FEW_REQUESTS
  const tellLaw = lawTeller(session, ask)
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
