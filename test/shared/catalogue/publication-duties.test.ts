import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankCatalogueFields, type CatalogueItem } from '../../../shared/catalogue/catalogue-item.ts'
import { type DutyKind, publicationDuties } from '../../../shared/catalogue/publication-duties.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

const dutyOn = (today: string, kind: DutyKind, changes: Partial<CatalogueItem>) =>
  publicationDuties(
    book,
    calendar,
    { ...blankCatalogueFields, list: 'mustPublish', retiredOn: null, ...changes },
    localDate(today),
  ).find((duty) => duty.kind === kind)
const day = localDate

describe('the duties of an item', () => {
  it('publication is late the day after its last day, and proven once done', () => {
    const item = { createdOn: day('2026-11-16') }
    expect(dutyOn('2026-11-23', 'publish', item)).toMatchObject({ state: 'open', dueOn: '2026-11-23' })
    expect(dutyOn('2026-11-24', 'publish', item)).toMatchObject({ state: 'late' })
    const done = dutyOn('2026-11-30', 'publish', { ...item, publishedOn: day('2026-11-24') })
    expect(done).toMatchObject({ state: 'met', text: 'Đã công khai ngày 24/11/2026, sau hạn 23/11/2026' })
  })

  it('a notice stays up thirty days at least, and its taking down is asked for the day after', () => {
    const posted = { postedFrom: day('2026-10-01') }
    expect(dutyOn('2026-11-02', 'posting', posted)).toMatchObject({ state: 'open', dueOn: '2026-11-02' })
    expect(dutyOn('2026-11-02', 'posting', posted)?.text).toBe('Giữ niêm yết ít nhất đến 02/11/2026')
    expect(dutyOn('2026-11-03', 'posting', posted)?.text).toContain('hãy ghi ngày gỡ')
    const until = (text: string) => dutyOn('2026-11-10', 'posting', { ...posted, postedUntil: day(text) })
    expect(until('2026-11-01')).toMatchObject({ state: 'late' })
    expect(until('2026-11-02')).toMatchObject({ state: 'met' })
    expect(dutyOn('2026-12-30', 'posting', { ...posted, publicationTerm: 'Thường xuyên' })).toMatchObject({
      state: 'met',
    })
  })

  it('three days on the loudspeaker count the first one', () => {
    const read = { loudspeakerFrom: day('2026-11-10') }
    expect(dutyOn('2026-11-12', 'loudspeaker', read)).toMatchObject({ state: 'open', dueOn: '2026-11-12' })
    expect(dutyOn('2026-11-20', 'loudspeaker', { ...read, loudspeakerUntil: day('2026-11-11') })).toMatchObject({
      state: 'late',
    })
    expect(dutyOn('2026-11-20', 'loudspeaker', { ...read, loudspeakerUntil: day('2026-11-12') })).toMatchObject({
      state: 'met',
    })
  })

  it('a mistyped day whose limit no calendar reaches is owed nothing, and hides no other duty', () => {
    const mistyped = { postedFrom: day('2200-12-31'), loudspeakerFrom: day('2200-12-31'), reviewOn: day('2026-12-01') }
    expect(dutyOn('2026-11-20', 'posting', mistyped)).toBeUndefined()
    expect(dutyOn('2026-11-20', 'loudspeaker', mistyped)).toBeUndefined()
    expect(dutyOn('2026-11-20', 'review', mistyped)).toMatchObject({ state: 'open' })
  })

  it('every point of the law of 2026 belongs on the portal, of 2016 only some', () => {
    const published = { publishedOn: day('2026-10-01'), list: 'published' as const }
    const on = (group: string) => dutyOn('2026-11-20', 'portal', { ...published, group })?.state
    expect(on('luat-01-2026.17.1.i')).toBe('open')
    expect(on('luat-104-2016.17.1.a')).toBe('open')
    expect(on('luat-104-2016.17.1.o')).toBeUndefined()
    expect(on('')).toBeUndefined()
    const there = { ...published, group: 'luat-01-2026.17.1.i', publicationForms: ['portal' as const] }
    expect(dutyOn('2026-11-20', 'portal', there)).toMatchObject({ state: 'met' })
  })

  it('a review is late after its day; what is retired or conditional owes no posting', () => {
    expect(dutyOn('2026-11-20', 'review', { reviewOn: day('2026-11-20') })).toMatchObject({ state: 'open' })
    expect(dutyOn('2026-11-21', 'review', { reviewOn: day('2026-11-20') })).toMatchObject({ state: 'late' })
    const posted = { postedFrom: day('2026-10-01') }
    expect(dutyOn('2026-11-21', 'posting', { ...posted, list: 'conditional' })).toBeUndefined()
    expect(dutyOn('2026-11-21', 'posting', { ...posted, retiredOn: day('2026-11-01') })).toBeUndefined()
  })
})
