import { describe, expect, it } from 'vitest'
import { blankFacts, hasTyping, restoreDraft } from '../../../renderer/requests/receive-draft.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestFactsSchema } from '../../../shared/requests/information-request.ts'

const blank = blankFacts(localDate('2026-11-22'))

describe('the draft of a request being taken in', () => {
  it('comes back word for word', () => {
    const typed = {
      ...blank,
      validOn: null,
      missingParts: 'nơi cư trú',
      content: 'Dự toán ngân sách xã năm 2026',
      catalogueItemIds: [3, 7],
      requester: {
        ...blank.requester,
        name: 'Trần Thị Ngọc Ánh',
        memberCount: 1,
        members: [{ name: 'Lò Văn Pản', idNumber: '', reason: 'Giám sát' }],
        circumstances: ['cannotWrite' as const],
      },
    }
    expect(restoreDraft(JSON.stringify(typed), blank)).toEqual(typed)
  })

  it('is not offered when nothing was typed', () => {
    expect(restoreDraft(JSON.stringify(blank), blank)).toBeNull()
    expect(restoreDraft(null, blank)).toBeNull()
    expect(hasTyping(blank)).toBe(false)
  })

  it('that is broken or no draft at all is passed over', () => {
    for (const json of ['', '{', '[]', '"chữ"', '17', 'null']) expect(restoreDraft(json, blank)).toBeNull()
  })

  it('of another version keeps what still fits and leaves the rest blank', () => {
    const old = {
      content: 'Quy hoạch sử dụng đất',
      copies: 'hai',
      catalogueItemIds: ['a'],
      requester: 'một người',
      unknownField: true,
      validOn: 20261122,
    }
    expect(restoreDraft(JSON.stringify(old), blank)).toEqual({ ...blank, content: 'Quy hoạch sử dụng đất' })
  })

  it('starts as facts that need only a name and a content', () => {
    const filled = { ...blank, content: 'Biên bản họp', requester: { ...blank.requester, name: 'Lò Văn Pản' } }
    expect(requestFactsSchema.safeParse(filled).success).toBe(true)
    expect(requestFactsSchema.safeParse(blank).success).toBe(false)
  })
})
