import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LawBook } from '../../shared/law/law-book.ts'
import type { Session } from '../session.ts'

/** Word that the law is another one. */
export type LawWord = { readonly kind: 'law'; readonly book: LawBook }

/** The file of a session's thread: built beside the main process; as TypeScript where Node runs the sources. */
export const workerFile = ({ workersFolder }: Session, name: 'log-worker' | 'search-worker'): string => {
  const built = join(workersFolder, `${name}.cjs`)
  return existsSync(built) ? built : join(workersFolder, `${name}.ts`)
}

/** What a session's thread starts with; the book is read when it starts, which may be long after, and again. */
export const threadStart = (session: Session): { readonly databaseFile: string; readonly book: LawBook } => ({
  databaseFile: session.databaseFile,
  get book() {
    return session.book
  },
})

/** Tells a thread, before it is asked, that the session has another law; one that broke starts afresh with the newest anyway. */
export const lawTeller = (session: Session, ask: (word: LawWord) => Promise<unknown>): (() => void) => {
  let told = session.book
  return () => {
    const { book } = session
    if (book !== told && !judgesAlike(book, told)) void ask({ kind: 'law', book }).catch(() => undefined)
    told = book
  }
}

/** A tick makes another book, but no other law and no other day. */
const judgesAlike = (one: LawBook, other: LawBook): boolean =>
  JSON.stringify([one.data, one.calendar]) === JSON.stringify([other.data, other.calendar])
