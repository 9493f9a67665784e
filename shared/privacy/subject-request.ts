import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { subjectRule } from '../law/personal-data.ts'
import { countDays } from '../requests/count-days.ts'
import { type ChosenRecords, chosenRecordsShape, type RecordMark } from './chosen-records.ts'

/** What a person asks about their own data. */
export const subjectAsks = ['view', 'correct', 'supply', 'delete'] as const
export type SubjectAsk = (typeof subjectAsks)[number]
export const subjectAskLabels: Readonly<Record<SubjectAsk, string>> = {
  view: 'Xem dữ liệu',
  correct: 'Chỉnh sửa dữ liệu',
  supply: 'Cung cấp dữ liệu cho mình',
  delete: 'Xóa dữ liệu',
}

export const subjectOutcomes = ['done', 'partly', 'refused'] as const
export type SubjectOutcome = (typeof subjectOutcomes)[number]
export const subjectOutcomeLabels: Readonly<Record<SubjectOutcome, string>> = {
  done: 'Đã thực hiện',
  partly: 'Thực hiện một phần',
  refused: 'Từ chối',
}

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)

/** The person stands in the letter that `reference` names, not here. */
export const subjectRequestSchema = z.object({
  reference: text(120).min(1, 'Hãy ghi số, ký hiệu của đơn hoặc số văn bản đến; không ghi tên người.'),
  asked: z.enum(subjectAsks, 'Hãy chọn điều được đề nghị.'),
  about: text(1000),
  receivedOn: localDateSchema,
})
export type SubjectRequestInput = z.infer<typeof subjectRequestSchema>

export const subjectDecisionSchema = z
  .object({
    id: z.number().int().positive(),
    outcome: z.enum(subjectOutcomes, 'Hãy chọn kết quả.'),
    on: localDateSchema,
    explanation: text(1000),
    documentNumber: text(60),
    /** The person's records that it is about, where the officer picked them. */
    ...chosenRecordsShape,
  })
  .refine(({ outcome, explanation }) => outcome === 'done' || explanation !== '', {
    path: ['explanation'],
    message: 'Hãy ghi lý do từ chối hoặc phần chưa thực hiện.',
  })
export type SubjectDecisionInput = z.infer<typeof subjectDecisionSchema>

/** A record that a decision is about, as it stands now. */
export type SubjectRecord = RecordMark & {
  readonly anonymised: boolean
  /** Why it can't be anonymised; null when it can, and for one that was. */
  readonly whyNot: string | null
}

type SubjectDecision = Omit<SubjectDecisionInput, 'id' | keyof ChosenRecords> & {
  readonly by: string
  readonly records: readonly SubjectRecord[]
}

/** A line of the register of such requests. */
export type SubjectRequest = SubjectRequestInput & {
  readonly id: number
  /** Gap-free within the year it was received. */
  readonly year: number
  readonly number: number
  readonly by: string
  readonly decision: SubjectDecision | null
  /** By the law data; null where they have no limit. */
  readonly limit: { readonly dueOn: LocalDate; readonly rule: string } | null
}

/** «DL 03/2026». */
export const subjectRequestLabel = ({ number, year }: { readonly number: number; readonly year: number }): string =>
  `DL ${String(number).padStart(2, '0')}/${year}`

/** The day it must be done by, and the article; null where the law data have no limit for it. */
export const subjectLimit = (
  book: LawBook,
  calendar: WorkingCalendar,
  { asked, receivedOn }: Pick<SubjectRequestInput, 'asked' | 'receivedOn'>,
): SubjectRequest['limit'] => {
  const rule = subjectRule(book, asked, receivedOn)
  return rule?.subjectLimit
    ? { dueOn: countDays(calendar, receivedOn, rule.subjectLimit).dueOn, rule: citationText(rule.citation) }
    : null
}
