import { z } from 'zod'
import { calendarYearSchema } from '../../../shared/law/calendar-schemas.ts'
import { citationText } from '../../../shared/law/citation.ts'
import type { CalendarYear, Citation } from '../../../shared/law/law-book.ts'
import { citationSchema } from '../../../shared/law/law-schemas.ts'
import { type DayRow, decidedKinds } from './year-days.ts'

/** The decision for a year while it is being typed. */
export type YearForm = { text: string; article: string; days: DayRow[] }

/** What stands where a decision has no articles: «Theo Thông báo số …». */
const WHOLE = 'Theo'

/** A decision as its text and, where it has them, its articles name it. */
export const decisionOf = ({ text, article }: Pick<YearForm, 'text' | 'article'>): Citation => ({
  text: text.trim(),
  article: article.trim() === '' ? WHOLE : article.trim(),
})

/** The form of a decision already kept. */
export const decisionForm = (decision: Citation | undefined): Pick<YearForm, 'text' | 'article'> => ({
  text: decision?.text ?? '',
  article: decision === undefined || decision.article === WHOLE ? '' : decision.article,
})

const yearOf = (year: number, form: YearForm): unknown => ({
  year,
  status: 'official',
  days: form.days.map((row) => ({
    ...row,
    name: row.name.trim(),
    certainty: 'agency',
    source: citationText(decisionOf(form)),
  })),
})

/** The field of the form behind a path: `year.days.3.date` is `days.3.date`, `decision.text` is `text`. */
export const yearField = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((part) => part !== 'year' && part !== 'decision' && part !== 'change')
    .join('.')

const messages: Readonly<Record<string, string>> = {
  date: 'Hãy nhập ngày.',
  name: 'Hãy nhập tên ngày.',
}

export type YearAnswer = { readonly year: CalendarYear; readonly decision: Citation }

/** Checks the typed year before it is looked at; the main process checks the swap days and the weekly rest. */
export const yearFormSchema = (year: number): z.ZodType<YearAnswer, YearForm> =>
  z.custom<YearForm>().transform((form, context): YearAnswer => {
    const days = calendarYearSchema.safeParse(yearOf(year, form))
    const decision = citationSchema.safeParse(decisionOf(form))
    const report = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: field.split('.'), message, input: form })
    if (!decision.success) report('text', 'Hãy nhập tên, số của quyết định hoặc thông báo.')
    for (const issue of days.error?.issues ?? []) {
      const field = yearField(issue.path)
      const [, row, column] = field.split('.')
      const typed = form.days[Number(row)]?.[column as keyof DayRow]
      report(field, (!typed && messages[column ?? '']) || issue.message)
    }
    for (const [index, { date }] of form.days.entries())
      if (date !== null && date.slice(0, 4) !== String(year) && /^\d{4}-/.test(date))
        report(`days.${index}.date`, `Ngày này không thuộc năm ${year}.`)
    return days.success && decision.success ? { year: days.data, decision: decision.data } : z.NEVER
  })

const text = z.string().catch('')
const draftSchema = z.object({
  text,
  article: text,
  days: z.array(z.object({ date: z.string().nullable(), name: text, kind: z.enum(decidedKinds) })),
})

/** Reads a half-typed year back; null when it cannot be read. */
export const readYearDraft = (values: unknown): YearForm | null => draftSchema.safeParse(values).data ?? null
