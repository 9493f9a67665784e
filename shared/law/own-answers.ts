import { isMonthDay } from '../agency/month-day.ts'
import { addDays, formatDay, type LocalDate } from '../calendar/local-date.ts'
import { type Issue, ok, type Result, refusal } from '../result.ts'
import { clash } from './check-law-book.ts'
import { citationText } from './citation.ts'
import { durationText } from './duration-text.ts'
import type { AnswerShape, Datum, LawPack, MissingRule, TimeLimit } from './law-book.ts'
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

/** Rows of an answer as the screen names them, with the shape that lets them be. */
const rowLists = ['timeLimits', 'forms', 'prices'] as const

const answerIssues = (answer: OwnAnswer, missing: MissingRule): readonly Issue[] => {
  const asked = (shape: AnswerShape) => missing.shapes.includes(shape)
  const filled = [
    ...rowLists.filter((list) => answer[list].length > 0),
    ...(answer.reportDueMonthDay === '' ? [] : (['reportDue'] as const)),
  ]
  return [
    ...(answer.until !== null && answer.until < answer.from
      ? [{ field: 'answer.until', message: 'Ngày hết hiệu lực trước ngày có hiệu lực.' }]
      : []),
    ...filled
      .filter((shape) => !asked(shape) || (shape !== 'reportDue' && missing.law === null))
      .map((shape) => ({ field: fieldOf(shape), message: 'Quy định còn thiếu này không nhận nội dung ở đây.' })),
    ...(filled.length === 0 && !asked('statement')
      ? missing.shapes.slice(0, 1).map((shape) => ({ field: fieldOf(shape), message: 'Hãy nhập ít nhất một dòng.' }))
      : []),
    ...(answer.reportDueMonthDay !== '' && !isMonthDay(answer.reportDueMonthDay)
      ? [{ field: 'answer.reportDueMonthDay', message: 'Ngày này không có trong năm. Ghi ngày/tháng, ví dụ 20/12.' }]
      : []),
    ...rowLists.flatMap((list) =>
      repeatedRows(
        list,
        answer[list].map((row) => rowKey(row)),
      ),
    ),
  ]
}

const fieldOf = (shape: AnswerShape): string => `answer.${shape === 'reportDue' ? 'reportDueMonthDay' : shape}`

const rowKey = (row: OwnAnswer[(typeof rowLists)[number]][number]): string =>
  'act' in row ? row.act : 'form' in row ? row.form : `${row.item} / ${row.per}`

const repeatedRows = (list: (typeof rowLists)[number], keys: readonly string[]): readonly Issue[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [{ field: `answer.${list}.${index}`, row: index + 1, message: `Dòng ${index + 1} trùng với dòng trước.` }]
      : [],
  )

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
      const statement = `${number}: ${name}.`
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
