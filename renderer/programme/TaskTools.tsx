import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { taskGroupLabels, taskGroups } from '../../shared/programme/task.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { FilterWords } from '../components/FilterWords.tsx'
import styles from './programme.module.css'
import { ProgressTable } from './TaskTable.tsx'
import { passes, progressByGroup, type TaskRow } from './task-list.ts'
import { filterTasks, type TaskFilter, useProgramme } from './use-programme.ts'

const filterLabels: Readonly<Record<TaskFilter, string>> = {
  all: 'Tất cả',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  unfinished: 'Chưa xong',
  done: 'Đã xong',
}
const filters = Object.keys(filterLabels) as TaskFilter[]

/** What to show of the tasks: how they stand, their group, who leads; and how far each group is. */
export const TaskTools = ({ rows }: { readonly rows: readonly TaskRow[] }): ReactNode => {
  const { filter, group, lead } = useProgramme()
  const [progress, setProgress] = useState(false)
  const leads = [...new Set(rows.map(({ task }) => task.fields.lead))].filter((name) => name !== '').sort()
  return (
    <>
      <div className={styles.tools}>
        <fieldset className={styles.filters}>
          <legend className="screen-reader-only">Tình trạng</legend>
          {filters.map((each) => (
            <button
              key={each}
              type="button"
              className={styles.filter}
              aria-pressed={filter === each}
              onClick={() => filterTasks({ filter: each })}
            >
              {filterLabels[each]} <span>{rows.filter((row) => passes(each, row)).length}</span>
            </button>
          ))}
        </fieldset>
        <NativeSelect
          aria-label="Nhóm nhiệm vụ"
          className={styles.choice ?? ''}
          value={group ?? ''}
          onChange={(event) =>
            filterTasks({ group: taskGroups.find((each) => each === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: 'Mọi nhóm' },
            ...taskGroups.map((value) => ({ value, label: taskGroupLabels[value] })),
          ]}
        />
        <NativeSelect
          aria-label="Chủ trì"
          className={styles.choice ?? ''}
          value={lead ?? ''}
          onChange={(event) => filterTasks({ lead: event.currentTarget.value || null })}
          data={[{ value: '', label: 'Mọi nơi chủ trì' }, ...leads]}
        />
        <ActionButton
          kind="quiet"
          label={progress ? 'Ẩn tiến độ' : 'Tiến độ theo nhóm'}
          onPress={() => setProgress(!progress)}
        />
      </div>
      {progress ? <ProgressTable groups={progressByGroup(rows)} /> : null}
      <FilterWords
        words={[
          ...(group === null
            ? []
            : [{ id: 'group', label: taskGroupLabels[group], onRemove: () => filterTasks({ group: null }) }]),
          ...(lead === null
            ? []
            : [{ id: 'lead', label: `Chủ trì: ${lead}`, onRemove: () => filterTasks({ lead: null }) }]),
        ]}
      />
    </>
  )
}
