import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { dataOfKind } from '../../shared/law/dated.ts'
import type { RegisterColumnId } from '../../shared/requests/register-column-names.ts'
import { type RequestLogRow, type RequestPage, requestSorts } from '../../shared/requests/request-log.ts'
import { answerOf, api, showError } from '../api.ts'
import { useDataVersion, useMay } from '../app-status-store.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { DraftsButton } from '../components/DraftsButton.tsx'
import { WithDrawer } from '../components/Drawer.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ExportPanel } from '../components/ExportPanel.tsx'
import { FilterWords } from '../components/FilterWords.tsx'
import type { GridSort } from '../components/grid-column.ts'
import type { GridHandle } from '../components/grid-props.ts'
import { CHUNK } from '../components/grid-rows.ts'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { useOnReturn } from '../components/page-visit.ts'
import { useShortcuts } from '../components/shortcuts.ts'
import { type Tab, TabRow } from '../components/TabRow.tsx'
import { showToast } from '../components/toast-store.ts'
import { useNarrow } from '../components/use-narrow.ts'
import { VirtualGrid } from '../components/VirtualGrid.tsx'
import { useLawBook } from '../law-book-store.ts'
import { go, useNavigationStore } from '../navigation-store.ts'
import { useSaveState } from '../save-state-store.ts'
import { type LogShape, useCalendarStore } from './calendar/calendar-store.ts'
import { DeadlineCalendar } from './calendar/DeadlineCalendar.tsx'
import { LogColumnPanel } from './LogColumnPanel.tsx'
import { LogFilterPanel } from './LogFilterPanel.tsx'
import { type LogSide, LogTools } from './LogTools.tsx'
import { LogViewPanel } from './LogViewPanel.tsx'
import { logColumns, ROOMY_WINDOW } from './log-columns.tsx'
import { type LogQuestion, useLogStore, wholeLog } from './log-store.ts'
import { filterWords, withoutFilters } from './log-words.ts'
import { PrintBookPanel } from './PrintBookPanel.tsx'
import { BlankForms } from './papers/BlankForms.tsx'
import styles from './RequestLogView.module.css'

const queryOf = ({ title: _, ...question }: LogQuestion, offset: number, limit: number) => ({
  ...question,
  offset,
  limit,
})

const pageAtOnce = (
  question: LogQuestion,
  columns: readonly RegisterColumnId[],
  offset: number,
  limit: number,
): RequestPage | undefined => {
  // While something is being saved, letters don't wait for what may take longer.
  if (useSaveState.getState().pending > 0) return undefined
  const page = api.requestsPageAtOnce({ ...queryOf(question, offset, limit), columns: [...columns] })
  return page === undefined ? undefined : (JSON.parse(page) as RequestPage)
}

/** How much has been saved by now; null while something still is. */
const savedSoFar = (): number | null => {
  const { pending, saved } = useSaveState.getState()
  return pending > 0 ? null : saved
}

/** Whether something was saved since rows were asked for. */
const isOld = (askedAt: number | null): boolean => askedAt === null || askedAt !== savedSoFar()

/** What the page was opened with last. */
const openedParams = (): Readonly<Record<string, unknown>> => {
  const { place } = useNavigationStore.getState()
  return place.page === 'requests' ? place.params : {}
}

/** Takes up what the page was opened with. */
const takeLink = (): void => {
  const params = openedParams()
  const { openedWith, openWith } = useLogStore.getState()
  // A link to certain requests always finds the list.
  if (Object.keys(params).length > 0 && params !== openedWith) useCalendarStore.getState().show('list')
  openWith(params)
}

/** The rows the list opens with, so that the page is drawn once, with them; undefined where a link asks for others. */
const firstPage = (shape: LogShape): RequestPage | undefined => {
  const params = openedParams()
  const { question, columns, openedWith } = useLogStore.getState()
  const asksOthers = params !== openedWith && (Object.keys(params).length > 0 || question.ids !== null)
  return shape === 'list' && !asksOthers ? pageAtOnce(question, columns, 0, CHUNK) : undefined
}

const shapes: readonly Tab<LogShape>[] = [
  { id: 'list', label: 'Danh sách' },
  { id: 'calendar', label: 'Lịch' },
]

/** «Sổ theo dõi»: every request received, searched, filtered and sorted in the database; or what is still due, as a calendar. */
const RequestLogView = (): ReactNode => {
  const question = useLogStore((log) => log.question)
  const shown = useLogStore((log) => log.columns)
  const { change, ask } = useLogStore.getState()
  const shape = useCalendarStore((calendar) => calendar.shape)
  const { show } = useCalendarStore.getState()
  const laws = dataOfKind(useLawBook(), 'law')
  const grid = useRef<GridHandle>(null)
  const [blank, setBlank] = useState(false)
  // Asked for whenever the list comes on: a grid takes its first rows once.
  const first = useMemo(() => (blank ? undefined : firstPage(shape)), [blank, shape])
  // Rows that nothing was saved since are shown as they are, and asked for again behind that.
  const askedAt = useRef(first ? savedSoFar() : null)
  const [total, setTotal] = useState(first?.total ?? 0)
  const [years, setYears] = useState<readonly number[]>(first?.years ?? [])
  const [side, setSide] = useState<LogSide | null>(null)
  const version = useDataVersion()
  const narrow = useNarrow(ROOMY_WINDOW)
  const columns = useMemo(() => logColumns(narrow, shown), [narrow, shown])
  const [jobId, setJobId] = useState<string | null>(null)
  const [exporting, setExporting] = useState(false)

  const [returns, setReturns] = useState(0)
  useLayoutEffect(takeLink, [])
  useOnReturn(() => {
    const before = useLogStore.getState().question
    takeLink()
    setSide(null)
    setBlank(false)
    if (shape === 'calendar') setReturns(returns + 1)
    // Another question asks by itself.
    else if (useLogStore.getState().question === before) grid.current?.refresh(isOld(askedAt.current))
  })
  const toGrid = useCallback(() => grid.current?.focus(), [])
  const openBook = (): void => {
    show('list')
    setSide('book')
  }
  const mayPrint = useMay('requests.printBook')
  useShortcuts({ 'Ctrl+P': mayPrint ? openBook : undefined })

  const take = useCallback((page: RequestPage | undefined, saved: number | null) => {
    if (page) askedAt.current = saved
    // The same years must not draw the page again with every letter of a search.
    if (page) setYears((before) => (String(before) === String(page.years) ? before : page.years))
    return page
  }, [])
  const load = useCallback(
    async (offset: number, limit: number) => {
      const saved = savedSoFar()
      return take(
        await answerOf(api.requests.query({ ...queryOf(question, offset, limit), columns: [...shown] })),
        saved,
      )
    },
    [question, shown, take],
  )
  const loadAtOnce = useCallback(
    (offset: number, limit: number) => take(pageAtOnce(question, shown, offset, limit), savedSoFar()),
    [question, shown, take],
  )
  const sort = useCallback(
    ({ column, descending }: GridSort) => {
      const by = requestSorts.find((one) => one === column)
      if (by) change({ sort: by, descending })
    },
    [change],
  )
  const exportLog = async (whole: boolean): Promise<void> => {
    setExporting(false)
    const result = await runJob(
      (job) => api.requests.export({ jobId: job, query: queryOf(question, 0, 500), whole }),
      setJobId,
    )
    setJobId(null)
    if (!result.ok) return result.error.code === 'cancelled' ? undefined : showError(result.error)
    if (result.value) showToast(`Đã xuất ${showCount(result.value.rows)} yêu cầu vào tệp ${result.value.fileName}.`)
  }

  const words = filterWords(question, laws)
  const plain = question.text === '' && words.length === 0
  if (blank) return <BlankForms onClose={() => setBlank(false)} />
  return (
    <Page
      title="Sổ theo dõi"
      purpose={
        shape === 'list' ? 'Mọi yêu cầu cung cấp thông tin đã tiếp nhận.' : 'Việc còn phải làm, theo ngày đến hạn.'
      }
      fill
      actions={
        shape === 'list' ? (
          <>
            <DraftsButton />
            <ActionButton
              call="requests.export"
              label="Xuất Excel"
              onPress={() => setExporting(true)}
              busy={jobId !== null}
              disabled={total === 0}
            />
            <ActionButton call="requests.printBook" label="In sổ" shortcut="Ctrl+P" onPress={openBook} />
            <ActionButton label="Mẫu trắng" onPress={() => setBlank(true)} />
          </>
        ) : undefined
      }
      primary={{ label: 'Tiếp nhận', shortcut: 'Ctrl+N', onPress: () => go('receive'), call: 'requests.receive' }}
    >
      <TabRow label="Cách xem sổ" tabs={shapes} active={shape} onChange={show} />
      {shape === 'calendar' ? (
        <DeadlineCalendar key={returns} />
      ) : (
        <WithDrawer drawer={sideOf(side, years, () => setSide(null))}>
          <LogTools years={years} side={side} onSide={setSide} onDown={toGrid} />
          <FilterWords
            onClear={() => ask(withoutFilters(question))}
            words={words.map(({ key, label, without }) => ({
              id: key,
              label,
              onRemove: () => ask(without),
            }))}
          />
          {exporting ? (
            <ExportPanel
              title={`Xuất ${showCount(total)} yêu cầu ra Excel`}
              onExport={(whole) => void exportLog(whole)}
              onCancel={() => setExporting(false)}
            />
          ) : null}
          {jobId ? <JobPanel jobId={jobId} title="Xuất sổ theo dõi ra Excel" /> : null}
          <VirtualGrid<RequestLogRow>
            gridId="requests"
            label="Sổ theo dõi yêu cầu"
            ref={grid}
            columns={columns}
            load={load}
            loadAtOnce={loadAtOnce}
            first={first}
            queryKey={JSON.stringify([question, shown])}
            version={version}
            rowKey={rowId}
            onOpen={(row) => go('request', { id: row.id })}
            sort={{ column: question.sort, descending: question.descending }}
            onSort={sort}
            onTotal={setTotal}
            empty={
              plain ? (
                <EmptyState
                  title="Chưa có yêu cầu nào"
                  text="Mỗi yêu cầu được tiếp nhận sẽ là một dòng ở đây, kèm ngày đến hạn."
                  acts={[
                    { label: 'Tiếp nhận yêu cầu đầu tiên', onPress: () => go('receive'), call: 'requests.receive' },
                  ]}
                />
              ) : (
                <EmptyState
                  title="Không có yêu cầu nào như vậy"
                  text="Hãy thử từ khác hoặc bỏ bớt điều kiện lọc."
                  acts={[{ label: 'Xem toàn bộ sổ', onPress: () => ask(wholeLog) }]}
                />
              )
            }
          />
          <p className={styles.foot} role="status">
            {showCount(total)} yêu cầu
          </p>
        </WithDrawer>
      )}
    </Page>
  )
}

const sideOf = (side: LogSide | null, years: readonly number[], close: () => void): ReactNode => {
  switch (side) {
    case 'filter':
      return <LogFilterPanel onClose={close} />
    case 'columns':
      return <LogColumnPanel onClose={close} />
    case 'views':
      return <LogViewPanel onClose={close} />
    case 'book':
      return <PrintBookPanel years={years} onClose={close} />
    default:
      return null
  }
}

const rowId = (row: RequestLogRow): number => row.id

export default RequestLogView
