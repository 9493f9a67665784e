import { NativeSelect } from '@mantine/core'
import { IconColumns, IconFilter } from '@tabler/icons-react'
import { memo, type ReactNode, useEffect } from 'react'
import { requestFilters } from '../../shared/requests/request-log.ts'
import { useDataVersion } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { useNarrow } from '../components/use-narrow.ts'
import { useToday } from '../law-book-store.ts'
import { ROOMY_WINDOW } from './log-columns.tsx'
import { useLogStore } from './log-store.ts'
import { readyViews, sameView, viewOf } from './log-views.ts'
import { requestFilterLabels } from './log-words.ts'
import styles from './RequestLogView.module.css'
import { loadViews, openView, useLogViews } from './use-log-views.ts'

/** What stands beside the list; one at a time. */
export type LogSide = 'filter' | 'columns' | 'views' | 'book'

/** Which view the list shows as it is; empty when it was changed since, or is none of them. */
const ViewChoice = ({ onManage }: { readonly onManage: () => void }): ReactNode => {
  const question = useLogStore((log) => log.question)
  const columns = useLogStore((log) => log.columns)
  const { views } = useLogViews()
  const version = useDataVersion()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number itself says that another register may be open.
  useEffect(() => void loadViews(), [version])
  const all = [
    ...views.map(({ id, name, content }) => ({ value: `own-${id}`, label: name, content, own: true })),
    ...readyViews(useToday()).map(({ id, name, content }) => ({ value: id, label: name, content, own: false })),
  ]
  const now = viewOf(question, [...columns])
  const shown = question.ids === null ? all.find(({ content }) => sameView(content, now)) : undefined
  const options = (own: boolean) => all.filter((view) => view.own === own).map(({ value, label }) => ({ value, label }))
  return (
    <NativeSelect
      aria-label="Cách xem"
      value={shown?.value ?? ''}
      data={[
        ...(shown ? [] : [{ value: '', label: 'Chưa lưu' }]),
        ...(views.length > 0 ? [{ group: 'Đã lưu', items: options(true) }] : []),
        { group: 'Có sẵn', items: options(false) },
        { group: 'Quản lý', items: [{ value: 'manage', label: 'Lưu, đổi tên, xóa…' }] },
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget
        if (value === 'manage') return onManage()
        const view = all.find((one) => one.value === value)
        if (view) openView(view.content)
      }}
    />
  )
}

const StateChoice = memo((): ReactNode => {
  const filter = useLogStore(({ question }) => question.filter)
  const change = useLogStore((store) => store.change)
  return (
    <NativeSelect
      aria-label="Trạng thái"
      value={filter}
      data={requestFilters.map((value) => ({ value, label: requestFilterLabels[value] }))}
      onChange={(event) => {
        const chosen = requestFilters.find((one) => one === event.currentTarget.value)
        if (chosen) change({ filter: chosen })
      }}
    />
  )
})

const YearChoice = memo(({ years }: { readonly years: readonly number[] }): ReactNode => {
  const year = useLogStore(({ question }) => question.year)
  const change = useLogStore((store) => store.change)
  return (
    <NativeSelect
      aria-label="Năm"
      value={year === null ? '' : String(year)}
      data={[{ value: '', label: 'Mọi năm' }, ...years.map((one) => ({ value: String(one), label: `Năm ${one}` }))]}
      onChange={(event) => change({ year: event.currentTarget.value ? Number(event.currentTarget.value) : null })}
    />
  )
})

const Search = ({ onDown }: { readonly onDown: () => void }): ReactNode => {
  const text = useLogStore(({ question }) => question.text)
  const change = useLogStore((store) => store.change)
  return (
    <SearchBox
      label="Tìm theo số, người yêu cầu, nội dung"
      shortcut="Ctrl+F"
      value={text}
      onChange={(typed) => change({ text: typed })}
      onDown={onDown}
    />
  )
}

/**
 * The line above the list: search, the usual filters, views, and what opens the side. Each part looks at its own piece of the
 * question: a letter typed draws the search box again, not the whole line.
 */
export const LogTools = memo(
  ({
    years,
    side,
    onSide,
    onDown,
  }: {
    readonly years: readonly number[]
    readonly side: LogSide | null
    readonly onSide: (side: LogSide | null) => void
    readonly onDown: () => void
  }): ReactNode => {
    // One line above the list where the screen is small.
    const narrow = useNarrow(ROOMY_WINDOW) || side !== null
    const toggle = (one: LogSide) => () => onSide(side === one ? null : one)
    return (
      <div className={styles.tools}>
        <Search onDown={onDown} />
        <StateChoice />
        <YearChoice years={years} />
        <ViewChoice onManage={() => onSide('views')} />
        <ActionButton label="Lọc thêm" iconOnly={narrow} icon={<IconFilter size={18} />} onPress={toggle('filter')} />
        <ActionButton label="Chọn cột" iconOnly={narrow} icon={<IconColumns size={18} />} onPress={toggle('columns')} />
      </div>
    )
  },
)
