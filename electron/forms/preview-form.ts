import { yearOf } from '../../shared/calendar/local-date.ts'
import { drawForm } from '../../shared/forms/draw-form.ts'
import type { FormOrder } from '../../shared/forms/form-order.ts'
import { whyNotForm } from '../../shared/forms/form-readiness.ts'
import { openNumber } from '../../shared/forms/paper-blocks.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { Session } from '../session.ts'
import { fillForm, type OpenTemplate } from './template-open.ts'
import type { IssuedWord } from './template-repository.ts'

export type FormDeps = Pick<Session, 'book' | 'calendar' | 'clock'> & { readonly database: ReadableDatabase }

/** For an id no request has. */
export const noRequest = refusal('notFound', 'Không tìm thấy yêu cầu này trong sổ. Hãy mở lại Sổ theo dõi.')

export const noAgency = refusal(
  'notAllowedNow',
  'Chưa có thông tin cơ quan nên chưa lập được văn bản. Hãy vào trang Cơ quan và điền cho đủ.',
)

/** A form as it goes out: `word` is the paper itself where a template of the agency makes it, null where the app draws it. */
export type DrawnForm = { readonly paper: PaperDocument; readonly word: IssuedWord | null }

/**
 * A form drawn from the register as it stands today, or filled into the agency's template, under the given number; nothing is
 * written. Refuses with the reason where the request does not allow the form now; throws LawUnknownError where the law book has no
 * such form.
 */
export const drawOrder = (
  deps: FormDeps,
  { requestId, form, details }: FormOrder,
  number: string,
  template: OpenTemplate | null,
): Result<DrawnForm> => {
  const { database, book, calendar, clock } = deps
  const request = readRequest(database, requestId)
  if (!request) return noRequest
  const agency = readAgency(database)
  if (!agency) return noAgency
  const whyNot = whyNotForm(request, form)
  if (whyNot !== null) return refusal('notAllowedNow', whyNot)
  const on = clock.today()
  const rule = formRule(book, { form, law: request.law, on })
  const input = { agency, request, book, calendar, rule, details, number, on }
  return ok(template ? fillForm(template, input) : { paper: drawForm(form, input), word: null })
}

/** The form as it would be printed if it were issued now, its number left open. `template`: see `templateOfOrder`. */
export const previewForm = (
  deps: FormDeps,
  order: FormOrder,
  template: OpenTemplate | null = null,
): Result<PaperDocument> => {
  const drawn = drawOrder(deps, order, openNumber(yearOf(deps.clock.today())), template)
  return drawn.ok ? ok(drawn.value.paper) : drawn
}
