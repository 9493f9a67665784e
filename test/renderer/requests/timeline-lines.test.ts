import { describe, expect, it } from 'vitest'
import { blankFacts } from '../../../renderer/requests/receive-draft.ts'
import { timelineLines } from '../../../renderer/requests/timeline-lines.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestFactsSchema } from '../../../shared/requests/information-request.ts'
import type { RequestEvent, RequestEventBody } from '../../../shared/requests/request-events.ts'
import { book as shippedLawBook } from '../../law/shipped-law-book.ts'

const blank = blankFacts(localDate('2026-11-02'))
const facts = requestFactsSchema.parse({
  ...blank,
  content: 'Dự toán ngân sách xã',
  requester: { ...blank.requester, name: 'Trần Thị Ngọc Ánh' },
})

const story = (...bodies: readonly RequestEventBody[]): readonly RequestEvent[] =>
  bodies.map((body, index) => ({
    ...body,
    id: 100 + index,
    sequence: index + 1,
    on: localDate(`2026-11-${String(2 + index).padStart(2, '0')}`),
    at: '2026-11-02T01:00:00.000Z',
    by: 'Cán bộ đầu mối',
  }))

const told = (events: readonly RequestEvent[]) =>
  timelineLines({ book: shippedLawBook, documents: [], events, extensionUnit: 'ngày' })

describe('the timeline of a request', () => {
  it('tells each act in its order with what was written', () => {
    const lines = told(
      story(
        { kind: 'received', facts },
        { kind: 'extend', amount: 12, reason: 'Cần thêm thời gian tìm hồ sơ' },
        { kind: 'provide', extent: 'full', method: 'copyOnSite', address: '', withheld: '', cost: 12_000, note: '' },
      ),
    )
    expect(lines.map((line) => line.title)).toEqual(['Tiếp nhận yêu cầu', 'Gia hạn', 'Cung cấp thông tin'])
    expect(lines[1]?.details).toContainEqual({ label: 'Gia hạn thêm', value: '12 ngày' })
    expect(lines[2]?.details).toContainEqual({ label: 'Thu khi cung cấp', value: '12.000 đồng' })
    expect(lines[2]?.details.map((detail) => detail.label)).not.toContain('Ghi chú')
  })

  it('keeps an act that was taken back, with the reason, and the correction after it', () => {
    const lines = told(
      story(
        { kind: 'received', facts },
        { kind: 'withdraw', reason: '' },
        { kind: 'revoke', eventId: 101, reason: 'Ghi nhầm hồ sơ' },
      ),
    )
    expect(lines.map((line) => line.revoked?.reason ?? null)).toEqual([null, 'Ghi nhầm hồ sơ', null])
    expect(lines[2]?.details[0]).toEqual({ label: 'Bỏ việc', value: 'Ghi nhận rút yêu cầu ngày 03/11/2026' })
  })

  it('names what an amendment changed, old and new, and nothing else', () => {
    const mended = { ...facts, content: 'Quyết toán ngân sách xã', copies: 2 }
    const lines = told(story({ kind: 'received', facts }, { kind: 'amend', facts: mended, reason: 'Nghe nhầm' }))
    expect(lines[1]?.details).toEqual([
      { label: 'Nội dung thông tin được yêu cầu', value: 'Dự toán ngân sách xã → Quyết toán ngân sách xã' },
      { label: 'Số lượng bản', value: '1 → 2' },
      { label: 'Lý do', value: 'Nghe nhầm' },
    ])
  })

  it('compares an amendment with the facts as the acts before it left them', () => {
    const waiting = { ...facts, validOn: null, missingParts: 'nơi cư trú' }
    const completed = { ...facts, validOn: localDate('2026-11-03'), missingParts: '', purpose: 'Biết' }
    const lines = told(
      story(
        { kind: 'received', facts: waiting },
        { kind: 'complete', note: '' },
        { kind: 'amend', facts: completed, reason: 'Thiếu mục đích' },
      ),
    )
    expect(lines[2]?.details.map((detail) => detail.label)).toEqual(['Mục đích yêu cầu', 'Lý do'])
  })
})
