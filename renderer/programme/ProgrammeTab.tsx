import { type ReactNode, useMemo } from 'react'
import {
  dayOfRecord,
  type ProgrammeKind,
  type ProgrammeList,
  type ProgrammeRecord,
} from '../../shared/programme/programme-record.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { WithDrawer } from '../components/Drawer.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { FilterWords } from '../components/FilterWords.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { useToday } from '../law-book-store.ts'
import { kindWords } from './kind-words.ts'
import { PlanImport } from './PlanImport.tsx'
import styles from './programme.module.css'
import { RecordDrawer } from './RecordDrawer.tsx'
import { RecordTable } from './RecordTable.tsx'
import { recordsWith } from './search-records.ts'
import { TaskTable } from './TaskTable.tsx'
import { TaskTools } from './TaskTools.tsx'
import { passes, taskRows } from './task-list.ts'
import { filterTasks, openRecord, searchRecords, showAside, useProgramme } from './use-programme.ts'

const newestFirst = (a: ProgrammeRecord, b: ProgrammeRecord): number => {
  const [first, second] = [dayOfRecord(a) ?? '', dayOfRecord(b) ?? '']
  return first > second ? -1 : first < second ? 1 : b.id - a.id
}

/** One tab of the page: search, filters, list, drawer. */
export const ProgrammeTab = ({
  kind,
  list,
}: {
  readonly kind: ProgrammeKind
  readonly list: ProgrammeList
}): ReactNode => {
  const { open, text, cases } = useProgramme()
  const found = useMemo(() => {
    const shown = list.records.filter((record) => cases === null || cases.ids.includes(record.id))
    return recordsWith(shown, text)
  }, [list, text, cases])
  const words = kindWords[kind]
  return (
    <WithDrawer drawer={open === null ? null : <RecordDrawer kind={kind} open={open} records={list.records} />}>
      <section className={styles.scroll} aria-label={`Danh sách: ${words.tab}`} tabIndex={0}>
        <div className={styles.tools}>
          <SearchBox label="Tìm trong danh sách" value={text} onChange={searchRecords} shortcut="Ctrl+F" />
          {words.papers.map(({ label, paper }) => (
            <ActionButton key={label} label={label} onPress={() => showAside({ kind: 'paper', paper })} />
          ))}
          {kind === 'task' ? (
            <ActionButton
              call="programme.takeTemplate"
              label="Mẫu kế hoạch"
              onPress={() => showAside({ kind: 'templates' })}
            />
          ) : null}
          {kind === 'task' ? <PlanImport /> : null}
        </div>
        <FilterWords
          words={cases ? [{ id: 'cases', label: cases.title, onRemove: () => filterTasks({ cases: null }) }] : []}
        />
        {list.records.length === 0 ? (
          <EmptyState
            title={words.emptyTitle}
            text={words.emptyText}
            acts={[
              ...(kind === 'task'
                ? [
                    {
                      label: 'Chọn mẫu kế hoạch',
                      onPress: () => showAside({ kind: 'templates' }),
                      call: 'programme.takeTemplate' as const,
                    },
                  ]
                : []),
              { label: words.add, onPress: () => openRecord('new'), call: 'programme.save' },
            ]}
          />
        ) : (
          <List kind={kind} list={list} found={found} />
        )}
      </section>
    </WithDrawer>
  )
}

const List = ({
  kind,
  list,
  found,
}: {
  readonly kind: ProgrammeKind
  readonly list: ProgrammeList
  readonly found: readonly ProgrammeRecord[]
}): ReactNode =>
  kind === 'task' ? (
    <Tasks tasks={found.filter((record) => record.kind === 'task')} soonUntil={list.soonUntil} />
  ) : (
    <div className={styles.card}>
      <RecordTable kind={kind} records={[...found].sort(newestFirst)} />
      {found.length === 0 ? <p className={styles.soft}>Không có mục nào khớp.</p> : null}
    </div>
  )

const Tasks = ({
  tasks,
  soonUntil,
}: {
  readonly tasks: readonly ProgrammeRecord<'task'>[]
  readonly soonUntil: ProgrammeList['soonUntil']
}): ReactNode => {
  const today = useToday()
  const { filter, group, lead } = useProgramme()
  const rows = useMemo(() => taskRows(tasks, today, soonUntil), [tasks, today, soonUntil])
  const shown = rows.filter(
    (row) =>
      passes(filter, row) &&
      (group === null || row.task.fields.group === group) &&
      (lead === null || row.task.fields.lead === lead),
  )
  return (
    <>
      <TaskTools rows={rows} />
      <div className={styles.card}>
        <TaskTable rows={shown} />
        {shown.length === 0 ? <p className={styles.soft}>Không có nhiệm vụ nào khớp.</p> : null}
      </div>
    </>
  )
}
