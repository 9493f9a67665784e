import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { Panel } from '../components/Panel.tsx'
import { ToneMark } from '../components/StatusMark.tsx'
import { showToast } from '../components/toast-store.ts'
import type { PartProps } from './part-props.ts'
import styles from './privacy.module.css'

/** Copies made before the anonymisation still hold the people; says until when, and drops them when asked. */
export const OldCopiesPanel = ({ page: { oldCopies }, onChanged }: PartProps) => {
  const [asking, setAsking] = useState(false)
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const drop = async (): Promise<void> => {
    setAsking(false)
    const done = await runJob((jobId) => api.privacy.dropOldCopies({ jobId }), setJob)
    setJob(undefined)
    setError(done.ok ? undefined : done.error)
    if (!done.ok) return
    const { removed, failed } = done.value
    if (failed > 0)
      showToast(`Đã xóa ${removed} bản; ${failed} bản đang bị chương trình khác giữ, hãy làm lại.`, 'late')
    else showToast(`Đã sao lưu lại và xóa ${removed} bản cũ.`)
    onChanged()
  }
  return (
    <Panel
      title="Bản sao lưu cũ còn giữ dữ liệu đã ẩn danh"
      note={<ToneMark tone="soon">{showCount(oldCopies.count)} bản</ToneMark>}
    >
      {error ? <ErrorPanel error={error} kept="Các bản sao lưu vẫn còn nguyên." /> : null}
      {job ? <JobPanel jobId={job} title="Sao lưu lại" /> : null}
      <p>
        {oldCopies.oldestAt ? `Bản cũ nhất lập lúc ${momentText(oldCopies.oldestAt)}. ` : ''}Để tự nhiên, bản cũ được
        bớt dần và bản cuối cùng mất sau khoảng {oldCopies.monthsKept} tháng. Nơi lưu thứ hai chỉ được dọn khi đang cắm.
      </p>
      {asking ? (
        <ConfirmPanel
          title={`Xóa ${showCount(oldCopies.count)} bản cũ?`}
          text="Phần mềm lập một bản sao lưu mới và kiểm tra trước khi xóa. Sau đó không quay lại được sổ của thời trước khi ẩn danh."
          confirmLabel="Xóa bản cũ"
          danger
          onConfirm={() => void drop()}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.row}>
          <ActionButton
            call="privacy.dropOldCopies"
            label="Xóa các bản cũ"
            onPress={() => setAsking(true)}
            busy={job !== undefined}
          />
        </div>
      )}
    </Panel>
  )
}
