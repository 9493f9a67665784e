import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { ActionButton } from './ActionButton.tsx'
import styles from './JobPanel.module.css'
import { useJobProgress } from './job-store.ts'
import { showCount } from './number-text.ts'

/** True once so many milliseconds have passed since it was first drawn. */
const usePassed = (milliseconds: number): boolean => {
  const [passed, setPassed] = useState(milliseconds === 0)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}

const secondsLeft = (done: number, total: number, startedAt: number): string => {
  const passed = (performance.now() - startedAt) / 1000
  if (done <= 0 || passed < 2) return ''
  const left = Math.ceil((passed / done) * (total - done))
  return left < 60 ? `còn khoảng ${left} giây` : `còn khoảng ${Math.ceil(left / 60)} phút`
}

/**
 * Long work under way: its name, how far, how long still, «Dừng». Draws nothing once the job is over, nor in its first
 * `quietMs`, for work that is mostly over before it could be read.
 */
export const JobPanel = ({
  jobId,
  title,
  quietMs = 0,
}: {
  readonly jobId: string
  readonly title: string
  readonly quietMs?: number
}) => {
  const job = useJobProgress((state) => state.jobs[jobId])
  const shown = usePassed(quietMs)
  if (!job || !shown) return null
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
