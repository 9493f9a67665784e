const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Names of groups of three digits, from the right; a number has at most four. */
const groupNames = ['', 'nghìn', 'triệu', 'tỷ'] as const

/** The greatest number that is told in words. */
export const mostInWords = 999_999_999_999

/** The word between the hundreds and a single digit: «linh» in the north, «lẻ» in the south. */
export type ZeroTensWord = 'linh' | 'lẻ'

const digit = (value: number): string => digits[value] ?? ''

/** The last digit after «mười» or «mươi»: it changes its word by what stands before it. */
const onesWord = (tens: number, ones: number): string => {
  if (ones === 5) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 1 && ones === 4) return 'tư'
  return digit(ones)
}

const tensWords = (tens: number, ones: number, zeroTens: ZeroTensWord, afterHundreds: boolean): readonly string[] => {
  if (tens === 0) {
    if (ones === 0) return []
    return afterHundreds ? [zeroTens, digit(ones)] : [digit(ones)]
  }
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi']
  return ones === 0 ? ten : [...ten, onesWord(tens, ones)]
}

/** One group of three digits. A group behind another always names its hundreds: «không trăm linh năm». */
const groupWords = (value: number, leading: boolean, zeroTens: ZeroTensWord): readonly string[] => {
  const hundreds = Math.floor(value / 100)
  const named = hundreds > 0 || !leading
  return [
    ...(named ? [digit(hundreds), 'trăm'] : []),
    ...tensWords(Math.floor(value / 10) % 10, value % 10, zeroTens, named),
  ]
}

/**
 * A whole number from 0 to 999.999.999.999 in Vietnamese words: 1.005.021 → «một triệu không trăm linh năm nghìn không trăm hai mươi
 * mốt». Groups of noughts are left out. Throws for anything else: such a number is a fault of the program.
 */
export const numberWords = (value: number, zeroTens: ZeroTensWord = 'linh'): string => {
  if (!Number.isInteger(value) || value < 0 || value > mostInWords) throw new Error('This number is not told in words.')
  if (value === 0) return digit(0)
  const words: string[] = []
  for (let place = groupNames.length - 1; place >= 0; place -= 1) {
    const group = Math.floor(value / 1000 ** place) % 1000
    if (group > 0) words.push(...groupWords(group, words.length === 0, zeroTens), groupNames[place] ?? '')
  }
  return words.filter((word) => word !== '').join(' ')
}

/** Đồng in words as papers of money write it: 24.000 → «Hai mươi tư nghìn đồng». */
export const dongWords = (dong: number, zeroTens: ZeroTensWord = 'linh'): string => {
  const words = `${numberWords(dong, zeroTens)} đồng`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
