import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { decodeCell, guessEncoding } from '../../shared/text/guess-encoding.ts'
import {
  fontEncoding,
  type LegacyEncoding,
  mayBeLegacy,
  showsForeignLetters,
} from '../../shared/text/legacy-encodings.ts'
import type { HeadedSheet, SheetRow } from '../files/sheet.ts'

type ColumnLetters = { readonly encoding: LegacyEncoding; readonly capitals: boolean }

/** Which columns of a sheet are in an old encoding, told by their font or by the letters of their first rows. */
export type LetterFacts = {
  readonly columns: ReadonlyMap<number, ColumnLetters>
  /** What most of the old columns are in: for cells of columns that say nothing of themselves (numbers of documents, headings). */
  readonly most: LegacyEncoding | undefined
}

const noLetters: LetterFacts = { columns: new Map(), most: undefined }

/** Finds the encoding of each column by the first rows; cells that turn old later are noticed one by one. */
export const lettersOf = (head: readonly SheetRow[], fonts: ReadonlyMap<number, string>): LetterFacts => {
  const texts = new Map<number, string[]>()
  for (const { cells } of head) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || cell === '') continue
      const known = texts.get(column)
      if (known) known.push(cell)
      else texts.set(column, [cell])
    }
  }
  const columns = new Map<number, ColumnLetters>()
  const votes = { tcvn3: 0, vni: 0 }
  for (const [column, found] of texts) {
    const font = fontEncoding(fonts.get(column) ?? '')
    const guessed = guessEncoding(found)
    // A font can lie (Unicode text left in .VnTime): letters that are Vietnamese as they stand are believed first.
    const letters =
      guessed === 'tcvn3' || guessed === 'vni'
        ? { encoding: guessed, capitals: font?.encoding === guessed && font.capitals }
        : guessed === undefined && font
          ? font
          : undefined
    if (!letters) continue
    columns.set(column, letters)
    votes[letters.encoding] += found.length
  }
  if (columns.size === 0) return noLetters
  return { columns, most: votes.vni > votes.tcvn3 ? 'vni' : 'tcvn3' }
}

/** The same sheet with its texts in Unicode. */
export const withLetters = (sheet: HeadedSheet, letters: LetterFacts): HeadedSheet => {
  const decoded = (row: SheetRow): SheetRow => {
    const cells = decodedCells(row.cells, letters)
    return cells === row.cells ? row : { ...row, cells }
  }
  return {
    ...sheet,
    head: sheet.head.map(decoded),
    rows: async function* () {
      for await (const row of sheet.rows()) yield decoded(row)
    },
  }
}

/** Most rows have nothing to turn and come back as they are. */
const decodedCells = (cells: readonly SheetCell[], letters: LetterFacts): readonly SheetCell[] => {
  let decoded: SheetCell[] | undefined
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue
    const text = decodedText(cell, column, letters)
    if (text === cell) continue
    decoded ??= [...cells]
    decoded[column] = text
  }
  return decoded ?? cells
}

const decodedText = (text: string, column: number, letters: LetterFacts): string => {
  const own = letters.columns.get(column)
  if (own) return decodeCell(text, own.encoding, own.capitals)
  if (!showsForeignLetters(text)) return text
  const guessed = guessEncoding([text])
  if (guessed === 'tcvn3' || guessed === 'vni') return decodeCell(text, guessed)
  return guessed === undefined && letters.most && mayBeLegacy(text) ? decodeCell(text, letters.most) : text
}
