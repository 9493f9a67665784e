import { describe, expect, it, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { correctAlsoOn, wrongPublicationRule } from '../../../shared/law/wrong-publication-rules.ts'
import { petitionDeadline, promptRule } from '../../../shared/petitions/petition-deadline.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const due = (receivedOn: string, changes: { source?: 'ownFinding' | 'otherAgency'; publisher?: string } = {}) =>
  petitionDeadline(book, calendar, { source: 'citizen', publisher: '', ...changes, receivedOn: localDate(receivedOn) })

describe('the day a citizen must be answered', () => {
  test.each([
    // The day of receipt is not counted; 15 days under the law of 2016, 10 days under the law of 2026.
    ['2026-08-31', '2026-09-15', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 104/2016/QH13'],
    ['2026-09-01', '2026-09-11', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 01/2026/QH16'],
    ['2018-07-01', '2018-07-16', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 104/2016/QH13'],
    // The tenth day is Thursday 26/11.
    ['2026-11-16', '2026-11-26', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 01/2026/QH16'],
    // The tenth day is Saturday 28/11: Monday 30/11.
    ['2026-11-18', '2026-11-30', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 01/2026/QH16'],
    // The tenth day is the holiday of 24/11: Wednesday 25/11.
    ['2026-11-14', '2026-11-25', 'Điều 22 khoản 4 Luật Tiếp cận thông tin số 01/2026/QH16'],
  ])('received %s: due %s, %s', (receivedOn, dueOn, article) => {
    const proof = due(receivedOn)
    expect(proof?.dueOn).toBe(dueOn)
    expect(proof?.citations.map(citationText)[0]).toBe(article)
    expect(proof?.steps.at(-1)?.day).toBe(dueOn)
  })

  it('is not set by law for an own finding, for another agency, for what another agency published', () => {
    expect(due('2026-11-16', { source: 'ownFinding' })).toBeNull()
    expect(due('2026-11-16', { source: 'otherAgency' })).toBeNull()
    expect(due('2026-11-16', { publisher: 'Ủy ban nhân dân tỉnh' })).toBeNull()
  })

  it('is unknown before the first law', () => {
    expect(() => due('2018-06-30')).toThrow(/30\/06\/2018/)
  })
})

describe('what the law asks where it sets no number of days', () => {
  const asked = (creator: string, publisher: string, receivedOn: string) => {
    const rule = promptRule(book, { creator, publisher, receivedOn: localDate(receivedOn) })
    return rule && citationText(rule.citation)
  }
  test.each([
    ['', '', 'Điều 22 khoản 1'],
    ['Sở Tài chính', '', 'Điều 22 khoản 2'],
    ['', 'Cổng tỉnh', 'Điều 22 khoản 3'],
  ])('made by «%s», published by «%s»: %s', (creator, publisher, article) => {
    expect(asked(creator, publisher, '2026-08-31')).toBe(`${article} Luật Tiếp cận thông tin số 104/2016/QH13`)
    expect(asked(creator, publisher, '2026-09-01')).toBe(`${article} Luật Tiếp cận thông tin số 01/2026/QH16`)
  })
})

it('Corrected information also stands on the portals and pages of the agency since 01/9/2026, not before', () => {
  expect(correctAlsoOn(book, localDate('2026-08-31'))).toEqual([])
  expect(correctAlsoOn(book, localDate('2026-09-01'))).toEqual(['dataPortal', 'portal', 'officialPage'])
  expect(wrongPublicationRule(book, localDate('2026-08-31'), 'correction')?.id).toBe('luat-104-2016.22.5')
  expect(wrongPublicationRule(book, localDate('2018-06-30'), 'correction')).toBeUndefined()
})
