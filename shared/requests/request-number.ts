/** A request's number and the year of its series. */
export type RequestNumber = { readonly number: number; readonly year: number }

/**
 * The number that a text is, and nothing else: «12/2026», also «012/2026», «số 12/2026» and with spaces, as people and scanners
 * type it. Null for any other text.
 */
export const requestNumberIn = (text: string): RequestNumber | null => {
  const parts = /^\s*(?:số\s*:?\s*)?0*([1-9]\d{0,6})\s*\/\s*(\d{4})\s*$/iu.exec(text.normalize('NFC'))
  return parts ? { number: Number(parts[1]), year: Number(parts[2]) } : null
}
