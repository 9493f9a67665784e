import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError, Result } from '../../shared/result.ts'
import { api, showError } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showToast } from '../components/toast-store.ts'

type Run = <T>(title: string, call: (jobId: string) => Promise<Result<T>>) => Promise<T | undefined>

export type LawJob = {
  /** What runs now, for a `JobPanel`; null when nothing does. */
  readonly running: { readonly id: string; readonly title: string } | null
  readonly error: AppError | null
  /** Work that looks ahead: stopped when the officer leaves. Undefined when it was refused (`error` says why) or stopped. */
  readonly look: Run
  /** Work that writes: goes on when the officer leaves; a refusal is then said in the corner. */
  readonly write: Run
}

/** One long piece of work at a time on one part of the screen. */
export const useLawJob = (): LawJob => {
  const [running, setRunning] = useState<LawJob['running']>(null)
  const [error, setError] = useState<AppError | null>(null)
  const state = useRef({ left: false, looking: '' })

  useEffect(() => {
    const now = state.current
    now.left = false
    return () => {
      now.left = true
      if (now.looking !== '') void api.app.cancelJob({ jobId: now.looking })
    }
  }, [])

  const run = useCallback(
    async <T>(title: string, looks: boolean, call: (jobId: string) => Promise<Result<T>>): Promise<T | undefined> => {
      const now = state.current
      setError(null)
      const result = await runJob(call, (id) => {
        if (looks) now.looking = id
        setRunning({ id, title })
      })
      now.looking = ''
      if (!now.left) setRunning(null)
      if (result.ok) return result.value
      const stopped = result.error.code === 'cancelled'
      if (stopped && !now.left) showToast('Đã dừng, chưa có gì thay đổi.', 'soon')
      else if (!stopped && now.left && !looks) showError(result.error)
      else if (!stopped) setError(result.error)
      return undefined
    },
    [],
  )
  const look: Run = useCallback((title, call) => run(title, true, call), [run])
  const write: Run = useCallback((title, call) => run(title, false, call), [run])
  return { running, error, look, write }
}
