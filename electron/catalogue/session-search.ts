import { existsSync } from 'node:fs'
import path from 'node:path'
import type { LawBook } from '../../shared/law/law-book.ts'
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
  const client = makeSearchClient(workerFile(session.workersFolder), {
    databaseFile: session.databaseFile,
    // Read when the thread starts, which may be long after, and again.
    get book() {
      return session.book
    },
  })
  let told = session.book
  // A thread that broke is started afresh by the next question and then reads the newest state anyway.
  const tell = (question: Extract<SearchQuestion, { kind: 'changed' | 'rebuild' | 'law' }>) =>
    void client.ask(question).catch(() => undefined)
  const search: SessionSearch = {
    ...client,
    ask: (question) => {
      const { book } = session
      if (book !== told && !judgesAlike(book, told)) tell({ kind: 'law', book })
      told = book
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

/** A tick makes another book, but no other law. */
const judgesAlike = (one: LawBook, other: LawBook): boolean =>
  JSON.stringify([one.data, one.calendar]) === JSON.stringify([other.data, other.calendar])

/** Built beside the main process; as TypeScript where Node runs the sources. */
const workerFile = (folder: string): string => {
  const built = path.join(folder, 'search-worker.cjs')
  return existsSync(built) ? built : path.join(folder, 'search-worker.ts')
}
