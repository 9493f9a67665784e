import { Worker } from 'node:worker_threads'
import type { SearchAnswerTo, SearchQuestion, SearchReply, SearchRequest, SearchStart } from './search-messages.ts'

/** The search thread as the main process sees it. */
export type SearchClient = {
  ask<Question extends SearchQuestion>(question: Question): Promise<SearchAnswerTo<Question>>
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
  let closed = false

  const giveUp = (error: Error) => {
    worker = null
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
  }

  const started = (): Worker => {
    if (worker) return worker
    const made = new Worker(workerFile, { workerData: start })
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
    close: () => {
      closed = true
      const thread = worker
      giveUp(new Error('Search was closed'))
      void thread?.terminate()
    },
  }
}
