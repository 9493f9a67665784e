import { useCallback, useEffect, useState } from 'react'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { useDataVersion } from '../app-status-store.ts'

/** Reads one request, again when the data changed underneath; acts hand in the request as they left it. */
export const useRequest = (id: number | undefined) => {
  const [details, setDetails] = useState<RequestDetails | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [asked, setAsked] = useState(0)
  const dataVersion = useDataVersion()
  const reload = useCallback(() => setAsked((count) => count + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again on purpose when reloading.
  useEffect(() => {
    if (id === undefined) return
    let left = false
    void settle(api.requests.read({ id })).then((result) => {
      if (left) return
      if (result.ok) setDetails(result.value)
      setError(result.ok ? null : result.error)
    })
    return () => {
      left = true
    }
  }, [id, asked, dataVersion])
  return { details: details?.request.id === id ? details : null, error, setDetails, reload }
}
