import { isMonthDay } from '../calendar/month-day.ts'
import type { Issue } from '../result.ts'
import type { AnswerShape, MissingRule } from './law-book.ts'
import type { OwnAnswer } from './own-rules.ts'

/** Rows of an answer as the screen names them, with the shape that lets them be. */
const rowLists = ['timeLimits', 'forms', 'prices'] as const

/** What keeps an answer from becoming data, each at its field: rows nobody asked for or given twice, days that can't be. */
export const answerIssues = (answer: OwnAnswer, missing: MissingRule): readonly Issue[] => {
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
