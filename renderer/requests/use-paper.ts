import { useState } from 'react'
import type { PaperDocument, PaperSize } from '../../shared/forms/paper-document.ts'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { showToast } from '../components/toast-store.ts'
import { useAnswer } from './use-answer.ts'

type Paper = {
  /** Sheet after sheet; null while it is drawn. */
  readonly sheets: readonly PaperDocument[] | null
  readonly error: AppError | null
  readonly busy: boolean
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
}

/** A paper without a number: drawn anew by the main process, again whenever `version` changes; null asks for nothing. */
export const usePaper = (paper: UnnumberedPaper | null, size: PaperSize, version: number): Paper => {
  const [refused, setRefused] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const seen = useAnswer<readonly PaperDocument[]>(paper && `${JSON.stringify(paper)} ${version}`, 0, async () =>
    paper ? api.forms.previewPaper(paper) : { ok: true, value: [] },
  )
  const act = async (work: (asked: UnnumberedPaper) => Promise<AppError | null>): Promise<void> => {
    if (!paper) return
    setBusy(true)
    setRefused(await work(paper))
    setBusy(false)
  }
  return {
    sheets: seen.value,
    error: refused ?? seen.error,
    busy,
    print: () =>
      act(async (asked) => {
        const result = await settle(api.forms.printPaper({ paper: asked, size }))
        if (result.ok && result.value.printed) showToast('Đã gửi tới máy in.')
        return result.ok ? null : result.error
      }),
    savePdf: () =>
      act(async (asked) => {
        const result = await settle(api.forms.savePaperPdf({ paper: asked, size }))
        if (result.ok && result.value) showToast(`Đã lưu tệp ${result.value.fileName}.`)
        return result.ok ? null : result.error
      }),
  }
}
