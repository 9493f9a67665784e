/** The alphabet as Vietnamese dictionaries order it; f, j, w, z stand where the Latin alphabet has them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** First key character of the alphabet; digits and signs come before it in ASCII. */
const FIRST_LETTER = 65
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...ALPHABET].map((letter, index) => [letter, String.fromCharCode(FIRST_LETTER + index)]),
)
/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES: ReadonlyMap<string, string> = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
])
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['a\u0306', 'ă'],
  ['a\u0302', 'â'],
  ['e\u0302', 'ê'],
  ['o\u0302', 'ô'],
  ['o\u031b', 'ơ'],
  ['u\u031b', 'ư'],
])
const IGNORED = /["'\u2018-\u201f\u00ab\u00bb\u00ad\u200b-\u200d\u2060\ufeff]/
const LEVEL = '\u0001'
/** Longer texts keep their order by this many letters; keys stay short enough to store beside every row. */
const LONGEST = 300
const DIGIT = /[0-9]/
const MARK = /[\u0300-\u036f]/

type Position = { letter: string; tone: string; upper: boolean; next: number }

/** Reads one letter with the marks after it, e.g. «ậ» as â + nặng. */
const readLetter = (text: string, at: number): Position => {
  const raw = text.charAt(at)
  let letter = raw.toLowerCase()
  const upper = letter !== raw
  let tone = '0'
  let next = at + 1
  while (next < text.length && MARK.test(text.charAt(next))) {
    const mark = text.charAt(next)
    tone = TONES.get(mark) ?? tone
    letter = SHAPES.get(letter + mark) ?? letter
    next += 1
  }
  return { letter, tone, upper, next }
}

/** A run of digits as its length and its digits, so that 9 comes before 12 and «05» equals «5». */
const readNumber = (text: string, at: number): { key: string; next: number } => {
  let next = at
  while (next < text.length && DIGIT.test(text.charAt(next))) next += 1
  const digits = text.slice(at, next).replace(/^0+(?=.)/, '')
  const length = digits.length < 10 ? String(digits.length) : `:${String(digits.length).padStart(3, '0')}`
  return { key: length + digits, next }
}

const trimmed = (level: string): string => level.replace(/0+$/, '')

/**
 * A key whose binary order is the Vietnamese order: first the letters (a ă â b c d đ e ê …, numbers by value, signs before
 * numbers before letters), then tones (ngang huyền hỏi ngã sắc nặng), lower case before upper last. Quotation marks are passed over.
 * Works the same in SQLite (BINARY collation) and with < on strings.
 */
export const sortKey = (text: string): string => {
  const source = text.normalize('NFD').slice(0, LONGEST * 2)
  let letters = ''
  let tones = ''
  let cases = ''
  let at = 0
  while (at < source.length && letters.length < LONGEST) {
    const character = source.charAt(at)
    if (DIGIT.test(character)) {
      const number = readNumber(source, at)
      letters += number.key
      at = number.next
    } else if (/\s/.test(character)) {
      if (letters !== '' && !letters.endsWith(' ')) letters += ' '
      at += 1
    } else if (IGNORED.test(character)) {
      at += 1
    } else {
      const read = readLetter(source, at)
      const known = LETTERS.get(read.letter)
      letters += known ?? (/\p{L}/u.test(read.letter) ? `~${read.letter}` : '!')
      if (known) {
        tones += read.tone
        cases += read.upper ? '1' : '0'
      }
      at = read.next
    }
  }
  return `${letters.trimEnd()}${LEVEL}${trimmed(tones)}${LEVEL}${trimmed(cases)}`
}

/** Vietnamese order of two texts, for Array.sort. For many rows, sort by stored keys instead. */
export const compareVietnamese = (a: string, b: string): number => {
  const left = sortKey(a)
  const right = sortKey(b)
  return left < right ? -1 : left > right ? 1 : 0
}
