import { useEffect, useState } from 'react'
import type { AppError, Result } from '../../shared/result.ts'
import { settle } from '../api.ts'

type Answer<T> = { readonly value: T | null; readonly error: AppError | null; readonly pending: boolean }

/**
 * Asks again when `key` changes and keeps the newest answer: an answer to an older key is dropped, the old value stays on
 * screen until the new one is here. A null key asks nothing. `delay` in milliseconds waits for a pause in typing.
 */
export const useAnswer = <T>(key: string | null, delay: number, ask: () => Promise<Result<T>>): Answer<T> => {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, error: null, pending: key !== null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked; the function is new at every drawing.
  useEffect(() => {
    if (key === null) {
      setAnswer({ value: null, error: null, pending: false })
      return
    }
    let stale = false
    setAnswer((before) => ({ ...before, pending: true }))
    const timer = setTimeout(async () => {
      const result = await settle(ask())
      if (stale) return
      setAnswer(
        result.ok
          ? { value: result.value, error: null, pending: false }
          : { value: null, error: result.error, pending: false },
      )
    }, delay)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [key])
  return answer
}
