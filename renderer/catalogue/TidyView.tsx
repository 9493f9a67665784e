import { type ReactNode, useEffect, useState } from 'react'
import { formatDay } from '../../shared/calendar/local-date.ts'
import { type CatalogueItem, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import type { DuplicateGroup, DuplicateReport } from '../../shared/catalogue/tidy-items.ts'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { Page } from '../components/Page.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { MergeItems } from './MergeItems.tsx'
import styles from './tidy.module.css'
import { catalogueChanged, showTidy, useCatalogue } from './use-catalogue.ts'

/** Duplicates of a list, or some of its items side by side to be made one. */
export const TidyView = ({ tidying }: { readonly tidying: 'find' | readonly number[] }): ReactNode => {
  const list = useCatalogue((state) => state.list)
  const [chosen, setChosen] = useState<readonly number[] | null>(tidying === 'find' ? null : tidying)
  const [round, setRound] = useState(0)
  const leave = (): void => showTidy(null)
  const afterMerge = (merged: boolean): void => {
    if (merged) catalogueChanged()
    if (tidying === 'find') {
      setChosen(null)
      setRound(round + 1)
    } else leave()
  }
  return (
    <Page
      title={chosen ? 'Gộp mục trùng' : 'Tìm mục trùng'}
      purpose={catalogueListLabels[list]}
      back={{
        label: chosen && tidying === 'find' ? 'Các mục trùng' : 'Danh mục',
        onPress: () => (chosen && tidying === 'find' ? afterMerge(false) : leave()),
      }}
      fill={chosen !== null}
    >
      {chosen ? <MergeItems ids={chosen} onEnd={afterMerge} /> : <Duplicates round={round} onChoose={setChosen} />}
    </Page>
  )
}

const Duplicates = ({
  round,
  onChoose,
}: {
  readonly round: number
  readonly onChoose: (ids: readonly number[]) => void
}): ReactNode => {
  const list = useCatalogue((state) => state.list)
  const [job, setJob] = useState<string>()
  const [report, setReport] = useState<DuplicateReport>()
  const [error, setError] = useState<AppError>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads again after each merge.
  useEffect(() => {
    let dropped = false
    void runJob((jobId) => api.catalogue.duplicates({ jobId, list }), setJob).then((result) => {
      if (dropped) return
      setJob(undefined)
      if (result.ok) setReport(result.value)
      else setError(result.error)
    })
    return () => {
      dropped = true
    }
  }, [list, round])
  if (error) return <ErrorPanel error={error} act={{ label: 'Về danh mục', onPress: () => showTidy(null) }} />
  return (
    <>
      {job ? <JobPanel jobId={job} title="Tìm mục trùng" quietMs={400} /> : null}
      {report ? <Report report={report} onChoose={onChoose} /> : null}
    </>
  )
}

const Report = ({
  report,
  onChoose,
}: {
  readonly report: DuplicateReport
  readonly onChoose: (ids: readonly number[]) => void
}): ReactNode =>
  report.total === 0 ? (
    <EmptyState
      title="Không thấy mục trùng"
      text="Không có hai mục nào cùng tên, hoặc cùng số, ký hiệu trong một năm. Vẫn có thể chọn từ hai mục trong danh mục rồi bấm «Gộp»."
      acts={[{ label: 'Về danh mục', onPress: () => showTidy(null) }]}
    />
  ) : (
    <>
      <p role="status">
        {`${showCount(report.total)} nhóm có thể trùng nhau.`}
        {report.total > report.groups.length ? ` Đang xem ${showCount(report.groups.length)} nhóm đầu.` : ''}
      </p>
      <ul className={styles.groups}>
        {report.groups.map((group) => (
          <Group key={group.items.map((item) => item.id).join()} group={group} onChoose={onChoose} />
        ))}
      </ul>
    </>
  )

const Group = ({
  group,
  onChoose,
}: {
  readonly group: DuplicateGroup
  readonly onChoose: (ids: readonly number[]) => void
}): ReactNode => (
  <li className={styles.group}>
    <div>
      <ToneMark tone="info" bare>
        {group.by === 'title' ? 'Cùng tên' : 'Cùng số, ký hiệu trong một năm'}
      </ToneMark>
      <ul>
        {group.items.map((item) => (
          <li key={item.id}>
            {item.title} <span className={styles.soft}>{factsOf(item)}</span>
          </li>
        ))}
      </ul>
    </div>
    <ActionButton
      call="catalogue.merge"
      label="So sánh và gộp"
      fullLabel={`So sánh và gộp ${group.items[0]?.title ?? ''}`}
      onPress={() => onChoose(group.items.map((item) => item.id))}
    />
  </li>
)

const factsOf = (item: CatalogueItem): string =>
  [item.documentNumber, item.createdOn ? formatDay(item.createdOn) : '', item.creatingUnit]
    .filter((text) => text !== '')
    .join(' · ')
