import { z } from 'zod'
import { isMonthDay } from '../../../shared/calendar/month-day.ts'
import {
  type AnswerShape,
  type Datum,
  type Duration,
  type FormKind,
  formKinds,
  type MissingRule,
  type TimedAct,
  timedActs,
} from '../../../shared/law/law-book.ts'
import { durationSchema } from '../../../shared/law/law-schemas.ts'
import { type OwnAnswer, ownAnswerSchema } from '../../../shared/law/own-rules.ts'

export type TimeLimitRow = {
  readonly act: TimedAct
  readonly unit: Duration['unit']
  readonly amount: number | null
}
export type FormRow = { readonly form: FormKind; readonly number: string; readonly name: string }
export type PriceRow = { readonly item: string; readonly per: string; readonly dong: number | null }

/** An answer to a missing rule while it is being typed: days and numbers may still be wanting. */
export type AnswerForm = {
  text: string
  article: string
  from: string | null
  until: string | null
  statement: string
  note: string
  timeLimits: TimeLimitRow[]
  forms: FormRow[]
  prices: PriceRow[]
  /** As typed: «20/12». */
  reportDue: string
}

export const blankTimeLimit: TimeLimitRow = { act: 'provide', unit: 'day', amount: null }
export const blankForm: FormRow = { form: 'requestByPerson', number: '', name: '' }
export const blankPrice: PriceRow = { item: '', per: '', dong: null }

/** An empty form with one empty row where only rows can answer. */
export const blankAnswer = (shapes: readonly AnswerShape[]): AnswerForm => {
  const onlyRows = !shapes.includes('statement')
  return {
    text: '',
    article: '',
    from: null,
    until: null,
    statement: '',
    note: '',
    timeLimits: onlyRows && shapes.includes('timeLimits') ? [blankTimeLimit] : [],
    forms: onlyRows && shapes.includes('forms') ? [blankForm] : [],
    prices: onlyRows && shapes.includes('prices') ? [blankPrice] : [],
    reportDue: '',
  }
}

/** The form of an answer already given, to be mended. */
export const answerFormOf = (shapes: readonly AnswerShape[], data: readonly Datum[]): AnswerForm => {
  const spoken = data.find(({ kind }) => kind === 'rule') ?? data[0]
  if (!spoken) return blankAnswer(shapes)
  const kept = <Kind extends Datum['kind']>(kind: Kind): readonly Extract<Datum, { kind: Kind }>[] =>
    data.filter((datum): datum is Extract<Datum, { kind: Kind }> => datum.kind === kind)
  return {
    text: spoken.citation.text,
    article: spoken.citation.article,
    from: spoken.from,
    until: spoken.until,
    statement: spoken.statement,
    note: spoken.note ?? '',
    timeLimits: kept('timeLimit').map(({ act, duration }) => ({
      act,
      unit: duration.unit,
      amount: duration.unit === 'immediately' ? null : duration.amount,
    })),
    forms: kept('form').map(({ form, number, name }) => ({ form, number, name })),
    prices: kept('price').map(({ item, per, dong }) => ({ item, per, dong })),
    reportDue: kept('reportDue').map(({ monthDay }) => `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`)[0] ?? '',
  }
}

/** «12-20» from «20/12», «5.9»; empty when empty; undefined when it is no day of the year. */
export const typedMonthDay = (text: string): string | undefined => {
  if (text.trim() === '') return ''
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim())
  const monthDay = `${match?.[2]?.padStart(2, '0')}-${match?.[1]?.padStart(2, '0')}`
  return match && isMonthDay(monthDay) ? monthDay : undefined
}

const durationOf = ({ unit, amount }: TimeLimitRow): unknown => (unit === 'immediately' ? { unit } : { unit, amount })

const answerOf = (missingId: string, form: AnswerForm): unknown => ({
  missingId,
  from: form.from,
  until: form.until === '' ? null : form.until,
  citation: { text: form.text.trim(), article: form.article.trim() },
  statement: form.statement,
  note: form.note,
  timeLimits: form.timeLimits.map((row) => ({ act: row.act, duration: durationOf(row) })),
  forms: form.forms,
  prices: form.prices,
  reportDueMonthDay: typedMonthDay(form.reportDue) ?? '',
})

/** The field of the form behind a path of the answer: `citation.text` is `text`, `timeLimits.0.duration.amount` is `timeLimits.0.amount`. */
export const answerField = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((part) => part !== 'citation' && part !== 'duration' && part !== 'answer' && part !== 'change')
    .join('.')
    .replace('reportDueMonthDay', 'reportDue')

const words: Readonly<Record<string, string>> = {
  text: 'Hãy nhập tên, số của văn bản.',
  article: 'Hãy nhập điều, khoản.',
  from: 'Hãy nhập ngày bắt đầu áp dụng.',
  amount: 'Hãy nhập số.',
  dong: 'Hãy nhập số tiền.',
}

/** What is wrong with the answer as typed, by field of the form; empty when it can be looked at. */
const problemsOf = (form: AnswerForm, shapes: readonly AnswerShape[], missingId: string) => {
  const parsed = ownAnswerSchema.safeParse(answerOf(missingId, form))
  const found = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const field = answerField(path)
        const known = words[field.split('.').at(-1) ?? '']
        const empty = path.reduce<unknown>(
          (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
          answerOf(missingId, form),
        )
        return { field, message: known && (empty === null || empty === '') ? known : message }
      })
  if (typedMonthDay(form.reportDue) === undefined)
    found.push({ field: 'reportDue', message: 'Ghi ngày/tháng, ví dụ 20/12.' })
  if (shapes.includes('reportDue') && form.reportDue.trim() === '')
    found.push({ field: 'reportDue', message: 'Hãy nhập ngày phải gửi báo cáo.' })
  if (form.from && form.until && form.until < form.from)
    found.push({ field: 'until', message: 'Ngày hết áp dụng phải từ ngày bắt đầu áp dụng trở đi.' })
  return { answer: parsed.success && found.length === 0 ? parsed.data : undefined, found }
}

/** Checks the typed answer as the main process will, with each remark at the field of the form. */
export const answerFormSchema = (missing: Pick<MissingRule, 'id' | 'shapes'>): z.ZodType<OwnAnswer, AnswerForm> =>
  z.custom<AnswerForm>().transform((form, context): OwnAnswer => {
    const { answer, found } = problemsOf(form, missing.shapes, missing.id)
    for (const { field, message } of found)
      context.addIssue({ code: 'custom', path: field.split('.'), message, input: form })
    return answer ?? z.NEVER
  })

const text = z.string().catch('')
const day = z.string().nullable().catch(null)
const draftSchema = z.object({
  text,
  article: text,
  from: day,
  until: day,
  statement: text,
  note: text,
  timeLimits: z
    .array(
      z.object({
        act: z.enum(timedActs),
        unit: z.enum(durationSchema.options.map((option) => option.shape.unit.value)),
        amount: z.number().nullable(),
      }),
    )
    .catch([]),
  forms: z.array(z.object({ form: z.enum(formKinds), number: text, name: text })).catch([]),
  prices: z.array(z.object({ item: text, per: text, dong: z.number().nullable() })).catch([]),
  reportDue: text,
})

/** Reads a half-typed answer back; null when it cannot be read. */
export const readAnswerDraft = (values: unknown): AnswerForm | null => draftSchema.safeParse(values).data ?? null

/** True when nothing worth keeping was typed. */
export const isBlankAnswer = (form: AnswerForm): boolean =>
  [form.text, form.article, form.statement, form.note, form.reportDue].every((typed) => typed.trim() === '') &&
  form.from === null &&
  form.until === null
