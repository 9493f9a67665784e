import { api, settle, showError } from './api.ts'
import { takeStatus } from './app-status-store.ts'
import { runJob } from './components/job-store.ts'
import { lawChanged } from './law-book-store.ts'
import { go } from './navigation-store.ts'

/** Switches to the practice data (made on first use) and opens the desk. `started` learns the job id, to show progress. */
export const enterTraining = async (started: (jobId: string) => void): Promise<void> => {
  const result = await runJob((jobId) => api.app.enterTraining({ jobId }), started)
  if (!result.ok) {
    showError(result.error)
    return
  }
  go('desk')
  takeStatus(result)
  // Each register has a law of its own: what it took in, entered and ticked.
  await lawChanged()
}

/** Back to the agency's own data. */
export const leaveTraining = async (): Promise<void> => {
  const result = await settle(api.app.leaveTraining())
  if (!result.ok) {
    showError(result.error)
    return
  }
  go('desk')
  takeStatus(result)
  // Each register has a law of its own: what it took in, entered and ticked.
  await lawChanged()
}
