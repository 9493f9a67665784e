import { Worker } from 'node:worker_threads'
import { type AtOnce, type AtOnceLine, makeAtOnce } from './at-once.ts'

/** What goes to a thread that answers: a question, or one whose asker stands still, answered as JSON. */
export type ThreadRequest =
  | { readonly number: number; readonly question: unknown }
  | { readonly turn: number; readonly asked: unknown }
  | { readonly close: true }
export type ThreadReply = { readonly number: number } & (
  | { readonly answer: unknown }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } }
)

/** A thread that answers questions, as the main process sees it. */
export type AskingThread = {
  ask(question: unknown): Promise<unknown>
  /** The answer as JSON if the thread has it within `longest` ms, for which everything here waits; else undefined. */
  askAtOnce(asked: unknown, longest: number): string | undefined
  /** Starts the thread, which reads what it needs, so that the first question finds it in memory. */
  warmUp(): void
  /** Asks the thread to end; resolves once it has. Never cut short: that can take the whole program down inside SQLite. */
  close(): Promise<void>
}

/**
 * Starts a thread (`workerFile`) at the first question and again after it broke; `start` and the line for answers at once
 * are its workerData. Rejects only for a fault in the thread; the next question then begins anew.
 */
export const makeAskingThread = (workerFile: string, start: object): AskingThread => {
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
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
    const workerData: { readonly line: AtOnceLine } = { ...start, line: line.line }
    const made = new Worker(workerFile, { workerData, transferList: [line.line.port] })
    made.unref()
    made.on('message', (reply: ThreadReply) => {
      const asked = waiting.get(reply.number)
      waiting.delete(reply.number)
      // Asked to end, it is waited for, whatever it still has to say.
      if (waiting.size === 0 && !closed) made.unref()
      if (!asked) return
      if ('error' in reply) asked.reject(Object.assign(new Error(reply.error.message), reply.error))
      else asked.resolve(reply.answer)
    })
    made.on('error', giveUp)
    made.on('exit', (code) => {
      if (worker === made) giveUp(new Error(`The thread ended with ${code}`))
    })
    worker = made
    atOnce = line
    return made
  }

  return {
    ask: (question) => {
      if (closed) return Promise.reject(new Error('A thread was asked after its session closed'))
      number += 1
      const request: ThreadRequest = { number, question }
      return new Promise((resolve, reject) => {
        waiting.set(request.number, { resolve, reject })
        const thread = started()
        thread.ref()
        thread.postMessage(request)
      })
    },
    askAtOnce: (asked, longest) => {
      if (closed) return undefined
      const thread = started()
      return atOnce?.ask((turn) => thread.postMessage({ turn, asked } satisfies ThreadRequest), longest)
    },
    warmUp: () => {
      if (!closed) started()
    },
    close: () => {
      closed = true
      const thread = worker
      giveUp(new Error('The thread was closed'))
      if (thread === null) return Promise.resolve()
      const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
      // Else it would not keep the process, and nobody would ever hear of its end.
      thread.ref()
      thread.postMessage({ close: true } satisfies ThreadRequest)
      return ended
    },
  }
}
