import { plainText } from './xlsx-text.ts'

/** Blanks between tags are signs up to this one. */
const SPACE = 32

/** Where a text is read; each step goes past what it finds or answers undefined where it finds something else. */
class Reading {
  at = 0
  readonly xml: string

  constructor(xml: string) {
    this.xml = xml
  }

  /** Past the blanks; true when `mark` stands there, and past it. */
  take(mark: string): boolean {
    while (this.xml.charCodeAt(this.at) <= SPACE) this.at += 1
    if (!this.xml.startsWith(mark, this.at)) return false
    this.at += mark.length
    return true
  }

  /** Past `mark`, wherever it comes next. */
  skipTo(mark: string): boolean {
    const found = this.xml.indexOf(mark, this.at)
    if (found === -1) return false
    this.at = found + mark.length
    return true
  }

  /** The text of `<t>` when one stands here; undefined when something stands in it that is no text. */
  text(): string | undefined {
    if (!this.take('<t>')) {
      if (this.take('<t/>')) return ''
      if (!this.take('<t ')) return undefined
      const end = this.xml.indexOf('>', this.at)
      if (end === -1) return undefined
      this.at = end + 1
      if (this.xml[end - 1] === '/') return ''
    }
    const end = this.xml.indexOf('<', this.at)
    if (end === -1 || !this.xml.startsWith('</t>', end)) return undefined
    const text = plainText(this.xml.slice(this.at, end))
    this.at = end + 4
    return text
  }
}

/** A run of letters with a look of their own: its look is passed over. */
const runText = (reading: Reading): string | undefined => {
  if (!reading.take('<rPr/>') && reading.take('<rPr>') && !reading.skipTo('</rPr>')) return undefined
  if (reading.take('</r>')) return ''
  const text = reading.text()
  return reading.take('</r>') ? text : undefined
}

const stringAt = (reading: Reading): string | undefined => {
  let plain = ''
  let runs: string | undefined
  while (!reading.take('</si>')) {
    if (reading.take('<rPh ')) {
      // How Japanese words are said.
      if (!reading.skipTo('</rPh>')) return undefined
    } else if (reading.take('<phoneticPr')) {
      const from = reading.at
      if (!reading.skipTo('>') || !reading.xml.slice(from, reading.at).endsWith('/>')) return undefined
    } else if (reading.take('<r>')) {
      const run = runText(reading)
      if (run === undefined) return undefined
      runs = (runs ?? '') + run
    } else {
      const text = reading.text()
      if (text === undefined) return undefined
      plain = text
    }
  }
  return runs ?? plain
}

/**
 * The texts that the cells of a workbook share, by number (xl/sharedStrings.xml as text); undefined when anything stands there that
 * programs don't usually write: then a reader of all XML is to be asked.
 */
export const readSharedStrings = (xml: string): readonly string[] | undefined => {
  const start = xml.indexOf('<sst')
  if (start === -1 || xml.slice(0, start).includes('<!')) return undefined
  const reading = new Reading(xml)
  reading.at = start
  if (!reading.skipTo('>')) return undefined
  const strings: string[] = []
  if (xml[reading.at - 2] === '/') return strings
  while (!reading.take('</sst>')) {
    if (reading.take('<si/>')) strings.push('')
    else if (reading.take('<si>')) {
      const text = stringAt(reading)
      if (text === undefined) return undefined
      strings.push(text)
    } else return undefined
  }
  return xml.slice(reading.at).trim() === '' ? strings : undefined
}
