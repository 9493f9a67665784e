import { decodeLegacy, type LegacyEncoding, legacyEncodings, mayBeLegacy, westernLetters } from './legacy-encodings.ts'
import { isSyllable } from './vietnamese-syllable.ts'

/** 'unicode': written as it should be. undefined: too little to tell (numbers, plain letters). */
export type GuessedEncoding = LegacyEncoding | 'unicode' | undefined

/** Words are told apart by what no encoding uses for a letter. */
const BETWEEN = /[\s\0-\u002f:-@[-`{-\u007f\u2010-\u203a]+/
const MARKED = /[\u0080-\u1fff]/
/** Of the words that have marks, so many must become Vietnamese, and so many more than before. */
const LEAST_SHARE = 0.6

/** How many marked words are syllables of Vietnamese. */
const share = (words: readonly string[]): number =>
  words.length === 0 ? 0 : words.filter(isSyllable).length / words.length

/**
 * Which encoding texts (of one column, or one cell) are in, by their letters: the one under which the marked words become
 * syllables of Vietnamese. Give them as the file holds them.
 */
export const guessEncoding = (texts: readonly string[]): GuessedEncoding => {
  const asIs = markedWords(texts.map((text) => text.normalize('NFC').replace(/[«»]/g, ' ')))
  const words = markedWords(texts.map(westernOf))
  if (words.length === 0) return undefined
  let best: { readonly encoding: GuessedEncoding; readonly share: number } = { encoding: 'unicode', share: share(asIs) }
  if (best.share > 0.9) return 'unicode'
  for (const encoding of legacyEncodings) {
    const meant = share(words.map((word) => (mayBeLegacy(word) ? decodeLegacy(word, encoding) : word)))
    if (meant >= LEAST_SHARE && meant > best.share) best = { encoding, share: meant }
  }
  return best.encoding === 'unicode' && best.share < LEAST_SHARE / 2 ? undefined : best.encoding
}

const markedWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(BETWEEN)).filter((word) => MARKED.test(word) && /[a-z]/i.test(word))

const westernOf = (text: string): string => (mayBeLegacy(text) ? text : westernLetters(text))

/**
 * One cell of a column in an old encoding, as Unicode; a cell that already is Unicode (typed later by somebody else) stays.
 */
export const decodeCell = (text: string, encoding: LegacyEncoding, capitals = false): string => {
  const western = westernOf(text)
  if (!mayBeLegacy(western)) return capitals && /^[\0-\u007f]*$/.test(text) ? text.toLocaleUpperCase('vi') : text
  if (guessEncoding([text]) === 'unicode') return text
  const decoded = decodeLegacy(western, encoding)
  return capitals ? decoded.toLocaleUpperCase('vi') : decoded
}
