import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { ProgrammeRecord } from '../../shared/programme/programme-record.ts'
import { type TaskGroup, type TaskStanding, taskGroups, taskStanding } from '../../shared/programme/task.ts'
import type { TaskFilter } from './use-programme.ts'

export type TaskRow = { readonly task: ProgrammeRecord<'task'>; readonly standing: TaskStanding }

const standingOrder: readonly TaskStanding[] = [
  'late',
  'soon',
  'running',
  'ongoing',
  'open',
  'doneLate',
  'done',
  'notApplicable',
]

/** Tasks with how they stand, the most pressing first, then by their last day. */
export const taskRows = (
  tasks: readonly ProgrammeRecord<'task'>[],
  today: LocalDate,
  soonUntil: LocalDate,
): readonly TaskRow[] =>
  tasks
    .map((task) => ({ task, standing: taskStanding(task.fields, today, soonUntil) }))
    .sort((a, b) => {
      const byStanding = standingOrder.indexOf(a.standing) - standingOrder.indexOf(b.standing)
      if (byStanding !== 0) return byStanding
      const [first, second] = [a.task.fields.dueOn ?? '9', b.task.fields.dueOn ?? '9']
      return first < second ? -1 : first > second ? 1 : a.task.id - b.task.id
    })

const finished: readonly TaskStanding[] = ['done', 'doneLate', 'notApplicable']

/** True when a row belongs to what was asked for. */
export const passes = (filter: TaskFilter, { standing }: TaskRow): boolean => {
  if (filter === 'all') return true
  if (filter === 'done') return standing === 'done' || standing === 'doneLate'
  return filter === 'unfinished' ? !finished.includes(standing) : standing === filter
}

export type GroupProgress = {
  readonly group: TaskGroup
  readonly done: number
  readonly late: number
  readonly all: number
}

/** How far each group is; tasks that do not apply are not counted. */
export const progressByGroup = (rows: readonly TaskRow[]): readonly GroupProgress[] =>
  taskGroups
    .map((group) => {
      const ofGroup = rows.filter(({ task, standing }) => task.fields.group === group && standing !== 'notApplicable')
      return {
        group,
        done: ofGroup.filter((row) => passes('done', row)).length,
        late: ofGroup.filter((row) => passes('late', row)).length,
        all: ofGroup.length,
      }
    })
    .filter(({ all }) => all > 0)
