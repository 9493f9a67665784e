import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** What the thread needs to answer at once; goes along with its start. */
export type AtOnceLine = { readonly port: MessagePort; readonly signal: Int32Array }

/** Places in the signal: how many answers were given, and whether the thread is ready to answer (1). */
const ANSWERS = 0
const READY = 1

type Answer = { readonly turn: number; readonly answer: string | undefined }

/** The asking side: stands still until the thread has answered, but never longer than it says. */
export type AtOnce = {
  /** Goes into the thread's workerData and transferList. */
  readonly line: AtOnceLine
  /** Sends `post(turn)` and waits up to `longest` ms; undefined when there is no answer by then, or the thread isn't ready. */
  ask(post: (turn: number) => void, longest: number): string | undefined
}

/** A line to one thread. An answer that comes too late is thrown away by the next asking. */
export const makeAtOnce = (): AtOnce => {
  const { port1, port2 } = new MessageChannel()
  port1.unref()
  const signal = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  let turn = 0
  const received = (): Answer | undefined => receiveMessageOnPort(port1)?.message as Answer | undefined

  return {
    line: { port: port2, signal },
    ask: (post, longest) => {
      if (Atomics.load(signal, READY) === 0) return undefined
      while (received());
      let answers = Atomics.load(signal, ANSWERS)
      turn += 1
      post(turn)
      const until = performance.now() + longest
      for (;;) {
        const left = until - performance.now()
        if (left <= 0 || Atomics.wait(signal, ANSWERS, answers, left) === 'timed-out') return undefined
        answers = Atomics.load(signal, ANSWERS)
        for (let got = received(); got; got = received()) if (got.turn === turn) return got.answer
      }
    },
  }
}

/** The thread's side: answers one asking. */
export const answerAtOnce = ({ port, signal }: AtOnceLine, turn: number, answer: string | undefined): void => {
  port.postMessage({ turn, answer } satisfies Answer)
  Atomics.add(signal, ANSWERS, 1)
  Atomics.notify(signal, ANSWERS)
}

/** The thread's side: says whether asking makes sense. */
export const sayReady = ({ signal }: AtOnceLine, ready: boolean): void => {
  Atomics.store(signal, READY, ready ? 1 : 0)
}
