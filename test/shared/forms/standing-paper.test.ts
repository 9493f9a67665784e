import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { mendedSince, standingPaper } from '../../../shared/forms/standing-paper.ts'
import type { RequestEvent, RequestEventBody } from '../../../shared/requests/request-events.ts'
import type { IssuedDocumentRow } from '../../../shared/requests/request-log.ts'

const on = localDate('2026-11-10')
const eventsOf = (...bodies: readonly RequestEventBody[]): readonly RequestEvent[] =>
  bodies.map((body, index) => ({ ...body, id: index + 1, sequence: index + 1, on, at: '', by: '' }))
const paper = (id: number, form: string, voided = false): IssuedDocumentRow => ({
  id,
  form,
  name: '',
  number: `0${id}/2026`,
  issuedOn: on,
  voided: voided ? { on, reason: 'Sai họ tên' } : null,
})
const issue = (documentId: number, form: string): RequestEventBody => ({ kind: 'issueDocument', documentId, form })
const extend: RequestEventBody = { kind: 'extend', amount: 12, reason: 'Phải tập hợp hồ sơ' }
const note: RequestEventBody = { kind: 'note', text: 'Đã gọi điện' }

describe('the paper that stands', () => {
  it('is the newest of its form that is not void', () => {
    const events = eventsOf(issue(1, 'receipt'), issue(2, 'receipt'))
    expect(standingPaper({ events }, [paper(1, 'receipt', true), paper(2, 'receipt')], 'receipt')?.id).toBe(2)
    expect(standingPaper({ events }, [paper(1, 'receipt', true)], 'receipt')).toBeUndefined()
    expect(standingPaper({ events }, [paper(2, 'receipt')], 'refusalNotice')).toBeUndefined()
  })

  it('gives way to one of its own for a newer act it does not tell of, and to no other act', () => {
    const notice = [paper(1, 'extensionNotice')]
    const told = eventsOf(extend, issue(1, 'extensionNotice'), note)
    expect(standingPaper({ events: told }, notice, 'extensionNotice')?.id).toBe(1)
    const again = eventsOf(extend, issue(1, 'extensionNotice'), { kind: 'revoke', eventId: 1, reason: 'Nhầm' }, extend)
    expect(standingPaper({ events: again }, notice, 'extensionNotice')).toBeUndefined()
  })

  it('goes on standing when the newer act was itself taken back', () => {
    const events = eventsOf(extend, issue(1, 'extensionNotice'), extend, {
      kind: 'revoke',
      eventId: 3,
      reason: 'Nhầm',
    })
    expect(standingPaper({ events }, [paper(1, 'extensionNotice')], 'extensionNotice')?.id).toBe(1)
  })
})

describe('a paper and what was mended', () => {
  const amend = { kind: 'amend', facts: {}, reason: 'Gõ nhầm' } as unknown as RequestEventBody

  it('differ only when the mending came after the paper and was not taken back', () => {
    expect(mendedSince(eventsOf(amend, issue(1, 'receipt')), 1)).toBe(false)
    expect(mendedSince(eventsOf(issue(1, 'receipt'), amend), 1)).toBe(true)
    const takenBack: RequestEventBody = { kind: 'revoke', eventId: 2, reason: 'Nhầm' }
    expect(mendedSince(eventsOf(issue(1, 'receipt'), amend, takenBack), 1)).toBe(false)
  })
})
