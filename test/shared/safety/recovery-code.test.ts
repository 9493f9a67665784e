import { describe, expect, it } from 'vitest'
import { keyOfRecoveryCode, recoveryCodeOf } from '../../../shared/safety/recovery-code.ts'

const key = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256)

describe('The code of the recovery sheet', () => {
  it('is 14 groups of four signs and gives the same key back', () => {
    const code = recoveryCodeOf(key)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(keyOfRecoveryCode(code)).toEqual(key)
    expect(keyOfRecoveryCode(recoveryCodeOf(new Uint8Array(32)))).toEqual(new Uint8Array(32))
    expect(keyOfRecoveryCode(recoveryCodeOf(new Uint8Array(32).fill(255)))).toEqual(new Uint8Array(32).fill(255))
  })

  it('may be typed in small letters, without dashes, with O for 0 and l for 1', () => {
    const typed = recoveryCodeOf(key).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(keyOfRecoveryCode(`  ${typed} `)).toEqual(key)
  })

  it('tells every single wrong sign and every two neighbours that changed places', () => {
    const signs = recoveryCodeOf(key).replaceAll('-', '')
    for (let at = 0; at < signs.length; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (sign !== signs[at])
          expect(keyOfRecoveryCode(signs.slice(0, at) + sign + signs.slice(at + 1)), `sign ${at}`).toBeNull()
      const swapped = `${signs.slice(0, at)}${signs[at + 1] ?? ''}${signs[at]}${signs.slice(at + 2)}`
      if (swapped !== signs) expect(keyOfRecoveryCode(swapped), `swapped ${at}`).toBeNull()
    }
  })

  it('is refused when a sign is missing, too many or none of the alphabet', () => {
    const code = recoveryCodeOf(key)
    for (const wrong of ['', code.slice(1), `${code}0`, code.replace(/^./, '*')])
      expect(keyOfRecoveryCode(wrong)).toBeNull()
  })
})
