import { isClosed } from '../requests/fold-events.ts'
import { type InformationRequest, type RequestState, requestStateLabels } from '../requests/information-request.ts'
import { assertNever } from '../result.ts'
import type { NumberedForm } from './form-order.ts'
import { paymentsWithoutReceipt } from './payments-without-receipt.ts'
import { refusedParts } from './refusal-notice-form.ts'

const notValid = 'Yêu cầu chưa đầy đủ nên thời hạn chưa tính. Hãy ghi việc bổ sung trước.'

/** Ends of a request after which nothing is given. */
const notGiven: readonly RequestState[] = ['refused', 'redirected', 'withdrawn']

/** Why a form may not be issued for a request as it stands, in words for the officer; null when it may. */
export const whyNotForm = (request: InformationRequest, form: NumberedForm): string | null => {
  switch (form) {
    case 'receipt':
      return null
    case 'resolution':
      if (notGiven.includes(request.state))
        return `Yêu cầu ghi là «${requestStateLabels[request.state]}» nên không lập phiếu giải quyết.`
      return request.validOn === null ? 'Yêu cầu chưa đầy đủ nên chưa lập được phiếu giải quyết.' : null
    case 'extensionNotice':
      return request.extension === null || request.validOn === null ? 'Chưa gia hạn. Hãy ghi việc gia hạn trước.' : null
    case 'refusalNotice':
      return request.refusalGround === null && refusedParts(request).length === 0
        ? 'Chưa ghi việc từ chối, hoặc chưa ghi phần không cung cấp và căn cứ. Hãy ghi trước.'
        : null
    case 'paymentReceipt':
      return paymentsWithoutReceipt(request.events).length === 0
        ? 'Không có khoản tiền nào chưa có phiếu thu. Hãy ghi việc nộp chi phí trước.'
        : null
    case 'completionNotice':
      return request.state === 'waitingCompletion' ? null : 'Yêu cầu không chờ bổ sung nên không cần hướng dẫn bổ sung.'
    case 'timeLimitNotice':
      if (isClosed(request.state)) return 'Yêu cầu đã giải quyết xong nên không còn thời hạn để thông báo.'
      return request.validOn === null ? notValid : null
    case 'redirectNotice':
      return request.redirectedTo === null ? 'Chưa ghi việc hướng dẫn đến cơ quan khác. Hãy ghi việc đó trước.' : null
    case 'correctionAnswer':
      return request.corrections.some(({ outcome }) => outcome !== null)
        ? null
        : 'Chưa ghi kết quả xem xét đính chính. Hãy ghi kết quả trước.'
    default:
      return assertNever(form)
  }
}
