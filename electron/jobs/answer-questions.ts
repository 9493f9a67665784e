import type { MessagePort } from 'node:worker_threads'
import type { ThreadReply, ThreadRequest } from './asking-thread.ts'
import { type AtOnceLine, answerAtOnce } from './at-once.ts'

/** How a thread answers; see makeAskingThread for the other side. */
export type Answering = {
  answer(question: unknown): Promise<unknown>
  /** Undefined where the answer takes longer or goes wrong: the same is then asked as a question. */
  atOnce(asked: unknown): string | undefined
  /** Lets go of everything that keeps the thread alive. */
  end(): void
}

const errorOf = (thrown: unknown): { readonly name: string; readonly message: string; readonly stack: string } => {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
  return { name, message, stack: stack ?? '' }
}

/** Answers whatever comes in, one after the other: a question asked after a change must see it. */
export const answerQuestions = (
  port: MessagePort | null,
  line: AtOnceLine,
  { answer, atOnce, end }: Answering,
): void => {
  let last: Promise<unknown> = Promise.resolve()
  port?.on('message', (request: ThreadRequest) => {
    if ('close' in request) {
      end()
      port.close()
      return
    }
    if ('turn' in request) {
      answerAtOnce(line, request.turn, atOnce(request.asked))
      return
    }
    const { number, question } = request
    last = last.then(async () => {
      let reply: ThreadReply
      try {
        reply = { number, answer: await answer(question) }
      } catch (thrown) {
        reply = { number, error: errorOf(thrown) }
      }
      port.postMessage(reply)
    })
  })
}
