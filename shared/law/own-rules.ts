import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { calendarYearSchema } from './calendar-schemas.ts'
import { formKinds, timedActs } from './law-book.ts'
import { citationSchema, durationSchema } from './law-schemas.ts'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const required = (max: number, what: string) => text(max).min(1, `Hãy nhập ${what}.`)

/** The agency's own pack: one, its version counts the changes. */
export const ownPackId = 'co-quan'

/** What every answer to a missing rule says: from when, by which text. */
const answer = {
  missingId: z.string().min(1),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  citation: citationSchema,
  /** In plain words, at least a sentence. */
  statement: required(1000, 'nội dung quy định'),
  note: text(1000),
}

/** An answer to a missing rule, as typed; each shape has its own rows. An empty list of rows is allowed where the statement says it all. */
export const ownAnswerSchema = z.strictObject({
  ...answer,
  timeLimits: z.array(z.strictObject({ act: z.enum(timedActs), duration: durationSchema })).max(20),
  forms: z.array(z.strictObject({ form: z.enum(formKinds), number: text(40), name: required(200, 'tên mẫu') })).max(20),
  prices: z
    .array(
      z.strictObject({
        item: required(200, 'tên khoản'),
        per: required(60, 'đơn vị tính'),
        dong: z.number().int().min(0).max(100_000_000),
      }),
    )
    .max(200),
  reportDueMonthDay: z.string().regex(/^(\d{2}-\d{2})?$/),
})
export type OwnAnswer = z.infer<typeof ownAnswerSchema>

/** Everything an agency itself may change of the law; each becomes an update that can be undone. */
export const ownChangeSchema = z.discriminatedUnion('kind', [
  /** Sets (or replaces) the answer to a missing rule. */
  z.strictObject({ kind: z.literal('answer'), answer: ownAnswerSchema }),
  /** Takes the agency's answer back. */
  z.strictObject({ kind: z.literal('withdrawAnswer'), missingId: z.string().min(1) }),
  /** The whole year as the decision sets it: nghỉ, hoán đổi, làm bù. */
  z.strictObject({ kind: z.literal('calendarYear'), year: calendarYearSchema, decision: citationSchema }),
])
export type OwnChange = z.infer<typeof ownChangeSchema>
