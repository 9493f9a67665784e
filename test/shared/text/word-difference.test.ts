import { describe, expect, it } from 'vitest'
import { wordDifference } from '../../../shared/text/word-difference.ts'

const marked = (before: string, after: string): string | undefined =>
  wordDifference(before, after)
    ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('the difference of two texts, word by word', () => {
  it('marks the words that went and came, in reading order', () => {
    expect(marked('Quyết định giao đất năm 2025', 'Quyết định thu hồi đất năm 2026')).toBe(
      'Quyết định [-giao ][+thu hồi ]đất năm [-2025][+2026]',
    )
  })

  it('marks what was added at the end or taken from the beginning', () => {
    expect(marked('Quy chế làm việc', 'Quy chế làm việc của Ủy ban')).toBe('Quy chế làm việc [+của Ủy ban]')
    expect(marked('Dự thảo Quy chế làm việc', 'Quy chế làm việc')).toBe('[-Dự thảo ]Quy chế làm việc')
  })

  it('takes a tone mark for another word, and other spaces for the same', () => {
    expect(marked('Công khai thu chi', 'Công khải thu chi')).toBe('Công [-khai ][+khải ]thu chi')
    expect(marked('thu  chi', 'thu chi')).toBe('thu chi')
  })

  it('puts together again what it took apart', () => {
    const [before, after] = ['a b c d e f', 'a x c d y f g']
    const pieces = wordDifference(before, after) ?? []
    const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)
    expect(without('gone').join('')).toBe(after)
    expect(without('new').join('').replace(/\s+/g, ' ').trim()).toBe(before)
  })

  it('does not compare texts that share next to nothing, nor very long ones', () => {
    expect(wordDifference('Một hai ba bốn', 'Năm sáu bảy tám')).toBeNull()
    expect(wordDifference('', 'Năm sáu')).toBeNull()
    const long = 'chữ '.repeat(800)
    expect(wordDifference(long, `${long}nữa`)).toBeNull()
  })
})
