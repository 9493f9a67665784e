import { parentPort } from 'node:worker_threads'

/** A thread that answers late, and takes its time to end. */
parentPort?.once('message', () => {
  setTimeout(() => parentPort?.postMessage({ number: 1, answer: null }), 100)
  setTimeout(() => process.exit(), 300)
})
