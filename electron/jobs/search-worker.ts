import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { PageAtOnce, SearchQuestion, SearchThreadStart } from '../catalogue/search-messages.ts'
import { makeSearchService } from '../catalogue/search-service.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import { answerQuestions } from './answer-questions.ts'
import { makeReadAhead } from './read-ahead.ts'

const { databaseFile, book: firstBook, line } = workerData as SearchThreadStart
let book = firstBook
const database = openReadOnly(databaseFile)

const catalogue = makeReadAhead(line, makeSearchService(database, book), () => nextTurn())

const answer = async (question: SearchQuestion): Promise<unknown> => {
  if (question.kind === 'rebuild' || question.kind === 'law') {
    if (question.kind === 'law') book = question.book
    catalogue.begin(makeSearchService(database, book))
    return null
  }
  const opening =
    question.kind === 'query' ? catalogue.current().openingPage(question.query, question.today) : undefined
  if (opening) return opening
  const search = await catalogue.whole()
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

answerQuestions(parentPort, line, {
  answer: (question) => answer(question as SearchQuestion),
  atOnce: (asked) => {
    const { query, today } = asked as PageAtOnce
    return catalogue.atOnce((service) => service.query(query, today))
  },
  end: () => {
    catalogue.end()
    closeDatabase(database)
  },
})
