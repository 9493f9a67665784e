import { fold } from '../text/vietnamese-fold.ts'

/** «01/2026/QH16», «13/2018/NĐ-CP», «1234/QĐ-UBND», folded: letters without marks in lower case, dashes alike. */
const NUMBER = /(\d{1,5})\s*\/\s*(?:(\d{4})\s*\/\s*)?([a-z]{2,}\d*(?:-[a-z]+\d*)*)/
const NUMBER_AFTER_WORD = new RegExp(`\\bso\\s*:?\\s*${NUMBER.source}`)
/** A file name can hold no slash: «01-2026-QH16», «13_2018_NĐ-CP». */
const FILE_NAME_NUMBER = /(?:^|[^\d])(\d{1,5})[\s._-](\d{4})[\s._-]([a-z]{2,}\d*(?:-[a-z]+\d*)*)/

const spell = (found: RegExpExecArray | null): string | undefined => {
  if (!found) return undefined
  const [, number = '', year, code] = found
  return [String(Number(number)), year, code].filter((part) => part !== undefined).join('/')
}

/** The number of the document a name carries, spelled one way: «Luật … số 01/2026/QH16» → «1/2026/qh16»; undefined when it carries none. */
export const documentNumber = (name: string): string | undefined => spell(NUMBER.exec(fold(name)))

/** Whether two names mean the same document: by their numbers when both have one, else by their words. */
export const isSameDocument = (one: string, other: string): boolean => documentKey(one) === documentKey(other)

/** What two names of one document share. */
export const documentKey = (name: string): string => documentNumber(name) ?? fold(name)

/** The number a text gives itself above its first article («Luật số: 01/2026/QH16»). */
const ownNumber = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const folded = fold(line)
    // What follows cites other documents.
    if (/^(?:dieu \d|can cu |chuong )/.test(folded)) return undefined
    const found = spell(NUMBER_AFTER_WORD.exec(folded))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Which of the `documents` (names as citations write them) a file holds: by the number in its heading, else by the number in
 * its name; null when none fits.
 */
export const guessDocument = (
  lines: readonly string[],
  fileName: string,
  documents: readonly string[],
): string | null => {
  const number = ownNumber(lines) ?? spell(FILE_NAME_NUMBER.exec(fold(fileName)))
  return (number !== undefined && documents.find((document) => documentNumber(document) === number)) || null
}
