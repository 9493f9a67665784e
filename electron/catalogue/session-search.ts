import { lawTeller, threadStart, workerFile } from '../jobs/session-thread.ts'
import type { Session } from '../session.ts'
import { makeSearchClient, type SearchClient } from './search-client.ts'
import type { SearchQuestion } from './search-messages.ts'

/** Past this many items reading everything again is quicker than one by one. */
const MANY = 2000

/** The search of a session: its thread, and word of what an act changed. */
export type SessionSearch = SearchClient & { touched(ids: readonly number[]): void; touchedMany(): void }

const searches = new WeakMap<Session, SessionSearch>()

/** The session's search thread, started once and ended with the session. */
export const sessionSearch = (session: Session): SessionSearch => {
  const known = searches.get(session)
  if (known) return known
  const client = makeSearchClient(workerFile(session, 'search-worker'), threadStart(session))
  const tellLaw = lawTeller(session, client.ask)
  // A thread that broke is started afresh by the next question and then reads the newest state anyway.
  const tell = (question: Extract<SearchQuestion, { kind: 'changed' | 'rebuild' }>) =>
    void client.ask(question).catch(() => undefined)
  const search: SessionSearch = {
    ...client,
    ask: (question) => {
      tellLaw()
      return client.ask(question)
    },
    touched: (ids) => {
      if (ids.length > 0) tell(ids.length > MANY ? { kind: 'rebuild' } : { kind: 'changed', ids })
    },
    touchedMany: () => tell({ kind: 'rebuild' }),
  }
  searches.set(session, search)
  session.onClose(client.close)
  return search
}
