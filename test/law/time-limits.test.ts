import { describe, expect, test } from 'vitest'
import { limitEnd } from '../../shared/calendar/limit-end.ts'
import { localDate } from '../../shared/calendar/local-date.ts'
import { durationText } from '../../shared/law/duration-text.ts'
import type { Channel, Complexity, LawId, TimedAct } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { hasTimeLimit, timeLimit } from '../../shared/law/time-limits.ts'
import { book, calendar } from './shipped-law-book.ts'

const old = 'luat-104-2016' as const
const now = 'luat-01-2026' as const
const sent: Readonly<Record<LawId, string>> = { [old]: '2026-08-31', [now]: '2026-09-01' }

type Line = readonly [LawId, TimedAct, Channel | undefined, Complexity | null, string, string]

const lines: readonly Line[] = [
  [old, 'provide', 'inPerson', 'simple', 'ngay', 'Điều 29 khoản 1'],
  [old, 'provide', 'inPerson', 'complex', '10 ngày làm việc', 'Điều 29 khoản 2'],
  [old, 'provide', 'electronic', 'simple', '03 ngày làm việc', 'Điều 30 khoản 3'],
  [old, 'provide', 'electronic', 'complex', '15 ngày làm việc', 'Điều 30 khoản 4'],
  [old, 'provide', 'post', 'simple', '05 ngày làm việc', 'Điều 31 khoản 1'],
  [old, 'provide', 'post', 'complex', '15 ngày làm việc', 'Điều 31 khoản 2'],
  [old, 'provide', 'fax', 'simple', '05 ngày làm việc', 'Điều 31 khoản 1'],
  [old, 'provide', 'fax', 'complex', '15 ngày làm việc', 'Điều 31 khoản 2'],
  [old, 'notifyTimeLimit', 'electronic', 'complex', '03 ngày làm việc', 'Điều 30 khoản 4'],
  [old, 'notifyTimeLimit', 'post', 'complex', '03 ngày làm việc', 'Điều 31 khoản 2'],
  [old, 'notifyTimeLimit', 'fax', 'complex', '03 ngày làm việc', 'Điều 31 khoản 2'],
  [old, 'extend', 'inPerson', 'complex', '10 ngày làm việc', 'Điều 29 khoản 2'],
  [old, 'extend', 'electronic', 'complex', '15 ngày', 'Điều 30 khoản 4'],
  [old, 'extend', 'post', 'complex', '15 ngày', 'Điều 31 khoản 2'],
  [old, 'extend', 'fax', 'complex', '15 ngày', 'Điều 31 khoản 2'],
  [old, 'publish', undefined, null, '05 ngày làm việc', 'Điều 18 khoản 4'],
  [old, 'post', undefined, null, '30 ngày', 'Điều 21 khoản 2'],
  [old, 'answerPetition', undefined, null, '15 ngày', 'Điều 22 khoản 4'],
  [old, 'correctOwnFinding', undefined, null, '05 ngày làm việc', 'Điều 32 khoản 1'],
  [old, 'answerCorrection', undefined, null, '15 ngày', 'Điều 32 khoản 2'],
  [old, 'askCreator', undefined, null, '05 ngày làm việc', 'Điều 32 khoản 3'],
  [old, 'creatorAnswers', undefined, null, '15 ngày', 'Điều 32 khoản 3'],
  [old, 'passOnAnswer', undefined, null, '03 ngày làm việc', 'Điều 32 khoản 3'],
  [now, 'provide', 'inPerson', null, '12 ngày', 'Điều 26 khoản 3'],
  [now, 'provide', 'electronic', null, '12 ngày', 'Điều 26 khoản 3'],
  [now, 'provide', 'post', null, '12 ngày', 'Điều 26 khoản 3'],
  [now, 'extend', 'electronic', null, '12 ngày', 'Điều 26 khoản 3'],
  [now, 'publish', undefined, null, '05 ngày làm việc', 'Điều 18 khoản 4'],
  [now, 'post', undefined, null, '30 ngày', 'Điều 21 khoản 2'],
  [now, 'answerPetition', undefined, null, '10 ngày', 'Điều 22 khoản 4'],
  [now, 'correctOwnFinding', undefined, null, '05 ngày làm việc', 'Điều 28 khoản 1'],
  [now, 'answerCorrection', undefined, null, '10 ngày', 'Điều 28 khoản 2'],
  [now, 'publishOldInformation', undefined, null, '06 tháng', 'Điều 31 khoản 3'],
]

const query = (
  law: LawId,
  act: TimedAct,
  channel: Channel | undefined,
  complexity: Complexity | null,
  on = sent[law],
) => ({
  law,
  act,
  complexity,
  on: localDate(on),
  ...(channel ? { channel } : {}),
})

describe('thời hạn từng việc', () => {
  test.each(lines)('%s %s %s %s: %s (%s)', (law, act, channel, complexity, length, article) => {
    const limit = timeLimit(book, query(law, act, channel, complexity))
    expect(durationText(limit.duration)).toBe(length)
    expect(limit.citation.article).toBe(article)
    expect(limit.certainty).toBe(law === now ? 'oneCopy' : 'confirmed')
  })

  test('the 2016 law has no extension for simple requests and no notice in person', () => {
    expect(hasTimeLimit(book, query(old, 'extend', 'electronic', 'simple'))).toBe(false)
    expect(hasTimeLimit(book, query(old, 'notifyTimeLimit', 'inPerson', 'complex'))).toBe(false)
  })

  test('what the law book does not know is refused in Vietnamese, never guessed', () => {
    const unknown = [
      query(old, 'provide', 'electronic', null),
      query(now, 'provide', 'fax', null),
      query(now, 'provide', 'electronic', null, '2026-08-31'),
      query(old, 'publish', undefined, null, '2026-09-01'),
      query(old, 'publish', undefined, null, '2018-06-30'),
      query(now, 'askCreator', undefined, null),
    ]
    for (const one of unknown) {
      expect(() => timeLimit(book, one)).toThrow(LawUnknownError)
      expect(() => timeLimit(book, one)).toThrow(/không có thời hạn/)
      expect(hasTimeLimit(book, one)).toBe(false)
    }
  })

  test.each([
    ['answerPetition', '2026-10-01', '2026-10-12'],
    ['correctOwnFinding', '2026-11-20', '2026-11-30'],
    ['answerCorrection', '2026-11-14', '2026-11-25'],
    ['post', '2026-10-23', '2026-11-23'],
    ['publishOldInformation', '2026-09-01', '2027-03-01'],
  ] as const)('luật 2026, %s từ %s: hạn %s', (act, from, dueOn) => {
    const { duration } = timeLimit(book, query(now, act, undefined, null))
    expect(limitEnd(calendar, localDate(from), duration)).toBe(dueOn)
  })
})
