import { parentPort, workerData } from 'node:worker_threads'
import type { SearchQuestion, SearchReply, SearchRequest, SearchStart } from '../catalogue/search-messages.ts'
import { makeSearchService, type SearchService } from '../catalogue/search-service.ts'
import { openReadOnly } from '../database/open-database.ts'

const { databaseFile, book: firstBook } = workerData as SearchStart
let book = firstBook
const database = openReadOnly(databaseFile)

const readAll = async (service: SearchService): Promise<SearchService> => {
  while (service.readMore()) await new Promise((resolve) => setImmediate(resolve))
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

// One after the other: a query asked after a change must see it.
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', ({ number, question }: SearchRequest) => {
  last = last.then(async () => {
    let reply: SearchReply
    try {
      reply = { number, answer: await answer(question) }
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error))
      reply = { number, error: { message: known.message, stack: known.stack ?? '' } }
    }
    parentPort?.postMessage(reply)
  })
})
