const MARKS = /[\u0300-\u036f]/g
const QUOTES = /[\u2018\u2019\u201a\u2032`\u00b4]/g
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** Zero-width marks and the soft hyphen, which files copied from the web carry inside words. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g
/** Blanks to be made one, or at an end. */
const SPACED = /\s\s|[^\S ]|^\s|\s$/
const PLAIN = /^[\x20-\x7e]*$/

/** Anything but letters and signs that fold one by one, whatever stands beside them. */
const TOGETHER =
  /[\u0250-\u02ff]|[\u0370-\u1dff]|[\u1f00-\u200a]|[\u200e\u200f]|[\u2027-\u2031]|[\u2034-\u205f]|[\u2061-\u2211]|[\u2213-\ufefe]|[\uff00-\uffff]/
const NOT_PLAIN = /[^\x20-\x7e]/g

const bareSlowly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')

const bareLetters = new Map<string, string>()
/** One letter without its marks, worked out once: lists of a hundred thousand texts are folded. */
const bareLetter = (letter: string): string => {
  const known = bareLetters.get(letter)
  if (known !== undefined) return known
  const bare = bareSlowly(letter)
  bareLetters.set(letter, bare)
  return bare
}

/**
 * Text as it is compared when searching: no tone marks, đ as d, lower case, one space between words.
 * «Hòa» and «hoà», «ủy» and «uỷ», composed and decomposed letters all give the same answer.
 */
export const fold = (text: string): string => {
  const bare = PLAIN.test(text) ? text : TOGETHER.test(text) ? bareSlowly(text) : text.replace(NOT_PLAIN, bareLetter)
  const small = bare.toLowerCase()
  return SPACED.test(small) ? small.replace(/\s+/g, ' ').trim() : small
}

/** The folded words and numbers of a text, in their order, without punctuation: «12/QĐ-UBND» gives 12, qd, ubnd. */
export const foldedTerms = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The pieces of a search box: split at spaces only, so that «12/QĐ-UBND» must be found as it stands. */
export const searchTerms = (text: string): string[] => [...new Set(fold(text).split(' '))].filter((term) => term !== '')

/** True when every term occurs somewhere in the folded text. */
export const hasAllTerms = (folded: string, terms: readonly string[]): boolean =>
  terms.every((term) => folded.includes(term))
