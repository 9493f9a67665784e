import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type ExtensionRule, extensionRule } from '../../../shared/requests/extension-rule.ts'
import { type DeadlineFacts, requestDeadline } from '../../../shared/requests/request-deadline.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const now: DeadlineFacts = {
  channel: 'electronic',
  complexity: null,
  sentOn: localDate('2026-10-01'),
  validOn: localDate('2026-10-05'),
}
const old: DeadlineFacts = {
  ...now,
  complexity: 'complex',
  sentOn: localDate('2026-08-31'),
  validOn: localDate('2026-09-03'),
}

const ask = (facts: DeadlineFacts, on: string, extendedBy?: number) => {
  const extension = extendedBy ? { on: localDate(on), amount: extendedBy } : null
  return extensionRule(book, calendar, facts, requestDeadline(book, calendar, facts, extension), localDate(on))
}
const allowed = (facts: DeadlineFacts, on: string): ExtensionRule => {
  const result = ask(facts, on)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const refused = (facts: DeadlineFacts, on: string, extendedBy?: number) => {
  const result = ask(facts, on, extendedBy)
  return result.ok ? { code: 'none', message: '' } : result.error
}

describe('extensionRule', () => {
  test('allows at most 12 days under the 2026 law, up to and on the last day of the limit', () => {
    // Day 12 is Saturday 17/10, so the limit ends on Monday 19/10.
    expect(allowed(now, '2026-10-05')).toMatchObject({ maximum: 12, unit: 'day' })
    const rule = allowed(now, '2026-10-19')
    expect(rule.newDueOn(1)).toBe('2026-10-19')
    expect(rule.newDueOn(3)).toBe('2026-10-20')
    expect(rule.newDueOn(12)).toBe('2026-10-29')
  })

  test('refuses the day after the limit has run out, naming the day and the article', () => {
    const error = refused(now, '2026-10-20')
    expect(error.code).toBe('notAllowedNow')
    expect(error.message).toContain('19/10/2026')
    expect(error.message).toContain('Điều 26 khoản 3')
  })

  test('refuses a second extension, even inside the first limit', () => {
    expect(refused(now, '2026-10-06', 5)).toMatchObject({ code: 'notAllowedNow' })
    expect(refused(now, '2026-10-06', 5).message).toContain('đã gia hạn một lần')
  })

  test('refuses while the request is incomplete, and on a day before it was valid', () => {
    expect(refused({ ...now, validOn: null }, '2026-10-06').message).toContain('chưa hợp lệ')
    expect(refused(now, '2026-10-04')).toMatchObject({ code: 'invalidInput', issues: [{ field: 'on' }] })
  })

  test('follows the 2016 law for what was sent before 01/9/2026, whenever it is extended', () => {
    expect(allowed(old, '2026-09-24')).toMatchObject({
      maximum: 15,
      unit: 'day',
      citation: { article: 'Điều 30 khoản 4' },
    })
    expect(allowed(old, '2026-09-24').newDueOn(15)).toBe('2026-10-09')
    expect(refused(old, '2026-09-25').code).toBe('notAllowedNow')
    expect(allowed({ ...old, channel: 'inPerson' }, '2026-09-10')).toMatchObject({ maximum: 10, unit: 'workingDay' })
    expect(allowed({ ...old, channel: 'fax' }, '2026-09-10')).toMatchObject({ maximum: 15, unit: 'day' })
  })

  test('refuses simple requests of the 2016 law, which has no extension for them', () => {
    const error = refused({ ...old, complexity: 'simple' }, '2026-09-03')
    expect(error.code).toBe('notAllowedNow')
    expect(error.message).toContain('không cho gia hạn')
  })
})
