import { closeDatabase, openReadOnly } from '../../electron/database/open-database.ts'
import { agencyFile } from '../../electron/open-session.ts'
import { readRecords } from '../../electron/requests/request-log-repository.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import { type Figure, median, timed } from './figures.ts'

const whole = { text: '', filter: 'all', year: null, ids: null } as const

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
