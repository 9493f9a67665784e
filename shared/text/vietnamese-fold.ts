const MARKS = /[\u0300-\u036f]/g
const QUOTES = /[\u2018\u2019\u201a\u2032`\u00b4]/g
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** Zero-width marks and the soft hyphen, which files copied from the web carry inside words. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g
const PLAIN = /^[\x20-\x7e]*$/

/**
 * Text as it is compared when searching: no tone marks, đ as d, lower case, one space between words.
 * «Hòa» and «hoà», «ủy» and «uỷ», composed and decomposed letters all give the same answer.
 */
export const fold = (text: string): string => {
  const bare = PLAIN.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/[đĐ]/g, 'd')
        .replace(INVISIBLE, '')
        .replace(QUOTES, "'")
        .replace(DOUBLE_QUOTES, '"')
        .replace(DASHES, '-')
  return bare.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The folded words and numbers of a text, in their order, without punctuation: «12/QĐ-UBND» gives 12, qd, ubnd. */
export const foldedTerms = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The pieces of a search box: split at spaces only, so that «12/QĐ-UBND» must be found as it stands. */
export const searchTerms = (text: string): string[] => [...new Set(fold(text).split(' '))].filter((term) => term !== '')

/** True when every term occurs somewhere in the folded text. */
export const hasAllTerms = (folded: string, terms: readonly string[]): boolean =>
  terms.every((term) => folded.includes(term))
