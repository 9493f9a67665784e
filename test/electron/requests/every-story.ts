import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { ActName } from '../../../shared/requests/request-events.ts'
import type { Register } from './open-register.ts'
import { expectOwed, issuePapers, openStories, seriesOf, tellStories } from './stories.ts'

/** What holds of all stories under one law; `never` are the acts that law does not know. */
export const everyStoryOf = (law: string, beginnings: readonly LocalDate[], never: readonly ActName[]): void => {
  let register: Register
  beforeAll(() => {
    register = openStories()
  })
  afterAll(() => {
    register.deps.database.exec('COMMIT')
    register.close()
  })

  describe(`whatever is pressed in whatever order under the ${law}`, () => {
    it('what may not be done is refused without a trace, what may be is done, and every account of it agrees', {
      timeout: 300_000,
    }, () => {
      const tally = tellStories(beginnings, 5_000)
      expect(tally.size).toBe(25)
      for (const [act, { done, refused }] of tally) {
        // Every act was both done and refused many times: neither half went untried.
        expect([act, done > 20]).toEqual([act, !never.includes(act)])
        expect([act, refused > 20]).toEqual([act, true])
      }
    })

    it('the days owed by all requests together are those each of them owes', expectOwed)

    it('papers are issued, declared void and issued anew', issuePapers)

    it.each(['request', 'issued_document'] as const)(
      'the numbers of each series of %s run from 1 without a gap or a repeat',
      (table) => {
        const series = seriesOf(table)
        expect(series.length).toBeGreaterThan(0)
        for (const [count, different, highest] of series) expect([different, highest]).toEqual([count, count])
      },
    )
  })
}
