import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError, Result } from '../../shared/result.ts'
import { api } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showToast } from '../components/toast-store.ts'

export type LawJob = {
  /** What runs now, for a `JobPanel`; null when nothing does. */
  readonly running: { readonly id: string; readonly title: string } | null
  readonly error: AppError | null
  readonly clearError: () => void
  /** The answer, or undefined when it was refused (`error` says why) or stopped. */
  readonly run: <T>(title: string, call: (jobId: string) => Promise<Result<T>>) => Promise<T | undefined>
}

/** One long piece of work at a time on one part of the screen. Leaving that part stops what only looks ahead (`stopOnLeave`). */
export const useLawJob = (stopOnLeave = false): LawJob => {
  const [running, setRunning] = useState<LawJob['running']>(null)
  const [error, setError] = useState<AppError | null>(null)
  const state = useRef({ left: false, id: '' })

  useEffect(() => {
    const now = state.current
    now.left = false
    return () => {
      now.left = true
      if (stopOnLeave && now.id !== '') void api.app.cancelJob({ jobId: now.id })
    }
  }, [stopOnLeave])

  const run = useCallback(
    async <T>(title: string, call: (jobId: string) => Promise<Result<T>>): Promise<T | undefined> => {
      setError(null)
      const result = await runJob(call, (id) => {
        state.current.id = id
        setRunning({ id, title })
      })
      state.current.id = ''
      if (state.current.left) return result.ok ? result.value : undefined
      setRunning(null)
      if (result.ok) return result.value
      if (result.error.code === 'cancelled') showToast('Đã dừng, chưa có gì thay đổi.', 'soon')
      else setError(result.error)
      return undefined
    },
    [],
  )
  const clearError = useCallback(() => setError(null), [])
  return { running, error, clearError, run }
}
