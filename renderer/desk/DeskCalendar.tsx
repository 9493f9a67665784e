import { useMemo } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { isWorkingDay, workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { type DayDot, MonthGrid } from '../components/MonthGrid.tsx'
import { go } from '../navigation-store.ts'

type Due = DeskSummary['due']['rows']

const dotsOf = (rows: Due, today: LocalDate): Readonly<Record<string, DayDot>> => {
  const counts = new Map<LocalDate, number>()
  for (const { dueOn } of rows) if (dueOn) counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1)
  return Object.fromEntries(
    [...counts].map(([day, count]) => [
      day,
      { tone: day < today ? 'late' : 'soon', words: `${count} yêu cầu ${day < today ? 'quá hạn' : 'đến hạn'}` },
    ]),
  )
}

/** The month with a dot under each day on which something falls due; a day opens its requests. */
export const DeskCalendar = ({
  rows,
  pack,
  today,
}: {
  readonly rows: Due
  readonly pack: DeskSummary['calendar']
  readonly today: LocalDate
}) => {
  const calendar = useMemo(() => workingCalendar(pack), [pack])
  const dots = useMemo(() => dotsOf(rows, today), [rows, today])
  return (
    <MonthGrid
      today={today}
      chosen={null}
      dots={dots}
      isRest={(day) => !isWorkingDay(calendar, day)}
      onChoose={(day) => {
        const ids = rows.filter((row) => row.dueOn === day).map((row) => row.id)
        if (ids.length > 0) go('requests', { ids, title: `Đến hạn ${formatDay(day)}` })
      }}
    />
  )
}
