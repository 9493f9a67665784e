import { parentPort } from 'node:worker_threads'

/** A thread that takes its time to end. */
parentPort?.once('message', () => setTimeout(() => process.exit(), 300))
