import { useMemo } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { isWorkingDay, workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { type DayDot, MonthGrid } from '../components/MonthGrid.tsx'
import { go } from '../navigation-store.ts'

type DueDays = DeskSummary['due']['days']

const dotsOf = (days: DueDays, today: LocalDate): Readonly<Record<string, DayDot>> =>
  Object.fromEntries(
    days.map(({ dueOn, ids }) => {
      const late = dueOn < today
      return [dueOn, { tone: late ? 'late' : 'soon', words: `${ids.length} yêu cầu ${late ? 'quá hạn' : 'đến hạn'}` }]
    }),
  )

/** The month with a dot under each day on which something falls due; a day opens its requests. */
export const DeskCalendar = ({
  days,
  pack,
  today,
}: {
  readonly days: DueDays
  readonly pack: DeskSummary['calendar']
  readonly today: LocalDate
}) => {
  const calendar = useMemo(() => workingCalendar(pack), [pack])
  const dots = useMemo(() => dotsOf(days, today), [days, today])
  return (
    <MonthGrid
      today={today}
      chosen={null}
      dots={dots}
      isRest={(day) => !isWorkingDay(calendar, day)}
      onChoose={(day) => {
        const ids = days.find(({ dueOn }) => dueOn === day)?.ids
        if (ids) go('requests', { ids, title: `Đến hạn ${formatDay(day)}` })
      }}
    />
  )
}
