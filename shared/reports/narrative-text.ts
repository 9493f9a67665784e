import type { Run } from '../forms/paper-document.ts'

/**
 * The officer's text is plain text with two light marks, as people type them anyway: a line that begins with «- » is a point of a
 * list, and what stands between two pairs of asterisks is bold. Everything else, marks without their pair too, is what it says.
 */

/** Paragraphs as typed, without empty lines. Word pastes a line break inside a paragraph as a vertical tab. */
export const narrativeLines = (text: string): readonly string[] =>
  text
    .split(/[\n\v\u2028]/)
    .map((line) => line.trim().replace(/^[-–•+]\s+/u, '- '))
    .filter((line) => line !== '')

/** Runs of a line, bold where it is marked. */
export const markedRuns = (line: string): readonly Run[] =>
  line
    .split(/(\*\*[^*]+\*\*)/u)
    .filter((part) => part !== '')
    .map((part) => (/^\*\*[^*]+\*\*$/u.test(part) ? { text: part.slice(2, -2), bold: true } : { text: part }))
