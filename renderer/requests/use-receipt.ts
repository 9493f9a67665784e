import { useCallback, useState } from 'react'
import { type FormOrder, noDetails } from '../../shared/forms/form-order.ts'
import type { PaperDocument, PaperSize } from '../../shared/forms/paper-document.ts'
import { standingPaper } from '../../shared/forms/standing-paper.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import type { AppError } from '../../shared/result.ts'
import { api, settle } from '../api.ts'
import { showToast } from '../components/toast-store.ts'
import { useAnswer } from './use-answer.ts'

const receiptOf = (requestId: number): FormOrder => ({ requestId, form: 'receipt', details: noDetails })

type Receipt = {
  readonly paper: PaperDocument | null
  /** The annex that goes with it; null when none is wanted. */
  readonly annex: PaperDocument | null
  /** Its number once it was issued; empty while only a preview. */
  readonly number: string
  readonly error: AppError | null
  readonly busy: boolean
  readonly print: () => Promise<void>
  readonly savePdf: () => Promise<void>
}

/**
 * The receipt of a request: a preview until it is first printed or saved, which freezes it under its number; the frozen
 * paper ever after. `onIssued` is called when that happened, for the page to read the request again.
 */
export const useReceipt = (
  details: RequestDetails,
  { size, withAnnex }: { readonly size: PaperSize; readonly withAnnex: boolean },
  onIssued: () => void,
): Receipt => {
  const requestId = details.request.id
  const issued = standingPaper(details.request, details.documents, 'receipt')
  const [refused, setRefused] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const seen = useAnswer<{ readonly number: string; readonly paper: PaperDocument }>(
    issued ? `issued ${issued.id}` : `preview ${requestId} ${details.request.events.length}`,
    0,
    async () => {
      if (issued) return api.forms.readDocument({ documentId: issued.id })
      const preview = await api.forms.previewForm(receiptOf(requestId))
      return preview.ok ? { ok: true, value: { number: '', paper: preview.value } } : preview
    },
  )

  const annex = useAnswer<readonly PaperDocument[]>(
    withAnnex ? `annex ${requestId} ${details.request.events.length}` : null,
    0,
    () => api.forms.previewPaper({ kind: 'annex', requestId, milestone: 'provide', attached: true }),
  )

  const withDocument = useCallback(
    async (act: (documentId: number) => Promise<AppError | null>): Promise<void> => {
      setBusy(true)
      setRefused(null)
      const receipt = await settle(api.forms.issueForm(receiptOf(requestId)))
      if (receipt.ok && !issued) onIssued()
      setRefused(receipt.ok ? await act(receipt.value.documentId) : receipt.error)
      setBusy(false)
    },
    [requestId, issued, onIssued],
  )
  const print = useCallback(
    () =>
      withDocument(async (documentId) => {
        const result = await settle(api.forms.print({ documentIds: [documentId], size, withAnnex }))
        if (result.ok && result.value.printed) showToast('Đã gửi phiếu tới máy in.')
        return result.ok ? null : result.error
      }),
    [withDocument, size, withAnnex],
  )
  const savePdf = useCallback(
    () =>
      withDocument(async (documentId) => {
        const result = await settle(api.forms.savePdf({ documentIds: [documentId], size, withAnnex }))
        if (result.ok && result.value) showToast(`Đã lưu tệp ${result.value.fileName}.`)
        return result.ok ? null : result.error
      }),
    [withDocument, size, withAnnex],
  )
  return {
    paper: seen.value?.paper ?? null,
    annex: annex.value?.[0] ?? null,
    number: seen.value?.number ?? '',
    error: refused ?? seen.error ?? annex.error,
    busy,
    print,
    savePdf,
  }
}
