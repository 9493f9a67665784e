import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dongWords, mostInWords, numberWords } from '../../../shared/text/number-words.ts'

const digits = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, value) => [word, value]),
)
const changed = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
])
const groups = new Map([
  ['nghìn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
])

/** Reads the words back, knowing nothing of how they were made. */
const readBack = (words: string): number => {
  let total = 0
  let group = 0
  let digit = 0
  for (const word of words.split(' ')) {
    const size = groups.get(word)
    if (size !== undefined) {
      total += (group + digit) * size
      group = 0
      digit = 0
    } else if (word === 'trăm') {
      group += digit * 100
      digit = 0
    } else if (word === 'mươi') {
      group += digit * 10
      digit = 0
    } else if (word === 'mười') {
      group += 10
    } else if (word !== 'linh' && word !== 'lẻ') {
      const value = digits.get(word) ?? changed.get(word)
      if (value === undefined) throw new Error(`«${word}» is no word of a number.`)
      digit = value
    }
  }
  return total + group + digit
}

/** Small numbers, whole groups and anything up to the limit, so that noughts stand in every place. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom(1, 1e3, 1e6, 1e9)).map(([one, size]) => one * size),
  fc
    .array(fc.oneof(fc.constantFrom(0, 1, 4, 5, 10, 15, 21, 100, 104, 110), fc.integer({ min: 0, max: 999 })), {
      minLength: 4,
      maxLength: 4,
    })
    .map((parts) => parts.reduce((so, part) => so * 1000 + part, 0)),
  fc.integer({ min: 0, max: mostInWords }),
)

describe('numbers in words', () => {
  it.each([
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [555, 'năm trăm năm mươi lăm'],
    [1_000, 'một nghìn'],
    [1_001, 'một nghìn không trăm linh một'],
    [1_010, 'một nghìn không trăm mười'],
    [15_500, 'mười lăm nghìn năm trăm'],
    [24_000, 'hai mươi tư nghìn'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_005_021, 'một triệu không trăm linh năm nghìn không trăm hai mươi mốt'],
    [2_000_000_000, 'hai tỷ'],
    [
      999_999_999_999,
      'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
    ],
  ])('%d is «%s»', (value, words) => {
    expect(numberWords(value)).toBe(words)
  })

  it('says «lẻ» where that is the custom', () => {
    expect(numberWords(1_105, 'lẻ')).toBe('một nghìn một trăm lẻ năm')
  })

  it('can be read back to the same number, either custom', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('linh', 'lẻ'), (value, zeroTens) => {
        expect(readBack(numberWords(value, zeroTens))).toBe(value)
      }),
      { numRuns: 20_000 },
    )
  })

  it('are told differently for different numbers', () => {
    const told = new Set(Array.from({ length: 100_000 }, (_, value) => numberWords(value)))
    expect(told.size).toBe(100_000)
  })

  it('are for whole numbers up to the limit alone', () => {
    for (const wrong of [-1, 1.5, mostInWords + 1, Number.NaN]) expect(() => numberWords(wrong)).toThrow()
  })

  it('begin with a capital and end with đồng on papers of money', () => {
    expect(dongWords(24_000)).toBe('Hai mươi tư nghìn đồng')
    expect(dongWords(0)).toBe('Không đồng')
  })
})
