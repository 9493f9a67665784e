import type { TemplateFacts, TemplateForm } from '../../../shared/forms/template-facts.ts'
import type { FormRule, LawId } from '../../../shared/law/law-book.ts'

/** What the form holds while it is typed; days may be half typed. */
export type TypedTemplate = {
  readonly form: TemplateForm
  readonly law: LawId
  readonly from: string | null
  readonly until: string | null
  readonly name: string
  readonly number: string
  readonly citation: { readonly text: string; readonly article: string }
  readonly note: string
}

/** The form as it opens: named as the rule in force names the paper; by which text is for the officer to say. */
export const blankTemplate = (
  { form, law, today }: { readonly form: TemplateForm; readonly law: LawId; readonly today: string },
  rule: Pick<FormRule, 'name' | 'number'> | undefined,
): TypedTemplate => ({
  form,
  law,
  from: today,
  until: null,
  name: rule?.name ?? '',
  number: rule?.number ?? '',
  citation: { text: '', article: '' },
  note: '',
})

/** Facts of a file from another place, to be looked over. */
export const typedTemplate = (facts: TemplateFacts): TypedTemplate => ({ ...facts })
