import { addDays, formatDay, type LocalDate } from '../calendar/local-date.ts'
import { ok, type Result, refusal } from '../result.ts'
import { clash } from './check-law-book.ts'
import { citationText } from './citation.ts'
import { durationText } from './duration-text.ts'
import type { Datum, LawPack, MissingRule, TimeLimit } from './law-book.ts'
import { answerIssues } from './own-answer-issues.ts'
import { type OwnAnswer, ownPackId } from './own-rules.ts'
import { actNames } from './time-limits.ts'

/** What turning an answer into data needs to know. */
export type OwnAnswerContext = {
  readonly missing: MissingRule
  /** Every datum that would hold without this answer: those it stands in the way of are ended. */
  readonly others: readonly Datum[]
  readonly by: string
  readonly on: LocalDate
  /** The number of the new pack; every save has its own. */
  readonly version: number
}

/**
 * The agency's pack with an answer in place of the earlier answer to the same missing rule: a plain rule with the statement, then a
 * datum for each row. What answered the same question before ends the day before; when the answer has a last day, it comes back
 * the day after. Refuses (`invalidInput`) rows the missing rule does not ask for, rows that repeat, a last day before the first.
 */
export const ownPackWith = (
  previous: LawPack | null,
  answer: OwnAnswer,
  context: OwnAnswerContext,
): Result<LawPack> => {
  const issues = answerIssues(answer, context.missing)
  if (issues.length > 0)
    return refusal('invalidInput', 'Quy định chưa lưu được. Hãy xem lại các ô được đánh dấu.', issues)
  return ok(packOf(previous, context.version, answer.missingId, answerData(answer, context)))
}

/** The agency's pack without its answer to a missing rule; undefined when there is none. */
export const ownPackWithout = (previous: LawPack | null, missingId: string, version: number): LawPack | undefined =>
  previous?.data.some(({ id }) => isOfAnswer(id, missingId)) ? packOf(previous, version, missingId, []) : undefined

const packOf = (previous: LawPack | null, version: number, missingId: string, data: readonly Datum[]): LawPack => ({
  pack: ownPackId,
  version,
  title: 'Quy định do cơ quan nhập',
  data: [...(previous?.data ?? []).filter(({ id }) => !isOfAnswer(id, missingId)), ...data],
})

const prefixOf = (missingId: string): string => `${ownPackId}.${missingId}.`
const isOfAnswer = (id: string, missingId: string): boolean =>
  id.startsWith(prefixOf(missingId)) && /^\d+$/.test(id.slice(prefixOf(missingId).length))

const answerData = (answer: OwnAnswer, context: OwnAnswerContext): readonly Datum[] => {
  let count = 0
  const nextId = () => {
    count += 1
    return `${prefixOf(answer.missingId)}${count}`
  }
  const { missing, others, by, on } = context
  const common = {
    from: answer.from,
    until: answer.until,
    citation: answer.citation,
    certainty: 'agency',
    checkedOn: on,
    checkedBy: by,
  } as const
  const note = answer.note === '' ? {} : { note: answer.note }
  const made = { ...common, answers: missing.id } as const
  const { law } = missing
  const rule: Datum = { id: nextId(), ...made, kind: 'rule', law, statement: answer.statement, ...note }
  const rows: readonly Datum[] = [
    ...answer.timeLimits.flatMap(({ act, duration }): readonly Datum[] => {
      if (law === null) return []
      const statement = `Thời hạn ${actNames[act]}: ${durationText(duration)}.`
      const counting = extensionCounting(others, law, act, answer.from)
      const limit = { law, act, channels: [], complexities: [], duration }
      return [{ id: nextId(), ...made, kind: 'timeLimit', statement, ...limit, ...counting }]
    }),
    ...answer.forms.flatMap(({ form, number, name }): readonly Datum[] => {
      if (law === null) return []
      const statement = number === '' ? `${name}.` : `${number}: ${name}.`
      return [{ id: nextId(), ...made, kind: 'form', statement, law, form, number, name, standIn: null }]
    }),
    ...answer.prices.flatMap(({ item, per, dong }): readonly Datum[] => {
      if (law === null) return []
      const statement = `Mức chi phí: ${item}, tính theo ${per}.`
      return [{ id: nextId(), ...made, kind: 'price', statement, law, item, per, dong }]
    }),
    ...(answer.reportDueMonthDay === ''
      ? []
      : [
          {
            id: nextId(),
            ...made,
            kind: 'reportDue' as const,
            statement: 'Ngày cuối để gửi báo cáo năm.',
            monthDay: answer.reportDueMonthDay,
          },
        ]),
  ]
  const replaced = others.filter((other) => rows.some((row) => clash(row, other)))
  const repeals = replaced.map((other): Datum => {
    const statement = `Thay cho «${other.statement}» (${citationText(other.citation)}).`
    return { id: nextId(), ...common, until: null, kind: 'repeal', repeals: other.id, statement }
  })
  const back = replaced.flatMap((other) => comesBack(other, answer.until, nextId))
  return [rule, ...rows, ...repeals, ...back]
}

/** How an extension joins the first limit is not asked: it stays as the law has it. */
const extensionCounting = (
  others: readonly Datum[],
  law: TimeLimit['law'],
  act: TimeLimit['act'],
  on: LocalDate,
): Pick<TimeLimit, 'extensionCounting'> => {
  if (act !== 'extend') return {}
  const now = others.find(
    (one): one is TimeLimit =>
      one.kind === 'timeLimit' && one.law === law && one.act === act && (one.until === null || one.until >= on),
  )
  return now?.extensionCounting === undefined ? {} : { extensionCounting: now.extensionCounting }
}

/** A datum that an answer with a last day has ended holds again from the day after. */
const comesBack = (other: Datum, lastDay: LocalDate | null, nextId: () => string): readonly Datum[] => {
  if (lastDay === null || (other.until !== null && other.until <= lastDay)) return []
  const from = addDays(lastDay, 1)
  const { answers: _, ...kept } = other
  const note = [other.note, `Áp dụng lại từ ${formatDay(from)}.`].filter((line) => line !== undefined).join(' ')
  return [{ ...kept, id: nextId(), from, note }]
}
