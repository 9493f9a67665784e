import type { ReactNode } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type TaskStanding, taskGroupLabels, taskStandingLabels } from '../../shared/programme/task.ts'
import { LinkButton } from '../components/ActionButton.tsx'
import { type Tone, ToneMark } from '../components/StatusMark.tsx'
import styles from './programme.module.css'
import type { GroupProgress, TaskRow } from './task-list.ts'
import { filterTasks, openRecord, useProgramme } from './use-programme.ts'

const tones: Readonly<Record<TaskStanding, Tone>> = {
  late: 'late',
  soon: 'soon',
  running: 'info',
  ongoing: 'info',
  open: 'quiet',
  done: 'ok',
  doneLate: 'soon',
  notApplicable: 'quiet',
}

/** Tasks, the most pressing on top. */
export const TaskTable = ({ rows }: { readonly rows: readonly TaskRow[] }): ReactNode => {
  const open = useProgramme((state) => state.open)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.wide}>
            Nhiệm vụ
          </th>
          <th scope="col" className={styles.half}>
            Chủ trì
          </th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ task, standing }) => (
          <tr key={task.id} data-open={task.id === open}>
            <th scope="row">
              <LinkButton onPress={() => openRecord(task.id)}>{task.fields.title}</LinkButton>
              <span className={styles.under}>{taskGroupLabels[task.fields.group]}</span>
            </th>
            <td className={styles.leadCell}>
              <span className={styles.lead} title={task.fields.lead}>
                {task.fields.lead}
              </span>
            </td>
            <td>
              {task.fields.dueOn === null ? null : <span className={styles.day}>{formatDay(task.fields.dueOn)}</span>}
              {task.fields.dueText === '' ? null : <span className={styles.under}>{task.fields.dueText}</span>}
            </td>
            <td className={styles.state}>
              <ToneMark tone={tones[standing]} bare>
                {taskStandingLabels[standing]}
              </ToneMark>
              {task.fields.doneOn === null ? null : (
                <span className={styles.under}>{formatDay(task.fields.doneOn)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How far each group is; a press shows its tasks. */
export const ProgressTable = ({ groups }: { readonly groups: readonly GroupProgress[] }): ReactNode => (
  <ul className={styles.progress} aria-label="Tiến độ theo nhóm">
    {groups.map(({ group, done, late, all }) => (
      <li key={group}>
        <button type="button" className={styles.progressRow} onClick={() => filterTasks({ group })}>
          <span>{taskGroupLabels[group]}</span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${(100 * done) / all}%` }} />
          </span>
          <span className={styles.counts}>
            xong {done}/{all}
            {late > 0 ? `, quá hạn ${late}` : ''}
          </span>
        </button>
      </li>
    ))}
  </ul>
)
