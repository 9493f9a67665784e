import { makeAskingThread } from '../jobs/asking-thread.ts'
import type { PageAtOnce, SearchAnswerTo, SearchQuestion, SearchStart } from './search-messages.ts'

/** The search thread as the main process sees it. */
export type SearchClient = {
  ask<Question extends SearchQuestion>(question: Question): Promise<SearchAnswerTo<Question>>
  /** The page as JSON if the thread has it within `longest` ms, for which everything here waits; else undefined. */
  pageAtOnce(asked: PageAtOnce, longest: number): string | undefined
  /** Starts the thread, which reads the catalogue, so that the first question finds it in memory. */
  warmUp(): void
  /** Resolves once the thread has ended. */
  close(): Promise<void>
}

/**
 * Starts the search thread (`workerFile`: search-worker.cjs beside the built main, the .ts in tests) at the first question
 * and again after it broke. Rejects only for a fault in the thread; the next question then begins anew.
 */
export const makeSearchClient = (workerFile: string, start: SearchStart): SearchClient => {
  const thread = makeAskingThread(workerFile, start)
  return {
    ask: async <Question extends SearchQuestion>(question: Question) =>
      (await thread.ask(question)) as SearchAnswerTo<Question>,
    pageAtOnce: thread.askAtOnce,
    warmUp: thread.warmUp,
    close: thread.close,
  }
}
