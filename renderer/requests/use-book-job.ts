import { useState } from 'react'
import type { BookOrder } from '../../shared/requests/register-book.ts'
import { periodQuery, type RegisterPeriod } from '../../shared/requests/register-period.ts'
import type { Result } from '../../shared/result.ts'
import { api, showError } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showCount } from '../components/number-text.ts'
import { showToast } from '../components/toast-store.ts'

/** The register as a PDF, on paper, as a spreadsheet: long work that is told and can be stopped. `jobId` is null while none runs. */
export const useBookJob = () => {
  const [job, setJob] = useState<{ readonly id: string; readonly title: string } | null>(null)

  const run = async <T>(title: string, call: (jobId: string) => Promise<Result<T>>): Promise<T | undefined> => {
    const result = await runJob(call, (id) => setJob({ id, title }))
    setJob(null)
    if (result.ok) return result.value
    if (result.error.code === 'cancelled') showToast('Đã dừng; chưa có tệp nào được ghi.')
    else showError(result.error)
    return undefined
  }

  return {
    jobId: job?.id ?? null,
    title: job?.title ?? '',
    savePdf: async (book: BookOrder): Promise<void> => {
      const saved = await run('Lưu sổ theo dõi thành PDF', (jobId) => api.requests.saveBook({ jobId, book }))
      if (saved)
        showToast(`Đã lưu ${showCount(saved.rows)} yêu cầu, ${showCount(saved.pages)} trang vào tệp ${saved.fileName}.`)
    },
    print: async (book: BookOrder): Promise<void> => {
      const sent = await run('In sổ theo dõi', (jobId) => api.requests.printBook({ jobId, book }))
      if (sent?.printed) showToast(`Đã gửi ${showCount(sent.pages)} trang tới máy in.`)
    },
    saveExcel: async (period: RegisterPeriod): Promise<void> => {
      const saved = await run('Xuất sổ theo dõi ra Excel', (jobId) =>
        api.requests.export({ jobId, query: periodQuery(period) }),
      )
      if (saved) showToast(`Đã xuất ${showCount(saved.rows)} yêu cầu vào tệp ${saved.fileName}.`)
    },
  }
}
