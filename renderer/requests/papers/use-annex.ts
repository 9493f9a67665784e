import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import { api } from '../../api.ts'
import { useAnswer } from '../use-answer.ts'

/** «Cách tính thời hạn» that goes behind a receipt, drawn anew when the history grows; asks nothing while it is not wanted. */
export const useAnnex = (requestId: number, version: number, wanted: boolean) =>
  useAnswer<readonly PaperDocument[]>(wanted ? `annex ${requestId} ${version}` : null, 0, () =>
    api.forms.previewPaper({ kind: 'annex', requestId, milestone: 'provide', attached: true }),
  )
