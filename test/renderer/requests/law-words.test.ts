import { describe, expect, it } from 'vitest'
import { governingLawText, lawOf } from '../../../renderer/requests/law-words.ts'
import { book as shippedLawBook } from '../../law/shipped-law-book.ts'

const text = (sentOn: string | null): string | null => {
  const law = lawOf(shippedLawBook, sentOn)
  return law && governingLawText(law)
}

describe('the law named while a request is taken in', () => {
  it('is the old one for what was sent the day before the new one took effect', () => {
    expect(text('2026-08-31')).toContain('104/2016/QH13')
    expect(text('2026-08-31')).toContain('vì gửi trước ngày 01/9/2026')
  })

  it('is the new one from the day it took effect', () => {
    expect(text('2026-09-01')).toContain('01/2026/QH16')
    expect(text('2026-09-01')).toContain('vì gửi từ ngày 01/9/2026')
  })

  it('is not named while the day is no day or lies before every law', () => {
    for (const sentOn of [null, '', '31/02/2026', '2026-02-30', '2001-01-01']) expect(text(sentOn)).toBeNull()
  })
})
