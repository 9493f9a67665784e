import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { channelRules } from '../law/channel-rules.ts'
import type { FormRule, LawBook } from '../law/law-book.ts'
import type { InformationRequest } from '../requests/information-request.ts'
import { requestDeadline } from '../requests/request-deadline.ts'
import type { FormDetails, NumberedForm } from './form-order.ts'
import type { PaperDocument } from './paper-document.ts'
import { receiptPaper } from './receipt-form.ts'

/** Everything a form is drawn from. */
export type FormInput = {
  readonly agency: Agency
  readonly request: InformationRequest
  readonly book: LawBook
  readonly calendar: WorkingCalendar
  readonly rule: FormRule
  readonly details: FormDetails
  /** The paper's own number, or the open place of one not issued. */
  readonly number: string
  /** Day of the paper. */
  readonly on: LocalDate
}

const receipt = ({ book, calendar, request, ...rest }: FormInput): PaperDocument =>
  receiptPaper({
    ...rest,
    request,
    deadline: requestDeadline(book, calendar, request.facts, request.extension),
    channel: channelRules(book, request.law).find((rule) => rule.channel === request.facts.channel),
  })

const builders: Readonly<Partial<Record<NumberedForm, (input: FormInput) => PaperDocument>>> = { receipt }

/** Draws a form of a request from the register as it stands; throws for a form that has no drawing. */
export const drawForm = (form: NumberedForm, input: FormInput): PaperDocument => {
  const builder = builders[form]
  if (!builder) throw new Error(`The form ${form} has no drawing.`)
  return builder(input)
}
