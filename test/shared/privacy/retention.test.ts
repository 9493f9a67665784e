import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { lastClosingDay, retentionRuleSchema } from '../../../shared/privacy/retention.ts'

describe('the years a request is kept', () => {
  it.each([
    ['2031-11-20', 5, '2026-11-20'],
    ['2028-02-29', 1, '2027-02-28'],
    ['2032-02-29', 4, '2028-02-29'],
  ])('are over on %s after %i years for one that ended on %s', (today, years, closed) =>
    expect(lastClosingDay(localDate(today), years)).toBe(closed),
  )

  it('are whole, from 1 to 100, and named with the document that sets them', () => {
    const wrong = [{ years: 0 }, { years: 101 }, { years: 1.5 }, { citation: ' ' }]
    for (const change of wrong)
      expect(retentionRuleSchema.safeParse({ years: 5, citation: 'Quyết định 12', ...change }).success).toBe(false)
    expect(retentionRuleSchema.safeParse({ years: 1, citation: 'Quyết định 12' }).success).toBe(true)
  })
})
