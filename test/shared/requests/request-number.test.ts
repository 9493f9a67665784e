import { describe, expect, it } from 'vitest'
import { requestNumberIn } from '../../../shared/requests/request-number.ts'

describe('a request’s number typed or scanned', () => {
  it.each([
    ['12/2026', 12, 2026],
    [' 012/2026 ', 12, 2026],
    ['12 / 2026', 12, 2026],
    ['Số: 7/2025', 7, 2025],
    ['so\u0302\u0301 7/2025', 7, 2025],
  ])('«%s»', (text, number, year) => {
    expect(requestNumberIn(text)).toEqual({ number, year })
  })

  it.each(['', '12', '0/2026', '12/26', '12/2026/QĐ-UBND', 'đường 12/2026', '12/20266', '1/2/2026'])(
    'is not what «%s» says',
    (text) => {
      expect(requestNumberIn(text)).toBeNull()
    },
  )
})
