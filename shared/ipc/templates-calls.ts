import { z } from 'zod'
import type { FieldExamples } from '../forms/field-list.ts'
import type { PaperDocument } from '../forms/paper-document.ts'
import { type FormTemplate, type TemplatePreview, templateFactsSchema, templateForms } from '../forms/template-facts.ts'
import { lawIds } from '../law/law-book.ts'
import { answers } from './call.ts'
import { id, nothing, token } from './call-inputs.ts'

/** Calls of Word templates of the agency's own, which papers are filled from in place of the app's drawings. */
export const templatesCalls = {
  /** Newest first; those out of use too. */
  list: answers<readonly FormTemplate[]>()(nothing),
  /** An invented value for every field a template may hold. */
  examples: answers<FieldExamples>()(nothing),
  /** The list of fields on paper; `printed` is false when the officer closed the dialog. */
  printFields: answers<{ readonly printed: boolean }>()(nothing),
  /** Checks a file and fills it with invented people; keeps nothing. */
  preview: answers<TemplatePreview<PaperDocument>>()(z.object({ fileToken: token })),
  takeIn: answers<FormTemplate>()(z.object({ fileToken: token, hash: z.string().max(64), facts: templateFactsSchema })),
  /** Out of use from now on; papers issued by it stay. `restore` takes it back. */
  retire: answers<FormTemplate>()(z.object({ id })),
  restore: answers<FormTemplate>()(z.object({ id })),
  /** Asks where, then writes a Word file to begin a template with; null when the officer closed the dialog. */
  saveStart: answers<{ readonly fileName: string } | null>()(
    z.object({ form: z.enum(templateForms), law: z.enum(lawIds) }),
  ),
  /** The kept Word file, or one file with its facts for another place. */
  save: answers<{ readonly fileName: string } | null>()(z.object({ id, as: z.enum(['word', 'withFacts']) })),
} as const
