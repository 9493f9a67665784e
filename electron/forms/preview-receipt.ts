import { yearOf } from '../../shared/calendar/local-date.ts'
import { openNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { receiptPaper } from '../../shared/forms/receipt-form.ts'
import { channelRules } from '../../shared/law/channel-rules.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { requestDeadline } from '../../shared/requests/request-deadline.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { Session } from '../session.ts'
import { findDocument } from './document-repository.ts'

export type ReceiptDeps = Pick<Session, 'book' | 'calendar' | 'clock'> & { readonly database: ReadableDatabase }

/** For an id no request has. */
export const noRequest = refusal('notFound', 'Không tìm thấy yêu cầu này trong sổ. Hãy mở lại Sổ theo dõi.')

export const noAgency = refusal(
  'notAllowedNow',
  'Chưa có thông tin cơ quan nên chưa lập được phiếu. Hãy vào trang Cơ quan và điền cho đủ.',
)

/** The receipt drawn from the register as it stands, under the given number; nothing is written. */
export const drawReceipt = (deps: ReceiptDeps, requestId: number, number: string): Result<PaperDocument> => {
  const { database, book, calendar, clock } = deps
  const request = readRequest(database, requestId)
  if (!request) return noRequest
  const agency = readAgency(database)
  if (!agency) return noAgency
  const on = clock.today()
  const deadline = requestDeadline(book, calendar, request.facts, request.extension)
  const channel = channelRules(book, request.law).find((rule) => rule.channel === request.facts.channel)
  const rule = formRule(book, { form: 'receipt', law: request.law, on })
  return ok(receiptPaper({ agency, request, deadline, rule, channel, number, on }))
}

/** The receipt as it would be printed: the issued one when there is one, else a drawing with the number left open. */
export const previewReceipt = (deps: ReceiptDeps, requestId: number): Result<PaperDocument> => {
  const issued = findDocument(deps.database, requestId, 'receipt')
  return issued ? ok(issued.paper) : drawReceipt(deps, requestId, openNumber(yearOf(deps.clock.today())))
}
