import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { type FormKind, type FormRule, type LawId, lawIds } from '../law/law-book.ts'
import type { TemplateField } from './field-list.ts'
import { numberedForms } from './form-order.ts'
import { requestForms } from './unnumbered-paper.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const required = (max: number, what: string) => text(max).min(1, `Hãy nhập ${what}.`)

/** Papers a Word template may make: those the agency issues, and those the person who asks or consents fills in and signs. */
export const templateForms = [...numberedForms, ...requestForms, 'consent'] as const satisfies readonly FormKind[]
export type TemplateForm = (typeof templateForms)[number]

/** What an agency says of a Word template it puts in: for which papers, and by which text. */
export const templateFactsSchema = z
  .object({
    form: z.enum(templateForms),
    law: z.enum(lawIds),
    from: localDateSchema,
    until: localDateSchema.nullable(),
    name: required(200, 'tên mẫu'),
    /** «Mẫu số 02»; empty where the text sets none. */
    number: text(40),
    citation: z.object({
      text: required(300, 'văn bản đặt ra mẫu'),
      article: required(120, 'điều, khoản hoặc phụ lục'),
    }),
    note: text(1000),
  })
  .refine(({ from, until }) => until === null || from <= until, {
    error: 'Ngày hết áp dụng phải từ ngày bắt đầu áp dụng trở đi.',
    path: ['until'],
  })
export type TemplateFacts = z.infer<typeof templateFactsSchema>

/** A Word template kept in the register; nothing in it changes any more, at most it goes out of use. */
export type FormTemplate = TemplateFacts & {
  readonly id: number
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly hash: string
  readonly fields: readonly TemplateField[]
  readonly on: LocalDate
  readonly by: string
  readonly retiredOn: LocalDate | null
}

type TemplateQuery = { readonly form: FormKind; readonly law: LawId; readonly on: LocalDate }

/** The template a paper of this form and law is filled from on a day: of those in use the one put in last; undefined for none. */
export const templateInForce = (
  templates: readonly FormTemplate[],
  { form, law, on }: TemplateQuery,
): FormTemplate | undefined =>
  templates
    .filter((one) => one.retiredOn === null && one.form === form && one.law === law)
    .filter(({ from, until }) => from <= on && (until === null || on <= until))
    .reduce<FormTemplate | undefined>((newest, one) => (newest && newest.id > one.id ? newest : one), undefined)

/** The rule of a form with what the agency's template says in its place; the form stands in for nothing any more. */
export const ruleOfTemplate = (
  rule: FormRule,
  { from, until, name, number, citation, note }: TemplateFacts,
): FormRule => {
  const { note: _, unverified: __, ...rest } = rule
  return {
    ...rest,
    from,
    until,
    name,
    number,
    citation,
    certainty: 'agency',
    standIn: null,
    ...(note === '' ? {} : { note }),
  }
}

/** What a look at a template file tells before it is kept. `facts`: those a template file from another place brings along. */
export type TemplatePreview<Paper> = {
  readonly fileName: string
  readonly hash: string
  readonly fields: readonly TemplateField[]
  readonly facts: TemplateFacts | null
  /** Filled with invented people, as a quick look. */
  readonly paper: Paper
}
