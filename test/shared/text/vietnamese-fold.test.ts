import { describe, expect, it } from 'vitest'
import { fold, foldedTerms, hasAllTerms, searchTerms } from '../../../shared/text/vietnamese-fold.ts'

describe('folding text for search', () => {
  it('passes over tone marks, letter shapes and case', () => {
    expect(fold('Quyết định về việc ỦY QUYỀN')).toBe('quyet dinh ve viec uy quyen')
    expect(fold('Đường Điện Biên Phủ')).toBe('duong dien bien phu')
  })

  it('gives one answer for both places of the tone mark', () => {
    expect(fold('hòa bình')).toBe(fold('hoà bình'))
    expect(fold('Ủy ban')).toBe(fold('Uỷ ban'))
    expect(fold('thúy')).toBe(fold('thuý'))
  })

  it('gives one answer for composed and decomposed letters', () => {
    const text = 'Phường Nghĩa Đô, quận Cầu Giấy'
    expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
  })

  it('makes one space of line breaks, tabs and unbreakable spaces, and drops invisible marks', () => {
    expect(fold('  danh\u00a0mục\r\n\tthông\u200b tin ')).toBe('danh muc thong tin')
  })

  it('reads curly quotes and long dashes as the plain ones', () => {
    expect(fold('Luật “Đất đai” 2024 – 2026')).toBe('luat "dat dai" 2024 - 2026')
  })

  it('gives nothing for nothing', () => {
    expect(fold('')).toBe('')
    expect(foldedTerms('  – … ')).toEqual([])
  })

  it('finds words and numbers without their punctuation', () => {
    expect(foldedTerms('Số 12/QĐ-UBND, ngày 05/9/2026')).toEqual(['so', '12', 'qd', 'ubnd', 'ngay', '05', '9', '2026'])
  })

  it('keeps a document number whole when it is searched for', () => {
    expect(searchTerms('12/QĐ-UBND  đất đất')).toEqual(['12/qd-ubnd', 'dat'])
    expect(hasAllTerms(fold('Quyết định 12/QĐ-UBND về đất đai'), searchTerms('đất 12/qđ'))).toBe(true)
    expect(hasAllTerms(fold('Quyết định 112/QĐ'), searchTerms('12/QĐ-UBND'))).toBe(false)
  })
})
