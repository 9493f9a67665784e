import { describe, expect, it } from 'vitest'
import { isMasked, maskContact, maskEmail, maskNumber } from '../../../shared/privacy/mask.ts'

describe('masking', () => {
  it('leaves the last three signs of a number and its spaces', () => {
    expect(maskNumber('020190001234')).toBe('•••••••••234')
    expect(maskNumber('0912 345 678')).toBe('•••• ••• 678')
    expect(maskNumber('')).toBe('')
  })
  it('never shows more than it hides', () => {
    expect(maskNumber('1234')).toBe('•••4')
    expect(maskNumber('12')).toBe('••')
  })
  it('leaves the first letter of an e-mail address and where it is', () => {
    expect(maskEmail('hoa.nguyen@langson.gov.vn')).toBe('h•••••@langson.gov.vn')
    expect(maskEmail('')).toBe('')
  })
  it('finds numbers and addresses among words', () => {
    expect(maskContact('Thôn Trung, 0205 3000 111; h@x.vn, nhà 12')).toBe(
      'Thôn Trung, •••• •••• 111; h•••••@x.vn, nhà 12',
    )
  })
  it('is seen', () => {
    expect([isMasked(maskNumber('020190001234')), isMasked('020190001234')]).toEqual([true, false])
  })
})
