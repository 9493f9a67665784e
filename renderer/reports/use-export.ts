import { useState } from 'react'
import type { ExportedReport } from '../../shared/reports/report.ts'
import type { AppError } from '../../shared/result.ts'
import { answerOf, api } from '../api.ts'
import { runJob } from '../components/job-store.ts'
import { showToast } from '../components/toast-store.ts'
import { type Subject, subjectKey } from './report-store.ts'

export type DoneExport = ExportedReport & { readonly openToken: string }
export type ExportState = {
  readonly jobId: string | null
  readonly done: DoneExport | null
  readonly error: AppError | null
  /** Asks for a folder, saves what is still being typed, writes the files. */
  readonly start: () => Promise<void>
}

/** The export of a report as the screen follows it. `before` saves the text; false stops. */
export const useExport = (subject: Subject, before: () => Promise<boolean>, after: () => void): ExportState => {
  const of = subjectKey(subject)
  const [jobId, setJobId] = useState<string | null>(null)
  const [done, setDone] = useState<{ readonly report: DoneExport; readonly of: string } | null>(null)
  const [failed, setFailed] = useState<{ readonly error: AppError; readonly of: string } | null>(null)

  const start = async (): Promise<void> => {
    if (jobId !== null || !(await before())) return
    const folder = await answerOf(api.files.chooseFolder({ purpose: 'reportExport' }))
    if (!folder) return
    setFailed(null)
    setDone(null)
    const result = await runJob(
      (id) => api.reports.export({ jobId: id, ...subject, folderToken: folder.token }),
      setJobId,
    )
    setJobId(null)
    if (result.ok) {
      setDone({ report: result.value, of })
      showToast('Đã xuất báo cáo.')
      after()
    } else if (result.error.code === 'cancelled') showToast(result.error.message, 'soon')
    else setFailed({ error: result.error, of })
  }

  // What was written or refused for another report says nothing of this one.
  return {
    jobId,
    done: done?.of === of ? done.report : null,
    error: failed?.of === of ? failed.error : null,
    start,
  }
}
