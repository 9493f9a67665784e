import { blankFields, formFields } from '../../shared/forms/form-fields.ts'
import { noDetails } from '../../shared/forms/form-order.ts'
import { blankRows, formRows } from '../../shared/forms/form-rows.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import type { UnnumberedPaper } from '../../shared/forms/unnumbered-paper.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { ok, type Result } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { Session } from '../session.ts'
import { drawPaper } from './draw-paper.ts'
import type { FormDeps } from './preview-form.ts'
import { type FilledTemplate, type OpenTemplate, openTemplate } from './template-open.ts'

/** `listsMembers`: those who ask together stand in the form itself. */
type FilledCitizenForm = FilledTemplate & Pick<OpenTemplate, 'listsMembers'>

type CitizenDeps = FormDeps & Pick<Session, 'dataFolder'>

/**
 * A form that a person signs, filled into the agency's template of today: blank, or with what the register has of a request. Null for
 * other papers and where no template is in force; what is not there, drawing refuses.
 */
export const fillCitizenForm = async (
  deps: CitizenDeps,
  order: UnnumberedPaper,
): Promise<Result<FilledCitizenForm | null>> => {
  if (order.kind !== 'requestForm' && order.kind !== 'consentForm') return ok(null)
  const { database, book, calendar, clock } = deps
  const agency = readAgency(database)
  const request = order.requestId === null ? null : readRequest(database, order.requestId)
  if (!agency || request === undefined) return ok(null)
  const today = clock.today()
  const law = order.law ?? request?.law ?? governingLaw(book, today).law
  const form = order.kind === 'consentForm' ? 'consent' : order.form
  const template = await openTemplate(deps, { form, law, on: today })
  if (!template.ok || !template.value) return template.ok ? ok(null) : template
  const rule = template.value.rule(formRule(book, { form, law, on: today }))
  const blank = blankFields({ agency, book, law, rule })
  if (request === null) return ok(withList(template.value, template.value.fill(blank, blankRows)))
  const on = request.facts.sentOn
  const values = formFields({ agency, request, book, calendar, rule, details: noDetails, number: '', on })
  // Who consents signs on a day of their own.
  const day = form === 'consent' ? { day: blank.day, longDay: blank.longDay } : {}
  return ok(withList(template.value, template.value.fill({ ...values, ...day }, formRows({ request }))))
}

const withList = ({ listsMembers }: OpenTemplate, filled: FilledTemplate): FilledCitizenForm => ({
  ...filled,
  listsMembers,
})

/** Papers without a number as they stand today; the agency's template takes the place of the sheet it makes; the list that
 * goes behind it stays unless the template holds it. */
export const drawOrFillPaper = async (
  deps: CitizenDeps,
  order: UnnumberedPaper,
): Promise<Result<readonly PaperDocument[]>> => {
  const drawn = drawPaper(deps, order)
  if (!drawn.ok) return drawn
  const filled = await fillCitizenForm(deps, order)
  if (!filled.ok) return filled
  if (!filled.value) return drawn
  const { paper, listsMembers } = filled.value
  return ok(listsMembers ? [paper] : [paper, ...drawn.value.slice(1)])
}
