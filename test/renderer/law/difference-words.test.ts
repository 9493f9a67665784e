import { describe, expect, it } from 'vitest'
import { differenceSummary } from '../../../renderer/law/difference-words.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { LawChange, LawDifference } from '../../../shared/law/law-update.ts'

const day = localDate('2027-01-01')
const change = (kind: LawChange['kind']): LawChange => ({
  kind,
  datum: kind,
  statement: 'Nội dung.',
  from: day,
  citation: 'Điều 1',
  before: null,
  after: null,
})
const nothing: LawDifference = { changes: [], calendarChanges: [], recomputed: 0, moved: [] }

describe('the sentence about a difference', () => {
  it('says so when nothing differs', () => {
    expect(differenceSummary({ ...nothing, recomputed: 7 })).toBe('Không có gì khác với quy định đang dùng.')
  })

  it('counts rules by what happens to them, days and moved deadlines', () => {
    expect(
      differenceSummary({
        changes: [change('added'), change('added'), change('changed'), change('ended')],
        calendarChanges: [{ day, before: 'Ngày làm việc', after: 'Nghỉ lễ', source: 'Quyết định 1' }],
        recomputed: 1234,
        moved: [{ requestId: 1, label: '1/2026', before: day, after: day, why: 'lịch đổi' }],
      }),
    ).toBe(
      '2 quy định mới, 1 thay đổi, 1 hết hiệu lực; 1 ngày trong lịch thay đổi; 1 hạn trả lời đổi ngày, trong 1.234 yêu cầu đang giải quyết.',
    )
  })

  it('says that deadlines were looked at even when none moved', () => {
    expect(differenceSummary({ ...nothing, changes: [change('added')], recomputed: 3 })).toBe(
      '1 quy định mới; không hạn trả lời nào đổi ngày (đã tính lại 3 yêu cầu).',
    )
    expect(differenceSummary({ ...nothing, changes: [change('removed')] })).toBe(
      '1 quy định bị bỏ; không có yêu cầu nào đang giải quyết.',
    )
  })
})
