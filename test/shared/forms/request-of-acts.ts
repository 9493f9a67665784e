import { type LocalDate, localDate } from '../../../shared/calendar/local-date.ts'
import { drawForm } from '../../../shared/forms/draw-form.ts'
import type { FormInput } from '../../../shared/forms/form-input.ts'
import { type FormDetails, type NumberedForm, noDetails } from '../../../shared/forms/form-order.ts'
import type { Block, PaperDocument } from '../../../shared/forms/paper-document.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import { governingLaw } from '../../../shared/law/governing-law.ts'
import { foldEvents } from '../../../shared/requests/fold-events.ts'
import type { InformationRequest, RequestFacts } from '../../../shared/requests/information-request.ts'
import type { RequestEvent, RequestEventBody } from '../../../shared/requests/request-events.ts'
import { someAgency, someFacts } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'

export const paperDay = localDate('2026-11-05')

/** An act on the day of the papers, or on another. */
export type Act = RequestEventBody & { readonly on?: LocalDate }

/** Request 12/2026 with what was done to it; ids and places run from 1, the intake. */
export const requestOf = (facts: RequestFacts = someFacts(), acts: readonly Act[] = []): InformationRequest => {
  const bodies: readonly Act[] = [{ kind: 'received', facts, on: facts.receivedOn }, ...acts]
  const events = bodies.map(
    (body, index): RequestEvent => ({ on: paperDay, ...body, id: index + 1, sequence: index + 1, at: '', by: '' }),
  )
  const { law } = governingLaw(book, facts.sentOn)
  return { id: 1, number: 12, year: 2026, law, ...foldEvents(events), events }
}

/** A form of a request as it would be issued on the day of the papers. */
export const paperOf = (
  form: NumberedForm,
  request: InformationRequest,
  changes: Partial<Pick<FormInput, 'agency' | 'book' | 'on'>> & { readonly details?: Partial<FormDetails> } = {},
): PaperDocument => {
  const on = changes.on ?? paperDay
  const rule = formRule(book, { form, law: request.law, on })
  const details = { ...noDetails, ...changes.details }
  return drawForm(form, {
    agency: someAgency,
    request,
    book,
    calendar,
    rule,
    number: '05/2026',
    ...changes,
    on,
    details,
  })
}

/** What stands behind a label; undefined where the paper has no such line. */
export const lineOf = ({ blocks }: PaperDocument, label: string): string | undefined =>
  blocks.find((block): block is Extract<Block, { kind: 'line' }> => block.kind === 'line' && block.label === label)
    ?.value

/** Everything the paper says in paragraphs and headings, line by line. */
export const wordsOf = ({ blocks }: PaperDocument): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')]
      if (block.kind === 'subheading') return [block.text]
      return block.kind === 'title' ? [`${block.title} / ${block.subtitle}`] : []
    })
    .join('\n')

/** The rows of the first table. */
export const rowsOf = ({ blocks }: PaperDocument): readonly (readonly string[])[] =>
  blocks.find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table')?.rows ?? []
