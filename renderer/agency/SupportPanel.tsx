import { useState } from 'react'
import type { SupportPreview } from '../../shared/about/support-file.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { ActRow } from '../components/ActRow.tsx'
import { CancelButton } from '../components/CancelButton.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { JobPanel } from '../components/JobPanel.tsx'
import { runJob } from '../components/job-store.ts'
import { Panel } from '../components/Panel.tsx'
import { showToast } from '../components/toast-store.ts'
import styles from './AgencyView.module.css'

/** «Tệp hỗ trợ»: what would be sent to who helps, to be read first, then written into one zip. */
export const SupportPanel = () => {
  const [preview, setPreview] = useState<SupportPreview>()
  const [job, setJob] = useState<string>()
  const [error, setError] = useState<AppError>()
  const gather = async (): Promise<void> => {
    const gathered = await runJob((jobId) => api.about.previewSupport({ jobId }), setJob)
    setJob(undefined)
    setError(gathered.ok ? undefined : gathered.error)
    if (gathered.ok) setPreview(gathered.value)
  }
  const save = async (): Promise<void> => {
    if (!preview) return
    const saved = await settle(api.about.saveSupport({ token: preview.token }))
    setError(saved.ok ? undefined : saved.error)
    if (!saved.ok || saved.value === null) return
    showToast(`Đã lưu ${saved.value}.`)
    setPreview(undefined)
  }
  return (
    <Panel title="Tệp hỗ trợ" note="Không có tên, số giấy tờ, địa chỉ hay nội dung yêu cầu của ai.">
      <div className={styles.stack}>
        {error ? <ErrorPanel error={error} /> : null}
        {preview ? (
          <div className={styles.texts}>
            <p>Tệp sẽ gồm những nội dung sau. Bấm vào từng dòng để đọc trước khi lưu.</p>
            {preview.texts.map(({ name, text }) => (
              <details key={name}>
                <summary>{name}</summary>
                <pre>{text}</pre>
              </details>
            ))}
            <ActRow>
              <ActionButton kind="primary" label="Lưu tệp hỗ trợ" onPress={() => void save()} />
              <CancelButton onPress={() => setPreview(undefined)} />
            </ActRow>
          </div>
        ) : (
          <ActRow>
            <p>Khi phần mềm gặp lỗi, tạo một tệp gồm phiên bản, nhật ký lỗi và kết quả kiểm tra để gửi người hỗ trợ.</p>
            <ActionButton label="Tạo tệp hỗ trợ" busy={job !== undefined} onPress={() => void gather()} />
          </ActRow>
        )}
        {job ? <JobPanel jobId={job} title="Kiểm tra tệp sổ" /> : null}
      </div>
    </Panel>
  )
}
