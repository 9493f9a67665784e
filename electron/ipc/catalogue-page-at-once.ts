import { catalogueQuerySchema } from '../../shared/catalogue/catalogue-item.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import type { Session } from '../session.ts'

/** Milliseconds, one frame: rows that take longer are better drawn after the letter than waited for. */
const LONGEST_WAIT = 16

/**
 * One page of the catalogue as JSON, while the window stands still: it then draws a letter and the rows it brings about in
 * one frame. Undefined when the input is no query or the page takes longer; `catalogue.query` then answers the same.
 */
export const cataloguePageAtOnce = (
  current: () => Session,
  input: unknown,
  onFault: (thrown: unknown) => void,
): string | undefined => {
  const query = catalogueQuerySchema.safeParse(input)
  if (!query.success) return undefined
  try {
    const session = current()
    return sessionSearch(session).pageAtOnce({ query: query.data, today: session.clock.today() }, LONGEST_WAIT)
  } catch (thrown) {
    onFault(thrown)
    return undefined
  }
}
