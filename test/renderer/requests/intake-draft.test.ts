import { describe, expect, it } from 'vitest'
import { draftTitle, freeKind, intakeJson, readIntake, worthKeeping } from '../../../renderer/requests/intake-draft.ts'
import { blankFacts } from '../../../renderer/requests/receive-draft.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'

const blank = blankFacts(localDate('2026-11-23'))
const file = { hash: 'a'.repeat(64), name: 'Phiếu.pdf', size: 12, fileKind: 'requestForm' } as const
const draft = (json: string) => ({ kind: 'receive', json, savedAt: '2026-11-23T01:00:00.000Z' }) as const

describe('An unfinished intake', () => {
  it('comes back with its words and its files', () => {
    const intake = { facts: { ...blank, content: 'Bản đồ quy hoạch' }, files: [file] }
    expect(readIntake(intakeJson(intake), blank)).toEqual(intake)
  })

  it('is kept for its files alone, and not when nothing was typed or picked', () => {
    expect(readIntake(intakeJson({ facts: blank, files: [file] }), blank)?.files).toEqual([file])
    expect(worthKeeping({ facts: blank, files: [] })).toBe(false)
  })

  it('of an older version has no files; broken ones are left out', () => {
    const facts = { ...blank, content: 'Bản đồ' }
    expect(readIntake(JSON.stringify(facts), blank)?.files).toEqual([])
    expect(readIntake(JSON.stringify({ ...facts, files: [{ hash: '../x' }] }), blank)).toEqual({ facts, files: [] })
    expect(readIntake('{', blank)).toBeNull()
  })

  it('is named by who asks for what, or by nothing yet', () => {
    const facts = { ...blank, content: 'Bản đồ', requester: { ...blank.requester, name: 'Vi Thị Nhàn' } }
    expect(draftTitle(draft(JSON.stringify(facts)), blank)).toBe('Vi Thị Nhàn · Bản đồ')
    expect(draftTitle(draft('{}'), blank)).toBe('Chưa ghi họ tên, nội dung')
  })

  it('takes the first name while it is free', () => {
    expect(freeKind([])).toBe('receive')
    expect(freeKind([draft('{}')])).toMatch(/^receive:[0-9a-f-]{36}$/)
  })
})
