import { parentPort, workerData } from 'node:worker_threads'
import type { PageAtOnce, SearchQuestion, SearchThreadStart } from '../catalogue/search-messages.ts'
import { makeSearchService, type SearchService } from '../catalogue/search-service.ts'
import { openReadOnly } from '../database/open-database.ts'
import { answerQuestions } from './answer-questions.ts'
import { sayReady } from './at-once.ts'

const { databaseFile, book: firstBook, line } = workerData as SearchThreadStart
let book = firstBook
const database = openReadOnly(databaseFile)

let ready = false
const setReady = (now: boolean): void => {
  ready = now
  sayReady(line, now)
}

const readAll = async (service: SearchService): Promise<SearchService> => {
  setReady(false)
  while (service.readMore()) await new Promise((resolve) => setImmediate(resolve))
  if (service === current) setReady(true)
  return service
}

// Starts reading at once, so that the first keystroke finds the catalogue already in memory.
let current = makeSearchService(database, book)
let service: Promise<SearchService> = readAll(current)

const answer = async (question: SearchQuestion): Promise<unknown> => {
  if (question.kind === 'rebuild' || question.kind === 'law') {
    if (question.kind === 'law') book = question.book
    current = makeSearchService(database, book)
    service = readAll(current)
    return null
  }
  const opening = question.kind === 'query' ? current.openingPage(question.query, question.today) : undefined
  if (opening) return opening
  const search = await service
  switch (question.kind) {
    case 'query':
      return search.query(question.query, question.today)
    case 'match':
      return search.match(question.text, question.limit)
    case 'changed':
      search.changed(question.ids)
      return null
  }
}

const pageOf = ({ query, today }: PageAtOnce): string | undefined => {
  // It may have been asked before a reading anew was heard of.
  if (!ready) return undefined
  try {
    return JSON.stringify(current.query(query, today))
  } catch {
    // The same is asked again as a question, whose answer tells what went wrong.
    return undefined
  }
}

answerQuestions(parentPort, line, {
  answer: (question) => answer(question as SearchQuestion),
  atOnce: (asked) => pageOf(asked as PageAtOnce),
})
