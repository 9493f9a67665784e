import type { InformationRequest } from '../requests/information-request.ts'
import type { NumberedForm } from './form-order.ts'

/** Why a form may not be issued for a request as it stands, in words for the officer; null when it may. */
export const whyNotForm = (request: InformationRequest, form: NumberedForm): string | null => {
  switch (form) {
    case 'receipt':
      return null
    case 'resolution':
      return request.validOn === null ? 'Yêu cầu chưa đầy đủ nên chưa lập được phiếu giải quyết.' : null
    case 'extensionNotice':
      return request.extension === null ? 'Chưa gia hạn. Hãy ghi việc gia hạn trước.' : null
    case 'refusalNotice':
      return request.refusalGround === null ? 'Chưa ghi việc từ chối. Hãy ghi việc từ chối trước.' : null
  }
}
