import { describe, expect, it } from 'vitest'
import {
  type AnswerForm,
  answerFormOf,
  answerFormSchema,
  blankAnswer,
  readAnswerDraft,
  typedMonthDay,
} from '../../../renderer/law/missing/answer-form.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { Datum } from '../../../shared/law/law-book.ts'

const decree: AnswerForm = {
  ...blankAnswer(['timeLimits', 'forms', 'statement']),
  text: 'Nghị định số 1/2027/NĐ-CP',
  article: 'Điều 5',
  from: '2027-03-01',
  statement: 'Phiếu yêu cầu theo mẫu mới.',
}
const schema = answerFormSchema({ id: 'con-thieu.nghi-dinh', shapes: ['timeLimits', 'forms', 'statement'] })
const fieldsOf = (form: AnswerForm): Readonly<Record<string, string>> => {
  const parsed = schema.safeParse(form)
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

describe('the form of an own rule', () => {
  it('gives the answer the main process takes', () => {
    expect(
      schema.parse({
        ...decree,
        timeLimits: [
          { act: 'notifyTimeLimit', unit: 'workingDay', amount: 3 },
          { act: 'provide', unit: 'immediately', amount: 4 },
        ],
      }),
    ).toEqual({
      missingId: 'con-thieu.nghi-dinh',
      from: '2027-03-01',
      until: null,
      citation: { text: 'Nghị định số 1/2027/NĐ-CP', article: 'Điều 5' },
      statement: 'Phiếu yêu cầu theo mẫu mới.',
      note: '',
      timeLimits: [
        { act: 'notifyTimeLimit', duration: { unit: 'workingDay', amount: 3 } },
        { act: 'provide', duration: { unit: 'immediately' } },
      ],
      forms: [],
      prices: [],
      reportDueMonthDay: '',
    })
  })

  it('says at the field what is wanting', () => {
    const wrong = fieldsOf({
      ...decree,
      text: ' ',
      from: null,
      statement: '',
      timeLimits: [{ act: 'provide', unit: 'day', amount: null }],
      prices: [{ item: 'Sao chụp', per: 'trang A4', dong: null }],
    })
    expect(wrong).toEqual({
      text: 'Hãy nhập tên, số của văn bản.',
      from: 'Hãy nhập ngày bắt đầu áp dụng.',
      statement: 'Hãy nhập nội dung quy định.',
      'timeLimits.0.amount': 'Hãy nhập số.',
      'prices.0.dong': 'Hãy nhập số tiền.',
    })
  })

  it('refuses a last day before the first, and takes the first itself', () => {
    expect(fieldsOf({ ...decree, until: '2027-02-28' })).toHaveProperty('until')
    expect(fieldsOf({ ...decree, until: '2027-03-01' })).toEqual({})
  })

  it('asks for the day of the report where that is what is missing', () => {
    const due = answerFormSchema({ id: 'con-thieu.ngay-gui', shapes: ['reportDue'] })
    expect(due.safeParse(decree).success).toBe(false)
    expect(due.safeParse({ ...decree, reportDue: '31/02' }).success).toBe(false)
    expect(due.parse({ ...decree, reportDue: '20/12' }).reportDueMonthDay).toBe('12-20')
  })

  it('opens an answer given before as it was typed', () => {
    const datum = {
      id: 'co-quan.1',
      from: localDate('2027-03-01'),
      until: null,
      citation: { text: decree.text, article: decree.article },
      certainty: 'agency',
      checkedOn: localDate('2027-02-01'),
      checkedBy: 'Đặng Thị Nguyệt',
      statement: decree.statement,
      answers: 'con-thieu.nghi-dinh',
    } as const
    const data: readonly Datum[] = [
      { ...datum, kind: 'rule', law: 'luat-01-2026' },
      { ...datum, id: 'co-quan.2', kind: 'price', law: 'luat-01-2026', item: 'Sao chụp', per: 'trang A4', dong: 500 },
    ]
    expect(answerFormOf(['statement'], data)).toEqual({
      ...decree,
      prices: [{ item: 'Sao chụp', per: 'trang A4', dong: 500 }],
    })
  })

  it('reads a half-typed answer back and ignores what is none', () => {
    expect(readAnswerDraft({ ...decree, from: null })).toEqual({ ...decree, from: null })
    expect(readAnswerDraft('?')).toBeNull()
  })

  it('reads a day of the year as people write it', () => {
    expect(typedMonthDay('5/9')).toBe('09-05')
    expect(typedMonthDay('')).toBe('')
    expect(typedMonthDay('30/02')).toBeUndefined()
  })
})
