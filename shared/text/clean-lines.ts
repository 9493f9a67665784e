const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
// Tabs and line ends are spaces here; every other control sign is an accident of a file.
const CONTROLS = /[^\P{Cc}\s]/gu

// Also the vertical tab that Word writes for a line break, the form feed between pages, and the line ends of Unicode.
const LINE_END = /\r\n|\n|\p{Zl}|\p{Zp}|[\f\v\r\x85]/u

/** A paragraph as it is kept: composed letters, one space between words, no invisible signs. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(INVISIBLE, '').replace(CONTROLS, '').replace(/\s+/g, ' ').trim()

/** The paragraphs of a text, one a line; empty ones are left out. */
export const cleanLines = (text: string): readonly string[] =>
  text
    .split(LINE_END)
    .map(cleanLine)
    .filter((line) => line !== '')
