import type { FieldValues } from '../../shared/forms/field-list.ts'
import { formFields } from '../../shared/forms/form-fields.ts'
import type { FormInput } from '../../shared/forms/form-input.ts'
import type { FormOrder } from '../../shared/forms/form-order.ts'
import { formRows } from '../../shared/forms/form-rows.ts'
import type { PaperDocument } from '../../shared/forms/paper-document.ts'
import { isRowField, type RowValues, rowFieldList } from '../../shared/forms/row-fields.ts'
import { type FormTemplate, ruleOfTemplate, templateInForce } from '../../shared/forms/template-facts.ts'
import { citationText } from '../../shared/law/citation.ts'
import type { FormQuery } from '../../shared/law/form-rules.ts'
import type { FormRule } from '../../shared/law/law-book.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { contentHash } from '../files/content-hash.ts'
import { readRequest } from '../requests/request-repository.ts'
import type { Session } from '../session.ts'
import { type IssuedWord, readTemplates } from './template-repository.ts'
import { readStoredTemplate } from './template-store.ts'

/** A paper filled from a template: as blocks for a look and quick print, and the Word file that is the paper itself. */
export type FilledTemplate = { readonly paper: PaperDocument; readonly word: IssuedWord }

/** A template read from disk, ready to fill without waiting: inside a transaction. */
export type OpenTemplate = {
  /** `rule`: the app's own of the form; the template's stands in its place. */
  readonly rule: (rule: FormRule) => FormRule
  /** True where the template itself lists those who ask together, so that no list follows. */
  readonly listsMembers: boolean
  fill(values: FieldValues, rows: RowValues): FilledTemplate
}

/** Beside every paper of a template, never on it. */
export const quickLookNote = 'Bản xem nhanh; bản in đúng khuôn là tệp Word.'

const notesOf = ({ name, number, citation, note }: FormTemplate): string[] => [
  `Lập theo mẫu Word của cơ quan: ${[number, name].filter((part) => part !== '').join(', ')}, ${citationText(citation)}.`,
  quickLookNote,
  ...(note === '' ? [] : [note]),
]

type TemplateDeps = Pick<Session, 'dataFolder'> & { readonly database: ReadableDatabase }

/**
 * The agency's template in force for a form of this law on a day, with its file in memory; null where the app draws the form itself.
 * Refuses when the file is gone or was changed.
 */
export const openTemplate = async (deps: TemplateDeps, query: FormQuery): Promise<Result<OpenTemplate | null>> => {
  const template = templateInForce(readTemplates(deps.database), query)
  if (!template) return ok(null)
  const bytes = await readStoredTemplate(deps.dataFolder, template)
  if (!bytes.ok) return bytes
  // Only a paper of a template waits for what fills it.
  const { lookAtWord } = await import('./template-look.ts')
  const { fillWord } = await import('./template-word.ts')
  return ok({
    rule: (rule) => ruleOfTemplate(rule, template),
    listsMembers: template.fields.some((name) => isRowField(name) && rowFieldList[name].list === 'members'),
    fill: (values, rows) => {
      const filled = fillWord(bytes.value, values, rows)
      const word = { templateId: template.id, hash: contentHash(filled), bytes: filled }
      return { paper: { title: template.name, blocks: [...lookAtWord(filled)], marginNotes: notesOf(template) }, word }
    },
  })
}

/** A form of a request filled into its template. */
export const fillForm = (template: OpenTemplate, input: FormInput): FilledTemplate =>
  template.fill(formFields({ ...input, rule: template.rule(input.rule) }), formRows(input))

/** The template an order is filled into today; null for none, also where the request does not exist (drawing it says so). */
export const templateOfOrder = async (
  deps: TemplateDeps & Pick<Session, 'clock'>,
  { requestId, form }: Pick<FormOrder, 'requestId' | 'form'>,
): Promise<Result<OpenTemplate | null>> => {
  const request = readRequest(deps.database, requestId)
  return request ? openTemplate(deps, { form, law: request.law, on: deps.clock.today() }) : ok(null)
}
