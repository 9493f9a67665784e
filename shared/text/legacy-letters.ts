/** Letters that only Vietnamese in Unicode has; the old encodings and texts without marks have none. */
const OWN_LETTERS = /[đĐăĂơƠưƯ\u1ea0-\u1ef9]/g
const LETTERS = /\p{L}/gu
/** TCVN3 read as Western letters: «§iÒu 1. Ph¹m vi ®iÒu chØnh». */
const TCVN3_SIGNS = /[§®µ¸¶·¹¨©ª«¬¦¡¢£¤¥]/g
/** VNI read as Western letters: «Ñieàu 1. Phaïm vi ñieàu chænh». */
const VNI_SIGNS = /[aeouyAEOUY][øùûõïåäáàãÏØÙÛÕÅÄÁÀÃ]|[ñÑöÖ]/g

/** Sampled from the start: enough to know, quick for any file. */
const SAMPLE = 200_000
/** Fewer letters say nothing. */
const FEWEST = 100
/** Written Vietnamese has about one in six. */
const LOWEST_SHARE = 0.04
const SIGN_SHARE = 0.02

export type LetterKind = 'vietnamese' | 'legacy' | 'unmarked'

/** True for bytes of TCVN3 read as Western letters; the old Vietnamese code page of Windows read so has none of its signs. */
export const looksLikeTcvn3 = (western: string): boolean => {
  const sample = western.slice(0, SAMPLE)
  return count(sample, TCVN3_SIGNS) > count(sample, LETTERS) * SIGN_SHARE
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * How a composed (NFC) text writes Vietnamese: as Unicode does, in an old encoding (TCVN3, VNI) that shows as wrong letters,
 * or with no marks at all (another language, or marks lost). Short texts count as Vietnamese.
 */
export const letterKind = (text: string): LetterKind => {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, LETTERS)
  if (letters < FEWEST || count(sample, OWN_LETTERS) >= letters * LOWEST_SHARE) return 'vietnamese'
  return count(sample, TCVN3_SIGNS) + count(sample, VNI_SIGNS) >= letters * SIGN_SHARE ? 'legacy' : 'unmarked'
}
