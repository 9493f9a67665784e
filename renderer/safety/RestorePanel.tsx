import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import type { Backup, BackupDifference } from '../../shared/safety/backup.ts'
import { api, useCall } from '../api.ts'
import { ConfirmPanel } from '../components/ConfirmPanel.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { momentText } from '../components/moment-text.ts'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import styles from './safety.module.css'

/** «12/2026, 11/2026 và 3 yêu cầu khác.» */
const namedRequests = ({ requestsOnlyNow, requestsOnlyNowCount }: BackupDifference): string => {
  const more = requestsOnlyNowCount - requestsOnlyNow.length
  return `${requestsOnlyNow.join(', ')}${more > 0 ? ` và ${showCount(more)} yêu cầu khác` : ''}`
}

const Difference = ({ difference }: { readonly difference: BackupDifference }) => (
  <>
    <table className={styles.table}>
      <thead>
        <tr>
          <th>Trong sổ</th>
          <th className={styles.number}>Bây giờ</th>
          <th className={styles.number}>Bản sao lưu</th>
        </tr>
      </thead>
      <tbody>
        {difference.counts.map(({ label, now, inBackup }) => (
          <tr key={label} className={now === inBackup ? '' : styles.changed}>
            <td>{label}</td>
            <td className={styles.number}>{showCount(now)}</td>
            <td className={styles.number}>{showCount(inBackup)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      {difference.requestsOnlyNowCount === 0
        ? 'Mọi yêu cầu đang có trong sổ đều có trong bản sao lưu.'
        : `Sẽ không còn trong sổ: yêu cầu số ${namedRequests(difference)}.`}
    </p>
  </>
)

/** What restoring a backup would change, and the restoring itself; the register of now is backed up first. */
export const RestorePanel = ({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) => {
  const { id, place } = backup
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const difference = useCall(() => runJob((jobId) => api.safety.compare({ jobId, id, place })), `${id} ${place}`)
  const restore = async (): Promise<void> => {
    const restored = await runJob((jobId) => api.safety.restore({ jobId, id, place }), setJob)
    setJob(undefined)
    if (!restored.ok) {
      setError(restored.error)
      return
    }
    showToast(`Đã khôi phục sổ theo bản ${momentText(backup.at)}. Sổ trước đó nằm ở dòng «Trước khi khôi phục».`)
    onClose()
  }
  const problem = error ?? difference.error
  return (
    <ConfirmPanel
      title={`Khôi phục sổ theo bản ${momentText(backup.at)}?`}
      text="Sổ đang dùng được sao lưu trước, nên khôi phục xong vẫn quay lại được: chọn bản «Trước khi khôi phục»."
      confirmLabel="Khôi phục"
      danger
      busy={job !== undefined}
      onConfirm={() => void restore()}
      onCancel={onClose}
    >
      {problem ? <ErrorPanel error={problem} kept="Sổ đang dùng không bị thay đổi." /> : null}
      {difference.value ? <Difference difference={difference.value} /> : null}
      {job ? <JobPanel jobId={job} title="Khôi phục" /> : null}
    </ConfirmPanel>
  )
}
