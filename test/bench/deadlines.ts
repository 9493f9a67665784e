import { closeDatabase, openReadOnly } from '../../electron/database/open-database.ts'
import { agencyFile } from '../../electron/places.ts'
import { readOpenRequests } from '../../electron/requests/open-requests.ts'
import { readRecords } from '../../electron/requests/request-log-repository.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { CalendarYear, LawBook } from '../../shared/law/law-book.ts'
import { movedDeadlines } from '../../shared/requests/moved-deadlines.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import { noConditions } from '../../shared/requests/request-log.ts'
import { type Figure, median, timed } from './figures.ts'

const whole = { text: '', filter: 'all', year: null, ids: null, conditions: noConditions } as const

/** Counts every deadline of a register afresh, nothing remembered, against reading the same rows from the disk. */
export const measureDeadlines = async (dataFolder: string, book: LawBook, runs: number): Promise<Figure> => {
  const calendar = workingCalendar(book.calendar)
  const database = openReadOnly(agencyFile(dataFolder))
  const times: { readonly reading: number[]; readonly counting: number[] } = { reading: [], counting: [] }
  let rows = 0
  try {
    for (let run = 0; run <= runs; run += 1) {
      const read = await timed(() => readRecords(database, whole, { sort: 'number', descending: true }))
      const counted = await timed(() => {
        for (const record of read.value)
          requestDeadline(
            book,
            calendar,
            record,
            record.extensionOn !== null && record.extensionAmount !== null
              ? { on: record.extensionOn, amount: record.extensionAmount }
              : null,
          )
      })
      rows = read.value.length
      if (run === 0) continue
      times.reading.push(read.ms)
      times.counting.push(counted.ms)
    }
  } finally {
    closeDatabase(database)
  }
  return {
    what: `Tính lại thời hạn của ${rows.toLocaleString('vi-VN')} yêu cầu`,
    product: median(times.counting),
    baseline: median(times.reading),
    baselineName: 'đọc các dòng ấy',
    target: null,
    count: runs,
  }
}

/** The same calendar with one more day off a month: thousands of limits end elsewhere. */
const withMoreHolidays = ({ calendar }: LawBook): LawBook['calendar'] => ({
  ...calendar,
  years: calendar.years.map((year) => ({ ...year, days: [...year.days, ...monthlyHolidays(year)] })),
})

const monthlyHolidays = ({ year, days }: CalendarYear): CalendarYear['days'] =>
  Array.from({ length: 12 }, (_, index) => localDate(`${year}-${String(index + 1).padStart(2, '0')}-10`))
    .filter((date) => !days.some((day) => day.date === date))
    .map((date) => ({ date, name: 'Nghỉ thêm', kind: 'off', certainty: 'confirmed', source: '' }))

/** Names every open request that a changed calendar moves, nothing remembered, against reading the same rows from the disk. */
export const measureMovedDeadlines = async (dataFolder: string, book: LawBook, runs: number): Promise<Figure> => {
  const database = openReadOnly(agencyFile(dataFolder))
  const times: { readonly reading: number[]; readonly moving: number[] } = { reading: [], moving: [] }
  let rows = 0
  try {
    for (let run = 0; run <= runs; run += 1) {
      const read = await timed(() => readOpenRequests(database))
      const moved = await timed(() => {
        // New books each time: what is remembered of a book belongs to the work.
        const before = { ...book }
        const after = { ...book, calendar: withMoreHolidays(book) }
        const stateOf = (law: LawBook) => ({ book: law, calendar: workingCalendar(law.calendar) })
        return movedDeadlines(read.value, stateOf(before), stateOf(after))
      })
      if (moved.value.length === 0) throw new Error('The changed calendar moved nothing.')
      rows = read.value.length
      if (run === 0) continue
      times.reading.push(read.ms)
      times.moving.push(moved.ms)
    }
  } finally {
    closeDatabase(database)
  }
  return {
    what: `Tìm hạn bị đổi khi lịch nghỉ thay đổi, ${rows.toLocaleString('vi-VN')} yêu cầu đang giải quyết`,
    product: median(times.moving),
    baseline: median(times.reading),
    baselineName: 'đọc các dòng ấy',
    target: { measure: 'product', most: 1000 },
    count: runs,
  }
}
