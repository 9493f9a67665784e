import type { SheetCell } from '../../shared/catalogue/read-cells.ts'
import { MOST_COLUMNS, type SheetRow } from './sheet.ts'
import { faultText, plainText } from './xlsx-text.ts'

/** The sheet is written in a way that this reader doesn't know: a reader of all XML is to be asked. */
export class UnusualSheet extends Error {}

/** What the cells of a sheet refer to. */
export type SheetReferences = {
  readonly strings: readonly string[]
  /** The day a number means in a cell of this style; undefined where the style shows no day. */
  readonly dayOf: (style: number, value: number) => Date | undefined
}

const [SPACE, QUOTE, SLASH, LESS, EQUALS, GREATER] = [32, 34, 47, 60, 61, 62]
const [ZERO, NINE, LETTER_A, LETTER_Z] = [48, 57, 65, 90]
const [SMALL_C, SMALL_F, SMALL_I, SMALL_R, SMALL_S, SMALL_T, SMALL_V] = [99, 102, 105, 114, 115, 116, 118]
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
/** Digits that a number surely keeps. */
const SURE_DIGITS = 15
/** Before its rows a sheet says little; a row is no longer than this. */
const LONGEST_WAIT = 16 * 1024 * 1024
const LAST_COLUMN = 16_383

const ROW_END = Buffer.from('</row>')
const VALUE_END = Buffer.from('</v>')
const FORMULA_END = Buffer.from('</f>')
const INLINE_END = Buffer.from('</t></is>')
const DATA = Buffer.from('<sheetData')
const DATA_END = Buffer.from('</sheetData>')

const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= SPACE

/**
 * Reads the rows of a sheet's XML from its bytes, piece by piece, about three times as fast as a reader of all XML: it knows the
 * few tags that programs write there, and throws `UnusualSheet` at anything else. Rows come with the cells that are looked at.
 */
export class PlainSheetRows {
  private readonly references: SheetReferences
  private bytes: Buffer = Buffer.alloc(0)
  private at = 0
  private phase: 'before' | 'rows' | 'after' = 'before'
  private rowIndex = -1
  // What the attributes of the tag read last say.
  private reference = 0
  private referenceEnd = 0
  private type = 0
  private typeEnd = 0
  private style = -1

  constructor(references: SheetReferences) {
    this.references = references
  }

  /** The rows that are whole with this piece. */
  take(piece: Buffer): SheetRow[] {
    if (this.phase === 'after') return []
    this.bytes = this.at < this.bytes.length ? Buffer.concat([this.bytes.subarray(this.at), piece]) : piece
    this.at = 0
    const rows: SheetRow[] = []
    if (this.phase === 'before') this.findRows()
    while (this.phase === 'rows') {
      const row = this.nextRow()
      if (row === undefined) break
      rows.push(row)
    }
    if (this.bytes.length - this.at > LONGEST_WAIT) throw new UnusualSheet()
    return rows
  }

  /** To be called after the last piece: the rows must have ended. */
  end(): void {
    if (this.phase !== 'after') throw new UnusualSheet()
  }

  private findRows(): void {
    const found = this.bytes.indexOf(DATA)
    const end = found + DATA.length
    if (found === -1 || this.bytes.length < end + 2) return
    if (this.bytes.subarray(0, found).includes('<!')) throw new UnusualSheet()
    if (this.bytes[end] === GREATER) this.phase = 'rows'
    else if (this.bytes[end] === SLASH && this.bytes[end + 1] === GREATER) this.phase = 'after'
    else throw new UnusualSheet()
    this.at = end + 1
  }

  /** The next row; undefined when it isn't whole yet, or there is none. */
  private nextRow(): SheetRow | undefined {
    const { bytes } = this
    let at = this.at
    while (isBlank(bytes[at])) at += 1
    if (at + DATA_END.length > bytes.length) return undefined
    if (bytes[at] === LESS && bytes[at + 1] === SLASH) {
      if (bytes.compare(DATA_END, 0, DATA_END.length, at, at + DATA_END.length) !== 0) throw new UnusualSheet()
      this.phase = 'after'
      return undefined
    }
    if (bytes.toString('latin1', at, at + 4) !== '<row') throw new UnusualSheet()
    const opened = bytes.indexOf(GREATER, at)
    if (opened === -1) return undefined
    const alone = bytes[opened - 1] === SLASH
    const end = alone ? opened : bytes.indexOf(ROW_END, opened)
    if (end === -1) return undefined
    if (this.attributes(at + 4) !== opened + 1) throw new UnusualSheet()
    this.rowIndex =
      this.referenceEnd > this.reference ? this.digits(this.reference, this.referenceEnd) - 1 : this.rowIndex + 1
    if (this.rowIndex < 0) throw new UnusualSheet()
    const cells = alone ? [] : this.cells(opened + 1, end)
    this.at = alone ? opened + 1 : end + ROW_END.length
    return { index: this.rowIndex, cells }
  }

  /** Reads the attributes from `from` to the end of the tag, keeping r, s and t; answers where the tag has ended. */
  private attributes(from: number): number {
    const { bytes } = this
    this.reference = this.referenceEnd = this.type = this.typeEnd = 0
    this.style = -1
    let at = from
    for (;;) {
      while (isBlank(bytes[at])) at += 1
      const name = bytes[at]
      if (name === GREATER) return at + 1
      if (name === SLASH && bytes[at + 1] === GREATER) return at + 2
      const nameStart = at
      while (at < bytes.length && bytes[at] !== EQUALS && bytes[at] !== GREATER) at += 1
      const short = at === nameStart + 1
      if (at === nameStart || bytes[at] !== EQUALS || bytes[at + 1] !== QUOTE) throw new UnusualSheet()
      const value = at + 2
      let end = value
      while (end < bytes.length && bytes[end] !== QUOTE) end += 1
      if (end === bytes.length) throw new UnusualSheet()
      if (short && name === SMALL_R) {
        this.reference = value
        this.referenceEnd = end
      } else if (short && name === SMALL_T) {
        this.type = value
        this.typeEnd = end
      } else if (short && name === SMALL_S) this.style = this.digits(value, end)
      at = end + 1
    }
  }

  private cells(from: number, end: number): readonly SheetCell[] {
    const { bytes } = this
    const cells: SheetCell[] = []
    let at = from
    let column = -1
    for (;;) {
      while (at < end && isBlank(bytes[at])) at += 1
      if (at === end) return cells
      const after = bytes[at + 2]
      if (bytes[at] !== LESS || bytes[at + 1] !== SMALL_C || !(isBlank(after) || after === SLASH || after === GREATER))
        throw new UnusualSheet()
      at = this.attributes(at + 2)
      column = this.referenceEnd > this.reference ? this.column() : column + 1
      if (column > LAST_COLUMN) throw new UnusualSheet()
      let value: SheetCell = null
      if (bytes[at - 2] !== SLASH) {
        at = this.content(at)
        value = this.value
      } else if (this.typeEnd > this.type && !this.isType('n')) throw new UnusualSheet()
      if (column >= MOST_COLUMNS) while (cells.length < MOST_COLUMNS) cells.push(null)
      else {
        while (cells.length < column) cells.push(null)
        cells[column] = value
      }
    }
  }

  private value: SheetCell = null

  /** Reads what stands in a cell into `value`; answers where the cell has ended. */
  private content(from: number): number {
    const { bytes, style } = this
    let at = from
    let text = -1
    let textEnd = -1
    let inline = false
    for (;;) {
      while (isBlank(bytes[at])) at += 1
      if (bytes[at] !== LESS) throw new UnusualSheet()
      const tag = bytes[at + 1]
      const after = bytes[at + 2]
      if (tag === SLASH) {
        if (after !== SMALL_C || bytes[at + 3] !== GREATER) throw new UnusualSheet()
        this.value = this.valueOf(text, textEnd, inline, style)
        return at + 4
      }
      if (tag === SMALL_I && after === SMALL_S && bytes[at + 3] === GREATER) {
        if (text !== -1 || bytes[at + 4] !== LESS || bytes[at + 5] !== SMALL_T) throw new UnusualSheet()
        inline = true
        text = this.endOfTag(at + 6)
        textEnd = this.endOfText(text, INLINE_END)
        at = textEnd + 9
      } else if (tag === SMALL_V || tag === SMALL_F) {
        const start = this.endOfTag(at + 2)
        const alone = bytes[start - 2] === SLASH
        const end = alone ? start : this.endOfText(start, tag === SMALL_V ? VALUE_END : FORMULA_END)
        if (tag === SMALL_V) {
          if (text !== -1) throw new UnusualSheet()
          text = start
          textEnd = end
        }
        at = alone ? start : end + 4
      } else throw new UnusualSheet()
    }
  }

  /** Past the rest of an opening tag whose name has ended at `at`. */
  private endOfTag(at: number): number {
    if (this.bytes[at] === GREATER) return at + 1
    if (!isBlank(this.bytes[at]) && this.bytes[at] !== SLASH) throw new UnusualSheet()
    const { reference, referenceEnd, type, typeEnd, style } = this
    const end = this.attributes(at)
    Object.assign(this, { reference, referenceEnd, type, typeEnd, style })
    return end
  }

  /** Where the text from `start` ends, which `closing` must follow. Byte by byte: texts are short, and asking for each takes longer. */
  private endOfText(start: number, closing: Buffer): number {
    const { bytes } = this
    let end = start
    while (bytes[end] !== LESS) {
      if (end >= bytes.length) throw new UnusualSheet()
      end += 1
    }
    for (let index = 0; index < closing.length; index += 1)
      if (bytes[end + index] !== closing[index]) throw new UnusualSheet()
    return end
  }

  private valueOf(text: number, end: number, inline: boolean, style: number): SheetCell {
    const { bytes } = this
    if (inline !== this.isType('inlineStr')) throw new UnusualSheet()
    if (inline || this.isType('str')) return text === -1 ? '' : plainText(bytes.toString('utf8', text, end))
    if (this.isType('s')) {
      if (text === -1 || text === end) throw new UnusualSheet()
      return this.references.strings[this.digits(text, end)] ?? null
    }
    if (this.isType('e')) return text === -1 ? '' : faultText(bytes.toString('utf8', text, end))
    if (this.isType('b')) {
      const letter = text === -1 || end !== text + 1 ? -1 : bytes[text]
      if (letter !== ZERO && letter !== ZERO + 1) throw new UnusualSheet()
      return letter !== ZERO
    }
    if (this.typeEnd > this.type && !this.isType('n')) throw new UnusualSheet()
    if (text === -1 || text === end) return null
    const number = this.number(text, end)
    return (style >= 0 ? this.references.dayOf(style, number) : undefined) ?? number
  }

  private isType(name: string): boolean {
    if (this.typeEnd - this.type !== name.length) return false
    for (let index = 0; index < name.length; index += 1)
      if (this.bytes[this.type + index] !== name.charCodeAt(index)) return false
    return true
  }

  private number(from: number, end: number): number {
    const text = this.bytes.toString('latin1', from, end)
    if (!NUMBER.test(text)) throw new UnusualSheet()
    return Number(text)
  }

  /** A whole number written in digits alone. */
  private digits(from: number, end: number): number {
    if (end === from || end - from > SURE_DIGITS) throw new UnusualSheet()
    let number = 0
    for (let at = from; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0
      if (byte < ZERO || byte > NINE) throw new UnusualSheet()
      number = number * 10 + byte - ZERO
    }
    return number
  }

  /** The column that «AB12» names, from 0. */
  private column(): number {
    let at = this.reference
    let column = 0
    for (;;) {
      const byte = this.bytes[at] ?? 0
      if (byte < LETTER_A || byte > LETTER_Z) break
      column = column * 26 + byte - LETTER_A + 1
      at += 1
    }
    if (column === 0 || at - this.reference > 3) throw new UnusualSheet()
    this.digits(at, this.referenceEnd)
    return column - 1
  }
}
