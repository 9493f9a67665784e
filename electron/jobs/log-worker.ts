import { setTimeout as rest } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openReadOnly } from '../database/open-database.ts'
import type { LogThreadQuestion, LogThreadStart, LogWindow } from '../requests/log-messages.ts'
import { type LogSearchService, makeLogSearchService } from '../requests/log-search-service.ts'
import { answerQuestions } from './answer-questions.ts'
import { sayReady } from './at-once.ts'

const { databaseFile, book, line } = workerData as LogThreadStart
const database = openReadOnly(databaseFile)

let ready = false
const setReady = (now: boolean): void => {
  ready = now
  sayReady(line, now)
}

/** Rests as long as it works: on an old machine the window needs the other half of the processor, and what is asked meanwhile is answered from the file. */
const readAll = async (service: LogSearchService): Promise<void> => {
  setReady(false)
  for (let began = performance.now(); service === current && service.readMore(); began = performance.now()) {
    await rest(performance.now() - began)
  }
  if (service === current) setReady(true)
}

// Starts reading at once, so that the first keystroke finds the log already in memory.
let current = makeLogSearchService(database, book)
void readAll(current)

const answer = async (question: LogThreadQuestion): Promise<unknown> => {
  if (question.kind === 'law') {
    current = makeLogSearchService(database, question.book)
    void readAll(current)
    return null
  }
  const { query, today } = question.window
  return current.meanwhile(query, today) ?? current.query(query, today)
}

const pageOf = ({ query, today }: LogWindow): string | undefined => {
  if (!ready) return undefined
  try {
    const page = current.query(query, today)
    return page.ok ? JSON.stringify(page.value) : undefined
  } catch {
    // The same is asked again as a question, whose answer tells what went wrong.
    return undefined
  }
}

answerQuestions(parentPort, line, {
  answer: (question) => answer(question as LogThreadQuestion),
  atOnce: (asked) => pageOf(asked as LogWindow),
})
