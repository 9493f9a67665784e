import { useMemo } from 'react'
import { formatDay, type LocalDate } from '../../shared/calendar/local-date.ts'
import { isWorkingDay, workingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import { type DayDot, MonthGrid } from '../components/MonthGrid.tsx'
import { go } from '../navigation-store.ts'

type DueDays = DeskSummary['due']['days']

type PublishDays = DeskSummary['publish']['days']

type TaskDays = DeskSummary['programme']['days']

/** A day may hold requests, petitions, things to publish and tasks: one dot, the words of all. */
const dotsOf = (
  days: DueDays,
  publish: PublishDays,
  petitions: PublishDays,
  tasks: TaskDays,
  today: LocalDate,
): Readonly<Record<string, DayDot>> => {
  const words = new Map<LocalDate, string[]>()
  const add = (dueOn: LocalDate, text: string) => words.set(dueOn, [...(words.get(dueOn) ?? []), text])
  for (const { dueOn, ids } of days) add(dueOn, `${ids.length} yêu cầu ${dueOn < today ? 'quá hạn' : 'đến hạn'}`)
  for (const { dueOn, count } of publish) add(dueOn, `${count} việc công khai ${dueOn < today ? 'trễ hạn' : 'đến hạn'}`)
  for (const { dueOn, count } of petitions) add(dueOn, `${count} kiến nghị ${dueOn < today ? 'quá hạn' : 'đến hạn'}`)
  for (const { dueOn, ids } of tasks) add(dueOn, `${ids.length} nhiệm vụ ${dueOn < today ? 'quá hạn' : 'đến hạn'}`)
  return Object.fromEntries(
    [...words].map(([dueOn, texts]) => [dueOn, { tone: dueOn < today ? 'late' : 'soon', words: texts.join(', ') }]),
  )
}

/** The month with a dot under each day on which something falls due; a day opens its requests, else its petitions, what is to be published, its tasks. */
export const DeskCalendar = ({
  days,
  publish,
  petitions,
  tasks,
  pack,
  today,
}: {
  readonly days: DueDays
  readonly publish: PublishDays
  readonly petitions: PublishDays
  readonly tasks: TaskDays
  readonly pack: DeskSummary['calendar']
  readonly today: LocalDate
}) => {
  const calendar = useMemo(() => workingCalendar(pack), [pack])
  const dots = useMemo(() => dotsOf(days, publish, petitions, tasks, today), [days, publish, petitions, tasks, today])
  return (
    <MonthGrid
      today={today}
      chosen={null}
      dots={dots}
      isRest={(day) => !isWorkingDay(calendar, day)}
      onChoose={(day) => {
        const ids = days.find(({ dueOn }) => dueOn === day)?.ids
        if (ids) go('requests', { ids, title: `Đến hạn ${formatDay(day)}` })
        else if (petitions.some(({ dueOn }) => dueOn === day))
          go('catalogue', { petitions: { filter: day < today ? 'overdue' : 'open' } })
        else if (publish.some(({ dueOn }) => dueOn === day))
          go('catalogue', { list: 'mustPublish', filter: day < today ? 'late' : 'unpublished' })
        else {
          const due = tasks.find(({ dueOn }) => dueOn === day)?.ids
          if (due) go('programme', { ids: due, title: `Đến hạn ${formatDay(day)}` })
        }
      }}
    />
  )
}
