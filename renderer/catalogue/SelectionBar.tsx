import { NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type CatalogueList, catalogueListLabels, catalogueLists } from '../../shared/catalogue/catalogue-item.ts'
import { mostMerged } from '../../shared/catalogue/tidy-items.ts'
import type { Result } from '../../shared/result.ts'
import { api, showError } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import { ChangePanel } from './ChangePanel.tsx'
import styles from './catalogue.module.css'
import { catalogueChanged, openItem, select, showTidy, useCatalogue } from './use-catalogue.ts'

/** What can be done with the ticked rows: move to another list, set one field, merge, stop using, use again. */
export const SelectionBar = (): ReactNode => {
  const { selected, filter } = useCatalogue()
  const [job, setJob] = useState<string>()
  const [asking, setAsking] = useState<'move' | 'retire' | 'change' | null>(null)
  if (selected.size === 0) return null
  const ids = [...selected]
  const act = async (call: (jobId: string) => Promise<Result<unknown>>, said: string): Promise<void> => {
    const result = await runJob(call, setJob)
    setJob(undefined)
    setAsking(null)
    if (!result.ok)
      return result.error.code === 'cancelled'
        ? showToast('Đã dừng, danh mục không thay đổi.')
        : showError(result.error)
    openItem(null)
    catalogueChanged()
    showToast(said)
  }
  return (
    <section className={styles.selection} aria-label="Các mục đã chọn">
      <strong>{`Đã chọn ${showCount(selected.size)} mục`}</strong>
      {filter === 'retired' ? (
        <ActionButton
          call="catalogue.restore"
          label="Dùng lại"
          onPress={() =>
            void act((jobId) => api.catalogue.restore({ jobId, ids }), `Đã dùng lại ${showCount(ids.length)} mục.`)
          }
        />
      ) : (
        <>
          <ActionButton call="catalogue.move" label="Chuyển danh mục" onPress={() => setAsking('move')} />
          <ActionButton call="catalogue.change" label="Sửa một trường" onPress={() => setAsking('change')} />
          {ids.length > 1 && ids.length <= mostMerged ? (
            <ActionButton call="catalogue.merge" label="Gộp" onPress={() => showTidy(ids)} />
          ) : null}
          <ActionButton call="catalogue.retire" label="Ngừng sử dụng" onPress={() => setAsking('retire')} />
        </>
      )}
      <ActionButton kind="quiet" label="Bỏ chọn" onPress={() => select(new Set())} />
      {job ? <JobPanel jobId={job} title="Ghi vào danh mục" quietMs={400} /> : null}
      {asking === 'move' ? (
        <MovePanel
          count={ids.length}
          onCancel={() => setAsking(null)}
          onMove={(list) =>
            void act(
              (jobId) => api.catalogue.move({ jobId, ids, list }),
              `Đã chuyển ${showCount(ids.length)} mục sang «${catalogueListLabels[list]}». Ctrl+Z để hoàn tác.`,
            )
          }
        />
      ) : null}
      {asking === 'change' ? (
        <ChangePanel
          ids={ids}
          onCancel={() => setAsking(null)}
          onChange={(change) =>
            void act(
              (jobId) => api.catalogue.change({ jobId, ids, change }),
              `Đã sửa một trường của ${showCount(ids.length)} mục. Ctrl+Z để hoàn tác.`,
            )
          }
        />
      ) : null}
      {asking === 'retire' ? (
        <RetirePanel
          count={ids.length}
          onCancel={() => setAsking(null)}
          onRetire={(reason) =>
            void act(
              (jobId) => api.catalogue.retire({ jobId, ids, reason }),
              `Đã ngừng sử dụng ${showCount(ids.length)} mục. Ctrl+Z để hoàn tác.`,
            )
          }
        />
      ) : null}
    </section>
  )
}

const MovePanel = ({
  count,
  onMove,
  onCancel,
}: {
  readonly count: number
  readonly onMove: (list: CatalogueList) => void
  readonly onCancel: () => void
}): ReactNode => {
  const current = useCatalogue((state) => state.list)
  const others = catalogueLists.filter((list) => list !== current)
  const [list, setList] = useState<CatalogueList>(others[0] ?? 'published')
  return (
    <ConfirmPanel
      title={`Chuyển ${showCount(count)} mục sang danh mục khác`}
      text="Lịch sử của từng mục được giữ nguyên."
      confirmLabel="Chuyển"
      onConfirm={() => onMove(list)}
      onCancel={onCancel}
    >
      <NativeSelect
        label="Danh mục"
        value={list}
        data={others.map((each) => ({ value: each, label: catalogueListLabels[each] }))}
        onChange={(event) => setList(others.find((each) => each === event.currentTarget.value) ?? list)}
        autoFocus
      />
    </ConfirmPanel>
  )
}

const RetirePanel = ({
  count,
  onRetire,
  onCancel,
}: {
  readonly count: number
  readonly onRetire: (reason: string) => void
  readonly onCancel: () => void
}): ReactNode => {
  const [reason, setReason] = useState('')
  return (
    <ConfirmPanel
      title={`Ngừng sử dụng ${showCount(count)} mục`}
      text="Mục không bị xóa: vẫn xem được ở bộ lọc «Ngừng sử dụng» và dùng lại được."
      confirmLabel="Ngừng sử dụng"
      danger
      onConfirm={() => onRetire(reason)}
      onCancel={onCancel}
    >
      <TextInput
        label="Lý do (nếu có)"
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
      />
    </ConfirmPanel>
  )
}
