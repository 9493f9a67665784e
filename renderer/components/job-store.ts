import { create } from 'zustand'
import type { JobProgress } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result.ts'
import { api, settle } from '../api.ts'

/** Newest progress of each running job; main pushes, panels draw. */
export const useJobProgress = create<{ readonly jobs: Readonly<Record<string, JobProgress & { startedAt: number }>> }>(
  () => ({ jobs: {} }),
)

let listening = false
const listen = (): void => {
  if (listening) return
  listening = true
  api.onJobProgress((progress) =>
    useJobProgress.setState(({ jobs }) => {
      const before = jobs[progress.jobId]
      // Progress that comes after the answer would bring a finished job back.
      return before ? { jobs: { ...jobs, [progress.jobId]: { ...progress, startedAt: before.startedAt } } } : { jobs }
    }),
  )
}

/** Starts long work under a fresh job id and forgets its progress once it answered. `started` learns the id at once. */
export const runJob = async <T>(
  call: (jobId: string) => Promise<Result<T>>,
  started: (jobId: string) => void = () => undefined,
): Promise<Result<T>> => {
  listen()
  const jobId = crypto.randomUUID()
  useJobProgress.setState(({ jobs }) => ({
    jobs: { ...jobs, [jobId]: { jobId, what: '', done: 0, total: null, startedAt: performance.now() } },
  }))
  started(jobId)
  const result = await settle(call(jobId))
  useJobProgress.setState(({ jobs }) => ({
    jobs: Object.fromEntries(Object.entries(jobs).filter(([id]) => id !== jobId)),
  }))
  return result
}
