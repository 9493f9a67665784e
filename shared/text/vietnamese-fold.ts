const MARKS = /[\u0300-\u036f]/g
const QUOTES = /[\u2018\u2019\u201a\u2032`\u00b4]/g
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** Zero-width marks and the soft hyphen, which files copied from the web carry inside words. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g
/** Blanks to be made one, or at an end. */
const SPACED = /\s\s|[^\S ]|^\s|\s$/

/** Anything but letters and signs that fold one by one, whatever stands beside them. */
const TOGETHER =
  /[\u0250-\u02ff]|[\u0370-\u1dff]|[\u1f00-\u200a]|[\u200e\u200f]|[\u2027-\u2031]|[\u2034-\u205f]|[\u2061-\u2211]|[\u2213-\ufefe]|[\uff00-\uffff]/

const bareSlowly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐ]/g, 'd')
    .replace(INVISIBLE, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')

/** What each letter (UTF-16 unit) becomes: its code, or one of the marks below; 0: not worked out yet. */
const folded = new Uint16Array(65_536)
const NOTHING = 0xffff
/** It depends on its neighbours, or becomes more than one letter. */
const NOT_ALONE = 0xfffe
const SPACE = 32
const foldedLetter = (code: number): number => {
  const letter = String.fromCharCode(code)
  const bare = (code < 0x7f ? letter : bareSlowly(letter)).toLowerCase()
  const found = /\s/.test(letter)
    ? SPACE
    : TOGETHER.test(letter) || bare.length > 1
      ? NOT_ALONE
      : bare === ''
        ? NOTHING
        : bare.charCodeAt(0)
  folded[code] = found
  return found
}

const line = new Uint16Array(2048)

/** Letter by letter; undefined for a text that can't be folded so. */
const foldAlone = (text: string): string | undefined => {
  if (text.length > line.length) return undefined
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const letter = folded[code] || foldedLetter(code)
    if (letter === NOT_ALONE) return undefined
    if (letter === NOTHING || (letter === SPACE && (end === 0 || line[end - 1] === SPACE))) continue
    line[end] = letter
    end += 1
  }
  if (end > 0 && line[end - 1] === SPACE) end -= 1
  return String.fromCharCode.apply(null, line.subarray(0, end) as unknown as number[])
}

const foldTogether = (text: string): string => {
  const small = bareSlowly(text).toLowerCase()
  return SPACED.test(small) ? small.replace(/\s+/g, ' ').trim() : small
}

/**
 * Text as it is compared when searching: no tone marks, đ as d, lower case, one space between words.
 * «Hòa» and «hoà», «ủy» and «uỷ», composed and decomposed letters all give the same answer.
 */
export const fold = (text: string): string => foldAlone(text) ?? foldTogether(text)

/** The folded words and numbers of a text, in their order, without punctuation: «12/QĐ-UBND» gives 12, qd, ubnd. */
export const foldedTerms = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The pieces of a search box: split at spaces only, so that «12/QĐ-UBND» must be found as it stands. */
export const searchTerms = (text: string): string[] => [...new Set(fold(text).split(' '))].filter((term) => term !== '')

/** True when every term occurs somewhere in the folded text. */
export const hasAllTerms = (folded: string, terms: readonly string[]): boolean =>
  terms.every((term) => folded.includes(term))
