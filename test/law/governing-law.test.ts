import { describe, expect, test } from 'vitest'
import { localDate } from '../../shared/calendar/local-date.ts'
import { channelRules, distinguishesComplexity } from '../../shared/law/channel-rules.ts'
import { citationText } from '../../shared/law/citation.ts'
import {
  classification,
  conditions,
  notAccessibleClauses,
  publicationGroups,
} from '../../shared/law/classifications.ts'
import { formRule } from '../../shared/law/form-rules.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import { formKinds, lawIds } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { missingRules } from '../../shared/law/missing-rules.ts'
import { refusalGround, refusalGrounds, remedy } from '../../shared/law/refusal-grounds.ts'
import { reportItems, reportWindow } from '../../shared/law/report-rules.ts'
import { book, calendar } from './shipped-law-book.ts'

const before = localDate('2026-08-31')
const after = localDate('2026-09-01')

describe('luật áp dụng', () => {
  test.each([
    ['2018-07-01', 'luat-104-2016'],
    ['2026-08-31', 'luat-104-2016'],
    ['2026-09-01', 'luat-01-2026'],
    ['2030-01-01', 'luat-01-2026'],
  ])('gửi ngày %s: %s', (sentOn, law) => {
    expect(governingLaw(book, localDate(sentOn)).law).toBe(law)
  })

  test('a day before the first law known is refused', () => {
    expect(() => governingLaw(book, localDate('2018-06-30'))).toThrow(LawUnknownError)
    expect(() => governingLaw(book, localDate('2018-06-30'))).toThrow(/30\/06\/2018/)
  })

  test('fax is a channel of the 2016 law only, and only that law tells simple from complex', () => {
    const channelsOf = (law: 'luat-104-2016' | 'luat-01-2026') => channelRules(book, law).map((rule) => rule.channel)
    expect(channelsOf('luat-104-2016')).toEqual(['inPerson', 'electronic', 'post', 'fax'])
    expect(channelsOf('luat-01-2026')).toEqual(['inPerson', 'post', 'electronic'])
    expect(lawIds.map((law) => distinguishesComplexity(book, law))).toEqual([true, false])
  })
})

describe('căn cứ từ chối', () => {
  test('each law has six grounds, points of Điều 28 khoản 1 or clauses of Điều 27', () => {
    const idsOf = (law: 'luat-104-2016' | 'luat-01-2026', on = after) =>
      refusalGrounds(book, law, on).map((ground) => ground.id)
    expect(idsOf('luat-104-2016')).toEqual(['a', 'b', 'c', 'd', 'đ', 'e'].map((point) => `luat-104-2016.28.1.${point}`))
    expect(idsOf('luat-01-2026')).toEqual(['1', '2', '3', '4', '5', '6'].map((clause) => `luat-01-2026.27.${clause}`))
    expect(idsOf('luat-01-2026', before)).toEqual([])
  })

  test('a ground keeps its official wording and citation', () => {
    const ground = refusalGround(book, 'luat-01-2026.27.3')
    expect(ground?.wording).toBe('Thông tin được yêu cầu không thuộc trách nhiệm cung cấp')
    expect(ground && citationText(ground.citation)).toBe('Điều 27 khoản 3 Luật Tiếp cận thông tin số 01/2026/QH16')
    expect(refusalGround(book, 'luat-01-2026.27.7')).toBeUndefined()
  })
})

test('somebody refused may complain and sue by the law of the request', () => {
  expect(remedy(book, 'luat-104-2016', after)).toMatchObject({
    citation: { article: 'Điều 14' },
    certainty: 'confirmed',
  })
  expect(remedy(book, 'luat-01-2026', after)).toMatchObject({ citation: { article: 'Điều 13' }, certainty: 'oneCopy' })
  expect(remedy(book, 'luat-01-2026', before)).toBeUndefined()
})

describe('phân loại thông tin', () => {
  test('fifteen groups must be public until 31/8/2026, twenty-one from the next day', () => {
    expect(publicationGroups(book, before).map((group) => group.point)).toEqual([...'abcdđeghiklmnop'])
    expect(publicationGroups(book, after).map((group) => group.point)).toEqual([...'abcdđeghiklmnopqrstuv'])
    expect(conditions(book, before)).toHaveLength(3)
    expect(conditions(book, after)).toHaveLength(4)
    expect(notAccessibleClauses(book, before)).toHaveLength(2)
    expect(notAccessibleClauses(book, after)).toHaveLength(6)
  })

  test('a group of the old law is still found by its id', () => {
    expect(classification(book, 'luat-104-2016.17.1.m')).toMatchObject({ kind: 'publicationGroup', point: 'm' })
    expect(classification(book, 'luat-01-2026.16.2')?.kind).toBe('condition')
    expect(classification(book, 'luat-01-2026.15.1')?.kind).toBe('notAccessible')
    expect(classification(book, 'luat-01-2026.27.1')).toBeUndefined()
  })
})

describe('mẫu, báo cáo, quy định còn thiếu', () => {
  test('a form of Nghị định 13/2018/NĐ-CP that stands in under the 2026 law says so', () => {
    for (const form of formKinds) {
      const own = formRule(book, { form, law: 'luat-104-2016', on: localDate('2026-10-01') })
      const standIn = formRule(book, { form, law: 'luat-01-2026', on: after })
      if (form !== 'paymentReceipt') expect(own.standIn).toBeNull()
      expect(standIn.number).toBe(own.number)
      expect(standIn.standIn).toContain(
        own.number === '' ? 'chưa có trong phần mềm' : 'tạm dùng mẫu của Nghị định 13/2018/NĐ-CP',
      )
    }
    expect(formRule(book, { form: 'receipt', law: 'luat-104-2016', on: before }).number).toBe('Mẫu số 02')
    expect(() => formRule(book, { form: 'receipt', law: 'luat-01-2026', on: before })).toThrow(LawUnknownError)
  })

  test('the report has its four parts and a window that begins the year before', () => {
    expect(reportItems(book, after).map((item) => item.point)).toEqual(['a', 'b', 'c', 'd'])
    expect(reportWindow(book, after)).toMatchObject({
      fromMonthDay: '12-15',
      toMonthDay: '12-14',
      certainty: 'recalled',
    })
    expect(() => reportWindow(book, localDate('2017-01-01'))).toThrow(LawUnknownError)
  })

  test('what the app does not know is named', () => {
    const ids = missingRules(book, calendar, localDate('2026-11-22')).map((rule) => rule.id)
    expect(ids).toContain('con-thieu.nghi-dinh-2026')
    expect(ids).toContain('con-thieu.lich-nghi-2027')
    expect(missingRules(book, calendar, before).map((rule) => rule.id)).not.toContain('con-thieu.nghi-dinh-2026')
  })
})

test('every datum of the 2026 law says it was not compared with the gazette', () => {
  const own = book.data.filter((datum) => datum.id.startsWith('luat-01-2026.'))
  expect(own.length).toBeGreaterThan(60)
  expect(new Set(own.map((datum) => datum.certainty))).toEqual(new Set(['oneCopy']))
})
