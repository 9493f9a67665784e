import { channelRules } from '../law/channel-rules.ts'
import { holdingPurpose } from '../privacy/holding-purpose.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import { completionNoticePaper } from './completion-notice-form.ts'
import { correctionAnswerPaper } from './correction-answer-form.ts'
import { extensionNoticePaper } from './extension-notice-form.ts'
import type { FormInput } from './form-input.ts'
import type { NumberedForm } from './form-order.ts'
import type { PaperDocument } from './paper-document.ts'
import { paymentReceiptPaper } from './payment-receipt-form.ts'
import { receiptPaper } from './receipt-form.ts'
import { redirectNoticePaper } from './redirect-notice-form.ts'
import { refusalNoticePaper } from './refusal-notice-form.ts'
import { resolutionPaper } from './resolution-form.ts'
import { timeLimitNoticePaper } from './time-limit-notice-form.ts'

const receipt = ({ book, calendar, request, ...rest }: FormInput): PaperDocument =>
  receiptPaper({
    ...rest,
    request,
    purpose: holdingPurpose(book, rest.on),
    deadline: requestDeadline(book, calendar, request.facts, request.extension),
    channel: channelRules(book, request.law).find((rule) => rule.channel === request.facts.channel),
  })

const builders: Readonly<Record<NumberedForm, (input: FormInput) => PaperDocument>> = {
  receipt,
  resolution: resolutionPaper,
  extensionNotice: extensionNoticePaper,
  refusalNotice: refusalNoticePaper,
  paymentReceipt: paymentReceiptPaper,
  completionNotice: completionNoticePaper,
  timeLimitNotice: timeLimitNoticePaper,
  redirectNotice: redirectNoticePaper,
  correctionAnswer: correctionAnswerPaper,
}

/** Draws a form of a request from the register as it stands. Ask `whyNotForm` first: a paper that has nothing to say throws. */
export const drawForm = (form: NumberedForm, input: FormInput): PaperDocument => builders[form](input)
