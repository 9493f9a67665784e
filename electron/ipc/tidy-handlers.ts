import type { Handlers } from '../../shared/ipc/contract.ts'
import { mergeItems } from '../catalogue/merge-items.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import type { Session } from '../session.ts'
import { runAct } from './catalogue-jobs.ts'

/** Calls that bring order into a list: duplicates, merging, one field of many items. */
export const tidyHandlers = (
  current: () => Session,
): Pick<Handlers['catalogue'], 'duplicates' | 'merge' | 'previewChange' | 'change'> => ({
  duplicates: ({ jobId, list }) => current().jobs.run('catalogue-duplicates', jobId, { list }),
  merge: (input) => {
    const session = current()
    const merged = mergeItems(session, input)
    if (merged.ok) sessionSearch(session).touched([input.keep, ...input.drop].map(({ id }) => id))
    return merged
  },
  previewChange: ({ jobId, ...input }) =>
    runAct(current(), { name: 'previewChange', jobId, input, size: input.ids.length }, () => []),
  change: ({ jobId, ...input }) =>
    runAct(current(), { name: 'change', jobId, input, size: input.ids.length }, () => input.ids),
})
