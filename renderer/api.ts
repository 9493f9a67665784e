import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api } from '../shared/ipc/contract.ts'
import type { AppError, Result } from '../shared/result.ts'
import { showToast } from './components/toast-store.ts'
import { watchSaving } from './save-state-store.ts'

declare global {
  interface Window {
    readonly api: Api
  }
}

/** Everything the screens may ask of the desk. */
export const api: Api = watchSaving(window.api)

const unexpected: AppError = {
  code: 'unexpected',
  message: 'Việc này chưa làm được vì phần mềm gặp lỗi. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại.',
}

/** Awaits a call; a broken channel becomes a refusal, so screens handle one shape only. */
export const settle = async <T>(call: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await call
  } catch {
    return { ok: false, error: unexpected }
  }
}

/** Says an expected refusal in the corner; for places that have no field or panel to show it at. */
export const showError = (error: AppError): void => showToast(error.message, 'late')

/** Awaits a call and gives its value, or says the refusal in the corner and gives undefined. */
export const answerOf = async <T>(call: Promise<Result<T>>): Promise<T | undefined> => {
  const result = await settle(call)
  if (result.ok) return result.value
  showError(result.error)
  return undefined
}

/** The last good value stays while a newer one is on its way, so nothing flickers. */
export type CallState<T> = {
  readonly value: T | undefined
  readonly error: AppError | undefined
  readonly loading: boolean
  readonly reload: () => void
}

/**
 * Asks at once and again whenever `key` changes; answers that arrive late for an older key are dropped.
 * `first` may hand in an answer that is already there, so that the first screen is drawn whole.
 */
export const useCall = <T>(
  ask: () => Promise<Result<T>>,
  key: string | number,
  first?: Result<T> | undefined,
): CallState<T> => {
  const [state, setState] = useState<{ value: T | undefined; error: AppError | undefined; loading: boolean }>(() => ({
    value: first?.ok ? first.value : undefined,
    error: first && !first.ok ? first.error : undefined,
    loading: first === undefined,
  }))
  const [attempt, setAttempt] = useState(0)
  const latest = useRef({ ask, answered: first !== undefined })
  latest.current.ask = ask

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the attempt decide when to ask, not the closure.
  useEffect(() => {
    let dropped = false
    if (latest.current.answered) {
      latest.current.answered = false
      return
    }
    const call = latest.current.ask()
    setState((before) => (before.loading ? before : { ...before, loading: true }))
    void settle(call).then((result) => {
      if (dropped) return
      setState((before) =>
        result.ok
          ? { value: result.value, error: undefined, loading: false }
          : { value: before.value, error: result.error, loading: false },
      )
    })
    return () => {
      dropped = true
    }
  }, [key, attempt])

  const reload = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...state, reload }
}
