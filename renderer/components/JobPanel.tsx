import { api } from '../api.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './JobPanel.module.css'
import { useJobProgress } from './job-store.ts'
import { showCount } from './number-text.ts'

const secondsLeft = (done: number, total: number, startedAt: number): string => {
  const passed = (performance.now() - startedAt) / 1000
  if (done <= 0 || passed < 2) return ''
  const left = Math.ceil((passed / done) * (total - done))
  return left < 60 ? `còn khoảng ${left} giây` : `còn khoảng ${Math.ceil(left / 60)} phút`
}

/** Long work under way: its name, how far, how long still, «Dừng». Draws nothing once the job is over. */
export const JobPanel = ({ jobId, title }: { readonly jobId: string; readonly title: string }) => {
  const job = useJobProgress((state) => state.jobs[jobId])
  if (!job) return null
  const share = job.total ? Math.min(1, job.done / job.total) : undefined
  const count = job.total ? `${showCount(job.done)}/${showCount(job.total)}` : job.done > 0 ? showCount(job.done) : ''
  const left = job.total ? secondsLeft(job.done, job.total, job.startedAt) : ''
  return (
    <div className={styles.job}>
      <div className={styles.words}>
        <p>{job.what || title}</p>
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) })}
        >
          <div className={styles.done} style={{ width: `${(share ?? 0.1) * 100}%` }} />
        </div>
        <p className={styles.note}>{[count, left].filter(Boolean).join(' · ') || 'Đang chuẩn bị'}</p>
      </div>
      <ActionButton label="Dừng" onPress={() => void api.app.cancelJob({ jobId })} />
    </div>
  )
}
