import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { CatalogueItem, CatalogueList } from '../../../shared/catalogue/catalogue-item.ts'
import { isPublishedLate, oldInformationCountDown, publishBy } from '../../../shared/catalogue/publish-by.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const today = localDate('2026-11-22')
const by = (
  createdOn: string | null,
  group = '',
  list: CatalogueList = 'mustPublish',
  retiredOn: string | null = null,
  own: Partial<Pick<CatalogueItem, 'publishDeadline' | 'beforeLaw'>> = {},
) =>
  publishBy(
    book,
    calendar,
    {
      list,
      group,
      createdOn: createdOn === null ? null : localDate(createdOn),
      retiredOn: retiredOn === null ? null : localDate(retiredOn),
      publishDeadline: null,
      beforeLaw: '',
      ...own,
    },
    today,
  )

describe('publishBy', () => {
  test('is five working days after creation, holidays and made-up Saturdays counted as such', () => {
    expect(by('2026-11-16')).toBe('2026-11-23')
    expect(by('2026-11-18')).toBe('2026-11-26')
    expect(by('2026-08-17')).toBe('2026-08-22')
    expect(by('2026-08-28')).toBe('2026-09-09')
    expect(by('2026-09-01', 'luat-01-2026.17.1.t')).toBe('2026-09-09')
  })

  test('a point newly mandatory has six months from 01/9/2026 for what is older', () => {
    expect(by('2026-08-31', 'luat-01-2026.17.1.t')).toBe('2027-03-01')
    expect(by('2015-05-01', 'luat-01-2026.17.1.h')).toBe('2027-03-01')
    expect(by('2026-08-28', 'luat-01-2026.17.1.b')).toBe('2026-09-09')
  })

  test('a day that sector law sets stands before the general limit, with or without a day of creation', () => {
    const own = { publishDeadline: localDate('2026-12-31') }
    expect(by('2026-11-16', '', 'mustPublish', null, own)).toBe('2026-12-31')
    expect(by(null, '', 'mustPublish', null, own)).toBe('2026-12-31')
    expect(by('2015-05-01', 'luat-01-2026.17.1.h', 'mustPublish', null, own)).toBe('2026-12-31')
    expect(by('2026-11-16', '', 'conditional', null, own)).toBeNull()
  })

  test('what the officer says is older has the six months too; a day of creation says it better', () => {
    const old = { beforeLaw: 'yes' } as const
    expect(by(null, 'luat-01-2026.17.1.t', 'mustPublish', null, old)).toBe('2027-03-01')
    expect(by(null, 'luat-01-2026.17.1.b', 'mustPublish', null, old)).toBeNull()
    expect(by('2026-09-01', 'luat-01-2026.17.1.t', 'mustPublish', null, old)).toBe('2026-09-09')
  })

  test('is null where no such duty is known', () => {
    expect(by(null)).toBeNull()
    expect(by('2018-06-30')).toBeNull()
    expect(by('2026-11-23')).toBeNull()
    expect(by('2026-11-16', '', 'conditional')).toBeNull()
    expect(by('2026-11-16', '', 'serviceUnits')).toBeNull()
    expect(by('2026-11-16', '', 'mustPublish', '2026-11-20')).toBeNull()
  })

  test('late begins the day after', () => {
    const dueOn = localDate('2026-11-20')
    expect(isPublishedLate(dueOn, null, localDate('2026-11-20'))).toBe(false)
    expect(isPublishedLate(dueOn, null, localDate('2026-11-21'))).toBe(true)
    expect(isPublishedLate(dueOn, localDate('2026-11-20'), today)).toBe(false)
    expect(isPublishedLate(dueOn, localDate('2026-11-21'), today)).toBe(true)
    expect(isPublishedLate(null, null, today)).toBe(false)
  })
})

describe('oldInformationCountDown', () => {
  test('counts down to 01/3/2027, from the day the law took effect until that day', () => {
    expect(oldInformationCountDown(book, calendar, today)).toEqual({
      dueOn: '2027-03-01',
      daysLeft: 99,
      article: 'Điều 31 khoản 3 Luật Tiếp cận thông tin số 01/2026/QH16',
    })
    expect(oldInformationCountDown(book, calendar, localDate('2026-08-31'))).toBeNull()
    expect(oldInformationCountDown(book, calendar, localDate('2027-03-01'))?.daysLeft).toBe(0)
    expect(oldInformationCountDown(book, calendar, localDate('2027-03-02'))).toBeNull()
  })
})
