import { setTimeout as rest } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { LogThreadQuestion, LogThreadStart, LogWindow } from '../requests/log-messages.ts'
import { makeLogSearchService } from '../requests/log-search-service.ts'
import { answerQuestions } from './answer-questions.ts'
import { makeReadAhead } from './read-ahead.ts'

const { databaseFile, book, line } = workerData as LogThreadStart
const database = openReadOnly(databaseFile)

// Rests as long as it works: on an old machine the window needs the other half of the processor, and what is asked meanwhile
// is answered from the file.
const log = makeReadAhead(line, makeLogSearchService(database, book), rest)

const answer = async (question: LogThreadQuestion): Promise<unknown> => {
  if (question.kind === 'law') {
    log.begin(makeLogSearchService(database, question.book))
    return null
  }
  const { query, today } = question.window
  return log.current().meanwhile(query, today) ?? log.current().query(query, today)
}

const pageOf = ({ query, today }: LogWindow): string | undefined =>
  log.atOnce((service) => {
    const page = service.query(query, today)
    return page.ok ? page.value : undefined
  })

answerQuestions(parentPort, line, {
  answer: (question) => answer(question as LogThreadQuestion),
  atOnce: (asked) => pageOf(asked as LogWindow),
  end: () => {
    log.end()
    closeDatabase(database)
  },
})
