import { describe, expect, test } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { communeContents, communeLimit } from '../../../shared/law/commune-rules.ts'
import { durationText } from '../../../shared/law/duration-text.ts'
import { LawUnknownError } from '../../../shared/law/law-unknown-error.ts'
import { book } from '../../law/shipped-law-book.ts'

const dayBefore = localDate('2023-06-30')
const firstDay = localDate('2023-07-01')

/** Khoản của Điều 11 · niêm yết · truyền thanh, gửi trưởng thôn (Điều 13). */
const contents: readonly (readonly [clause: string, posting: string | null, broadcast: boolean])[] = [
  ['1', '30 ngày', false],
  ['2', '30 ngày', false],
  ['3', '30 ngày', false],
  ['4', 'permanent', false],
  ['5', '30 ngày', false],
  ['6', '30 ngày', false],
  ['7', '30 ngày', true],
  ['8', '30 ngày', true],
  ['9', '30 ngày', true],
  ['10', '30 ngày', true],
  ['11', '30 ngày', true],
  ['12', '30 ngày', true],
  ['13', 'permanent', false],
  ['14', null, false],
]

describe('công khai ở cấp xã theo Luật 10/2022/QH15', () => {
  test('the fourteen items stand in the order of Điều 11', () => {
    expect(communeContents(book, firstDay).map(({ clause }) => clause)).toEqual(contents.map(([clause]) => clause))
    expect(communeContents(book, dayBefore)).toEqual([])
  })

  test.each(contents)('khoản %s: niêm yết %s, truyền thanh và trưởng thôn %s', (clause, posting, broadcast) => {
    const content = communeContents(book, firstDay).find((one) => one.clause === clause)
    const posted = content?.posting ?? null
    expect(posted === null || posted === 'permanent' ? posted : durationText(posted)).toBe(posting)
    expect(content?.loudspeaker ? durationText(content.loudspeaker) : null).toBe(broadcast ? '03 ngày' : null)
    expect(content).toMatchObject({
      toVillageHeads: broadcast,
      certainty: 'confirmed',
      citation: { article: `Điều 11 khoản ${clause}` },
    })
  })

  test.each([
    ['publish', '05 ngày làm việc', 'Điều 12 khoản 3'],
    ['post', '30 ngày', 'Điều 13 khoản 2'],
    ['loudspeaker', '03 ngày', 'Điều 13 khoản 3'],
    ['quarterlyList', '03 tháng', 'Điều 13 khoản 2'],
  ] as const)('%s: %s (%s)', (act, length, article) => {
    const limit = communeLimit(book, act, firstDay)
    expect([durationText(limit.duration), limit.citation.article]).toEqual([length, article])
    expect(() => communeLimit(book, act, dayBefore)).toThrow(LawUnknownError)
  })
})
