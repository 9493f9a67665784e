import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { FormRule, LawBook } from '../law/law-book.ts'
import type { InformationRequest } from '../requests/information-request.ts'
import type { FormDetails } from './form-order.ts'

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
