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
const IGNORED = /[\u0300-\u036f"'\u2018-\u201f\u00ab\u00bb\u00ad\u200b-\u200d\u2060\ufeff]/
const LEVEL = '\u0001'
/** Longer texts keep their order by this many letters; keys stay short enough to store beside every row. */
const LONGEST = 300

/** What one written letter weighs: its place in the alphabet, its tone, and whether it is a capital. */
type Weight = { readonly letter: string; readonly tone: string; readonly upper: boolean }

const weightOf = (written: string): Weight => {
  const [raw = '', ...marks] = written.normalize('NFD')
  let letter = raw.toLowerCase()
  let tone = '0'
  for (const mark of marks) {
    tone = TONES.get(mark) ?? tone
    letter = SHAPES.get(letter + mark) ?? letter
  }
  const known = LETTERS.get(letter)
  if (known) return { letter: known, tone, upper: raw.toLowerCase() !== raw }
  if (IGNORED.test(raw)) return { letter: '', tone: '', upper: false }
  return { letter: /\p{L}/u.test(letter) ? `~${letter}` : '!', tone: '', upper: false }
}

/** What every letter weighs, by its code, in one number: lists of fifty thousand titles are sorted. 0: not worked out yet. */
const weights = new Uint32Array(65_536)
const [TONE_AT, UPPER, OTHER, KNOWN] = [16, 1 << 24, 1 << 25, 1 << 26]
/** Its sign in the key (0: none) in the lowest bits, its tone above them (0: none); `OTHER`: the sign follows a «~». */
const weigh = (code: number): number => {
  const { letter, tone, upper } = weightOf(String.fromCharCode(code))
  const weight =
    (letter.charCodeAt(letter.length - 1) || 0) |
    ((tone.charCodeAt(0) || 0) << TONE_AT) |
    (upper ? UPPER : 0) |
    (letter.length > 1 ? OTHER : 0) |
    KNOWN
  weights[code] = weight
  return weight
}

/** A run of digits as its length and its digits, so that 9 comes before 12 and «05» equals «5». */
const numberKey = (run: string): string => {
  const digits = run.replace(/^0+(?=.)/, '')
  return (digits.length < 10 ? String(digits.length) : `:${String(digits.length).padStart(3, '0')}`) + digits
}

const isDigit = (code: number) => code >= 48 && code <= 57

/** Letters after this many are not looked at. */
const LONGEST_READ = 4000
const [SPACE, ZERO, ONE, TILDE] = [32, 48, 49, 126]
/** Where a key is put together: joining its letters one by one as texts takes twice as long. */
const letterLine = new Uint16Array(LONGEST + LONGEST_READ + 10)
const toneLine = new Uint16Array(LONGEST_READ)
const caseLine = new Uint16Array(LONGEST_READ)
const read = (line: Uint16Array, end: number): string =>
  String.fromCharCode.apply(null, line.subarray(0, end) as unknown as number[])

/** Where a level ends without the noughts at its end. */
const trimmed = (line: Uint16Array, end: number): number => {
  let last = end
  while (last > 0 && line[last - 1] === ZERO) last -= 1
  return last
}

/**
 * A key whose binary order is the Vietnamese order: first the letters (a ă â b c d đ e ê …, numbers by value, signs before
 * numbers before letters), then tones (ngang huyền hỏi ngã sắc nặng), lower case before upper last. Quotation marks are passed over.
 * Works the same in SQLite (BINARY collation) and with < on strings.
 */
export const sortKey = (text: string): string => {
  const source = text.normalize('NFC').slice(0, LONGEST_READ)
  let [letters, tones, cases] = [0, 0, 0]
  const put = (signs: string): void => {
    for (let index = 0; index < signs.length; index += 1) {
      letterLine[letters] = signs.charCodeAt(index)
      letters += 1
    }
  }
  let at = 0
  while (at < source.length && letters < LONGEST) {
    const start = at
    const code = source.charCodeAt(at)
    at += 1
    if (isDigit(code)) {
      while (at < source.length && isDigit(source.charCodeAt(at))) at += 1
      put(numberKey(source.slice(start, at)))
    } else if (code <= SPACE || code === 160) {
      if (letters > 0 && letterLine[letters - 1] !== SPACE) put(' ')
    } else {
      const weight = weights[code] || weigh(code)
      const letter = weight & 0xffff
      if (letter === 0) continue
      if (weight & OTHER) {
        letterLine[letters] = TILDE
        letters += 1
      }
      letterLine[letters] = letter
      letters += 1
      const tone = (weight >> TONE_AT) & 0xff
      if (tone === 0) continue
      toneLine[tones] = tone
      tones += 1
      caseLine[cases] = weight & UPPER ? ONE : ZERO
      cases += 1
    }
  }
  if (letters > 0 && letterLine[letters - 1] === SPACE) letters -= 1
  return `${read(letterLine, letters)}${LEVEL}${read(toneLine, trimmed(toneLine, tones))}${LEVEL}${read(caseLine, trimmed(caseLine, cases))}`
}

/** Vietnamese order of two texts, for Array.sort. For many rows, sort by stored keys instead. */
export const compareVietnamese = (a: string, b: string): number => {
  const left = sortKey(a)
  const right = sortKey(b)
  return left < right ? -1 : left > right ? 1 : 0
}
