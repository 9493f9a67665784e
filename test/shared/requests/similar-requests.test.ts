import { describe, expect, it } from 'vitest'
import { similarityTo, textLikeness } from '../../../shared/requests/similar-requests.ts'

const typed = (changes: Partial<{ idNumber: string; name: string; content: string }> = {}) => ({
  idNumber: '020190001234',
  name: 'Nguyễn Thị Hòa',
  content: 'Quyết toán công trình đường liên thôn năm 2025',
  ...changes,
})

describe('how alike two texts are', () => {
  it('is whole for the same words, whatever their marks, case and punctuation', () => {
    expect(textLikeness('Quyết toán đường liên thôn', 'quyet toan, DUONG LIEN THON.')).toBe(1)
  })

  it('is nothing for texts without a letter in common, or without letters', () => {
    expect(textLikeness('Hộ nghèo', 'Zzz')).toBe(0)
    expect(textLikeness('', 'Hộ nghèo')).toBe(0)
    expect(textLikeness('…', '…')).toBe(0)
  })

  it('stays high when words change their places and falls for another matter', () => {
    const asked = 'Quyết toán công trình đường liên thôn năm 2025'
    expect(textLikeness(asked, 'Xin quyết toán năm 2025 công trình đường liên thôn')).toBeGreaterThan(0.6)
    expect(textLikeness(asked, 'Danh sách hộ nghèo, hộ cận nghèo được hỗ trợ nhà ở')).toBeLessThan(0.4)
  })
})

describe('whether the same person asked', () => {
  it.each([
    ['the same ID number, whatever the name', { name: 'Tên khác' }, 'sameIdNumber'],
    ['the same name without an ID number in the register', { idNumber: '', name: 'nguyen thi hoa' }, 'sameName'],
    ['a name written a little differently', { idNumber: '', name: 'Nguyễn Thị Hoàn' }, 'similarName'],
    ['the same name with another ID number: somebody else', { idNumber: '020190009999' }, null],
    ['another name', { idNumber: '', name: 'Lò Văn Pản' }, null],
  ] as const)('%s', (_, known, answer) => {
    expect(similarityTo(typed())(typed(known))?.person ?? null).toBe(answer)
  })
})

describe('an earlier request beside the one being typed', () => {
  it('of the same person is shown whatever was asked, and marked when it is the same thing', () => {
    expect(similarityTo(typed())(typed())).toMatchObject({ sameThing: true, likeness: 1 })
    expect(similarityTo(typed())(typed({ content: 'Danh sách hộ nghèo' }))).toMatchObject({ sameThing: false })
  })

  it('of a similar name is shown only when the same thing was asked', () => {
    const near = typed({ idNumber: '', name: 'Nguyễn Thị Hoàn' })
    expect(similarityTo(typed())(near)).toMatchObject({ person: 'similarName', sameThing: true })
    expect(similarityTo(typed())({ ...near, content: 'Danh sách hộ nghèo' })).toBeNull()
  })
})
