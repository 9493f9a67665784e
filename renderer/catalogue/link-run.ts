import { create } from 'zustand'
import type { LinkRun, LinkScope } from '../../shared/catalogue/link-check.ts'
import { api, showError } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'
import { catalogueChanged } from './use-catalogue.ts'

/** The run under way, kept while the officer looks at other pages. */
export const useLinkRun = create<{ readonly jobId: string | null }>(() => ({ jobId: null }))

const sayOutcome = (run: LinkRun): void => {
  if (run.waiting > 0)
    showToast(
      `Máy đang không có mạng: ${showCount(run.waiting)} đường dẫn được giữ lại, chờ có mạng. Khi có mạng, hãy bấm kiểm tra lại.`,
      'soon',
    )
  else if (run.broken > 0)
    showToast(`Đã kiểm tra ${showCount(run.checked)} đường dẫn: ${showCount(run.broken)} không mở được.`, 'late')
  else showToast(`Đã kiểm tra ${showCount(run.checked)} đường dẫn, đều mở được.`)
}

/** Asks the network for the addresses of a scope; what was asked before «Dừng» is kept. */
export const startLinkRun = async (scope: LinkScope): Promise<void> => {
  if (useLinkRun.getState().jobId !== null) return
  const result = await runJob(
    (jobId) => api.catalogue.checkLinks({ jobId, scope: typeof scope === 'string' ? scope : [...scope] }),
    (jobId) => useLinkRun.setState({ jobId }),
  )
  useLinkRun.setState({ jobId: null })
  if (result.ok) sayOutcome(result.value)
  else if (result.error.code === 'cancelled') showToast('Đã dừng. Kết quả đã có được giữ lại.')
  else showError(result.error)
  catalogueChanged()
}
