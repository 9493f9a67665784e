import { describe, expect, it } from 'vitest'
import { markUnusual } from '../../../shared/consolidation/comparison.ts'
import { medianOf, unusual, usualOf } from '../../../shared/consolidation/outliers.ts'

const agency = (value: number | null, lastYear: number | null | undefined = undefined, agencyId = 1) => ({
  agencyId,
  bundleId: agencyId,
  code: '',
  name: `Xã ${agencyId}`,
  value,
  lastYear,
})

describe('unusual values', () => {
  const usual = usualOf([10, 11, 12, 13, 14, 15, 16, 900])

  it('are found although they are among those the usual is made from', () => {
    expect(usual?.median).toBe(13.5)
    expect(usual && [900, 16, 10, 0].map((value) => unusual(value, usual))).toEqual([
      'high',
      undefined,
      undefined,
      'low',
    ])
  })

  it('are not spoken of among too few, or where all say the same', () => {
    expect(usualOf([1, 2, 900])).toBeUndefined()
    const same = usualOf([0, 0, 0, 0, 0, 0, 0, 0])
    expect(same && unusual(0, same)).toBeUndefined()
  })

  it('are found where most say nothing happened', () => {
    const quiet = usualOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 40])
    expect(quiet && unusual(40, quiet)).toBe('high')
  })

  it('are said in words, against the others and against the year before', () => {
    const rows = markUnusual(
      [...[10, 11, 12, 13, 14, 15, 16].map((value) => agency(value, value)), agency(900, 12), agency(null, 3)],
      'yêu cầu',
    )
    expect(rows[7]?.words).toBe(
      'Cao bất thường: 900 yêu cầu, trong khi một nửa số cơ quan có từ 13,5 trở xuống. Tăng mạnh so với kỳ trước: 12 thành 900 yêu cầu.',
    )
    expect(rows[8]).toMatchObject({ unusual: null, words: '' })
    expect(rows[0]?.words).toBe('')
  })

  it('lie around the middle value', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0])
  })
})
