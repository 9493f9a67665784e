import { catalogueQuerySchema } from '../../shared/catalogue/catalogue-item.ts'
import { requestQuerySchema } from '../../shared/requests/request-log.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import { sessionLog } from '../requests/session-log.ts'
import type { Session } from '../session.ts'

/** Milliseconds, one frame: rows that take longer are better drawn after the letter than waited for. */
const LONGEST_WAIT = 16

/** Answers a query with one page as JSON while the window stands still; undefined when it is no query or takes longer. */
export type PageAtOnce = (query: unknown) => string | undefined

/**
 * The lists whose pages the window may stand still for: it then draws a letter and the rows it brings about in one frame.
 * Where there is no page at once, `catalogue.query` and `requests.query` answer the same.
 */
export const pagesAtOnce = (
  current: () => Session,
  onFault: (thrown: unknown) => void,
): { readonly catalogue: PageAtOnce; readonly requests: PageAtOnce } => {
  const guarded =
    (answer: PageAtOnce): PageAtOnce =>
    (query) => {
      try {
        return answer(query)
      } catch (thrown) {
        onFault(thrown)
        return undefined
      }
    }
  return {
    catalogue: guarded((asked) => {
      const query = catalogueQuerySchema.safeParse(asked)
      if (!query.success) return undefined
      const session = current()
      return sessionSearch(session).pageAtOnce({ query: query.data, today: session.clock.today() }, LONGEST_WAIT)
    }),
    requests: guarded((asked) => {
      const query = requestQuerySchema.safeParse(asked)
      return query.success ? sessionLog(current()).pageAtOnce(query.data, LONGEST_WAIT) : undefined
    }),
  }
}
