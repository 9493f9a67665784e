import { join } from 'node:path'
import { makeAskingThread } from '../../../electron/jobs/asking-thread.ts'

/** Asks a thread something, then to end before it answered, and says so once it has. Without anything else to do, it is the thread's end alone that is waited for. */
const thread = makeAskingThread(join(import.meta.dirname, 'slow-ending-worker.ts'), {})
void thread.ask('anything').catch(() => undefined)
await thread.close()
process.stdout.write('ended\n')
