import { useState } from 'react'
import type { AppError } from '../../shared/result.ts'
import { api } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import type { Subject } from './report-store.ts'
import styles from './reports.module.css'

const ways = [
  { way: 'print', label: 'In dự thảo' },
  { way: 'pdf', label: 'Lưu dự thảo PDF' },
  { way: 'word', label: 'Lưu dự thảo Word' },
] as const

/** The report as it stands now, marked as a draft: may be shown to the head of the agency while checks still fail. */
export const DraftPanel = ({
  subject,
  before,
}: {
  readonly subject: Subject
  /** Saves what is still being typed; false stops. */
  readonly before: () => Promise<boolean>
}) => {
  const [busy, setBusy] = useState<(typeof ways)[number]['way'] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const make = async (way: (typeof ways)[number]['way']): Promise<void> => {
    if (busy !== null || !(await before())) return
    setBusy(way)
    setError(null)
    const result = await runJob(
      (jobId) => api.reports.draft({ ...subject, jobId, way }),
      () => undefined,
    )
    setBusy(null)
    if (!result.ok) setError(result.error)
    else if (result.value?.fileName) showToast(`Đã lưu ${result.value.fileName}.`)
  }
  return (
    <Panel title="Bản dự thảo">
      {error ? <ErrorPanel error={error} kept="Số liệu và nhận định vẫn còn nguyên." /> : null}
      <p>Mọi trang mang chữ «DỰ THẢO»; in được cả khi số liệu chưa khớp, để xem trước hoặc xin ý kiến.</p>
      <div className={styles.acts}>
        {ways.map(({ way, label }) => (
          <ActionButton
            call="reports.draft"
            key={way}
            label={label}
            onPress={() => void make(way)}
            busy={busy === way}
          />
        ))}
      </div>
    </Panel>
  )
}
