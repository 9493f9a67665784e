import { afterEach, beforeEach, expect, it } from 'vitest'
import { duePublications } from '../../../electron/catalogue/due-publications.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { calendar } from '../../law/shipped-law-book.ts'
import { openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

const due = (from: string, to: string, perDay = 10) =>
  duePublications({ ...catalogue.context, calendar }, { from: localDate(from), to: localDate(to), perDay })

it('A day shows what is not public yet, and notices, loudspeakers and reviews still owed on it', () => {
  // Five working days from Tuesday 10/11 end on Tuesday 17/11.
  catalogue.add('Nghị quyết', { createdOn: localDate('2026-11-10') })
  catalogue.add('Kết luận', { createdOn: localDate('2026-11-10') })
  catalogue.add('Quy chế', {
    createdOn: localDate('2026-11-10'),
    publishedOn: localDate('2026-11-12'),
    screening: 'clear',
  })
  catalogue.add('Lịch tiếp dân', { reviewOn: localDate('2026-12-01'), address: 'https://huuthac.gov.vn' }, 'published')
  const days = due('2026-11-01', '2026-12-31')
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2026-11-17', 2],
    ['2026-12-01', 1],
  ])
  expect(days[1]?.entries).toMatchObject([{ title: 'Lịch tiếp dân', what: 'Rà soát lại', list: 'published' }])
})

it('Only so many of a day are named, all are counted, and the bounds belong to the stretch', () => {
  for (const title of ['A', 'B', 'C']) catalogue.add(title, { createdOn: localDate('2026-11-10') })
  const [day] = due('2026-11-17', '2026-11-17', 2)
  expect([day?.count, day?.entries.length]).toEqual([3, 2])
  expect(due('2026-11-18', '2026-12-31')).toEqual([])
  expect(due('2026-11-01', '2026-11-16')).toEqual([])
})
