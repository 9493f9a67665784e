import { describe, expect, it } from 'vitest'
import { passwordFault, passwordStrength } from '../../../shared/accounts/password-rule.ts'

describe('A new password', () => {
  it('has twelve signs at least, counted as one reads them, however their marks are put together', () => {
    const short = 'ướt áo mùa m'
    expect([...short.normalize('NFC')]).toHaveLength(12)
    expect(passwordFault(short.normalize('NFD'))).toBeNull()
    expect(passwordFault(short.normalize('NFC').slice(1))).toContain('ít nhất 12 ký tự')
  })

  it.each(['aaaaaaaaaaaa', 'abababababab', 'matkhau123456', 'Mật khẩu 2026', 'password1234', '012345678901'])(
    'that everybody guesses first is refused: %s',
    (password) => expect(passwordFault(password)).not.toBeNull(),
  )

  it('does not hold the name of whose it is, with or without marks', () => {
    expect(passwordFault('dang thi nguyet 12', 'Đặng Thị Nguyệt')).toContain('họ tên')
    expect(passwordFault('dang thi nguyet 12', 'Vi Văn Tài')).toBeNull()
  })

  it('is strong when it is long, or somewhat long and mixed', () => {
    expect(passwordStrength('con sông chảy qua ba xã')).toBe('strong')
    expect(passwordStrength('Sông Kỳ Cùng 16')).toBe('strong')
    expect(passwordStrength('con sông chảy')).toBe('fair')
  })
})
