/** Signs that make a spreadsheet take a text for a formula; behind apostrophes too, so that each comes back as it was. */
const FORMULA = /^'*(?:[=+@\t\r]|-\S)/

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`

/**
 * One line of a CSV file after RFC 4180, with its CRLF. A text that a spreadsheet would run as a formula gets an apostrophe before it;
 * `plainCell` takes it away again.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** What a cell of a CSV file says, without the apostrophe that keeps it from being run. */
export const plainCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
