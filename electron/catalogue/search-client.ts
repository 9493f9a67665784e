import { Worker } from 'node:worker_threads'
import { type AtOnce, makeAtOnce } from './at-once.ts'
import type {
  PageAtOnce,
  SearchAnswerTo,
  SearchQuestion,
  SearchReply,
  SearchRequest,
  SearchStart,
  SearchThreadStart,
} from './search-messages.ts'

/** The search thread as the main process sees it. */
export type SearchClient = {
  ask<Question extends SearchQuestion>(question: Question): Promise<SearchAnswerTo<Question>>
  /** The page as JSON if the thread has it within `longest` ms, for which everything here waits; else undefined. */
  pageAtOnce(asked: PageAtOnce, longest: number): string | undefined
  /** Starts the thread, which reads the catalogue, so that the first question finds it in memory. */
  warmUp(): void
  close(): void
}

/**
 * Starts the search thread (`workerFile`: search-worker.cjs beside the built main, the .ts in tests) at the first question
 * and again after it broke. Rejects only for a fault in the thread; the next question then begins anew.
 */
export const makeSearchClient = (workerFile: string, start: SearchStart): SearchClient => {
  type Waiting = { resolve(value: never): void; reject(error: Error): void }
  const waiting = new Map<number, Waiting>()
  let number = 0
  let worker: Worker | null = null
  let atOnce: AtOnce | null = null
  let closed = false

  const giveUp = (error: Error) => {
    worker = null
    atOnce = null
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
  }

  const started = (): Worker => {
    if (worker) return worker
    const line = makeAtOnce()
    const workerData: SearchThreadStart = { ...start, line: line.line }
    const made = new Worker(workerFile, { workerData, transferList: [line.line.port] })
    made.unref()
    made.on('message', (reply: SearchReply) => {
      const asked = waiting.get(reply.number)
      waiting.delete(reply.number)
      if (waiting.size === 0) made.unref()
      if (!asked) return
      if ('error' in reply) asked.reject(Object.assign(new Error(reply.error.message), { stack: reply.error.stack }))
      else asked.resolve(reply.answer as never)
    })
    made.on('error', giveUp)
    made.on('exit', (code) => {
      if (worker === made) giveUp(new Error(`Search thread ended with ${code}`))
    })
    worker = made
    atOnce = line
    return made
  }

  return {
    ask: (question) => {
      if (closed) return Promise.reject(new Error('Search was asked after its session closed'))
      number += 1
      const request: SearchRequest = { number, question }
      return new Promise((resolve, reject) => {
        waiting.set(request.number, { resolve, reject })
        const thread = started()
        thread.ref()
        thread.postMessage(request)
      })
    },
    pageAtOnce: (asked, longest) => {
      if (closed) return undefined
      const thread = started()
      return atOnce?.ask((turn) => thread.postMessage({ ...asked, turn } satisfies SearchRequest), longest)
    },
    warmUp: () => {
      if (!closed) started()
    },
    close: () => {
      closed = true
      const thread = worker
      giveUp(new Error('Search was closed'))
      void thread?.terminate()
    },
  }
}
