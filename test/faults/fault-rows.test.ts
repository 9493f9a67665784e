import { describe, expect, it } from 'vitest'
import { addedUp, type FaultRow, faultTable, withRow } from './fault-rows.ts'

const row = (fault: string, runs: number): FaultRow => ({
  fault,
  runs,
  lost: 0,
  wrong: 0,
  officerSaw: 'Mở lại như thường',
})
const page = `# Bảng\n\n${faultTable([row('Tắt ngang', 5), row('Đầy ổ đĩa', 6)])}\n`

describe('The page of faults', () => {
  it('has a fault caused again in the place of its earlier row', () => {
    expect(withRow(page, row('Tắt ngang', 1500))).toBe(page.replace('| Tắt ngang | 5 |', '| Tắt ngang | 1.500 |'))
  })

  it('has a new fault at its end', () => {
    expect(withRow(page, row('Mất điện', 7))).toBe(`${page}| Mất điện | 7 | 0 | 0 | Mở lại như thường |\n`)
  })

  it('adds what was proved in another sitting', () => {
    const more = { ...row('Tắt ngang', 1500), wrong: 1 }
    expect(addedUp(page, more)).toEqual({ ...more, runs: 1505 })
    expect(addedUp(withRow(page, more), more)).toEqual({ ...more, runs: 3000, wrong: 2 })
    expect(addedUp(page, row('Mất điện', 7))).toEqual(row('Mất điện', 7))
  })
})
