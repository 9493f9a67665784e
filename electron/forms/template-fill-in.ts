import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import type PizZip from 'pizzip'
import { type FieldRow, isRowField, type RowValues } from '../../shared/forms/row-fields.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { hasMarks, type Mark, marksIn, withoutMarkSigns } from './template-marks.ts'
import { listsOfRow } from './template-place.ts'
import { child, within } from './word-elements.ts'
import { codeDrawings } from './word-picture.ts'

const bodyFile = 'word/document.xml'

/** What Word wants to find once in a document: the copies of a row go without. */
const onceOnly = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd']
const onceOnlyMarks = ['w14:paraId', 'w14:textId']

const withoutIdentity = (row: Element): Element => {
  for (const name of onceOnly) for (const one of within(row, name)) one.parentNode?.removeChild(one)
  for (const one of [row, ...within(row, 'w:p')]) for (const name of onceOnlyMarks) one.removeAttribute(name)
  for (const properties of within(row, 'w:sdtPr')) {
    const id = child(properties, 'w:id')
    if (id) properties.removeChild(id)
  }
  // Of a row that is written many times none is the heading of every page.
  for (const heading of within(row, 'w:tblHeader')) heading.parentNode?.removeChild(heading)
  return row
}

/** Text of Word: what follows a line break stands after a break of its own. */
const textNodes = (document: Document, text: string): readonly Element[] =>
  text.split('\n').flatMap((line, index) => {
    const words = document.createElement('w:t')
    words.setAttribute('xml:space', 'preserve')
    words.appendChild(document.createTextNode(line))
    return index === 0 ? [words] : [document.createElement('w:br'), words]
  })

/** Puts what `draw` makes of every mark into the place of the marks of one text; what stands between them stays. */
const replaceMarks = (
  document: Document,
  text: Element,
  draw: (mark: Mark) => readonly Element[] | undefined,
): void => {
  const words = text.textContent ?? ''
  const drawn = marksIn(words).flatMap((mark) => {
    const made = draw(mark)
    return made ? [{ ...mark, made }] : []
  })
  if (drawn.length === 0) return
  let from = 0
  const before = (to: number): readonly Element[] => (to > from ? textNodes(document, words.slice(from, to)) : [])
  const parts: Element[] = []
  for (const { at, length, made } of drawn) {
    parts.push(...before(at), ...made)
    from = at + length
  }
  parts.push(...before(words.length))
  for (const part of parts) text.parentNode?.insertBefore(part, text)
  text.parentNode?.removeChild(text)
}

const textOf = (entry: FieldRow, { name, capitals }: Mark): string => {
  const value = isRowField(name) ? withoutMarkSigns(printableText(entry[name] ?? '')) : ''
  return capitals ? value.toLocaleUpperCase('vi') : value
}

/** Writes every row that asks for a list once for each of its entries; once, and empty, where there is none. */
const fillRows = (document: Document, body: Element, rows: RowValues): void => {
  for (const row of within(body, 'w:tr')) {
    const [list] = listsOfRow(row)
    if (list === undefined) continue
    const entries = rows[list].length === 0 ? [{}] : rows[list]
    const parent = row.parentNode
    for (const entry of entries) {
      const copy = withoutIdentity(row.cloneNode(true) as Element)
      for (const text of within(copy, 'w:t'))
        replaceMarks(document, text, (mark) =>
          isRowField(mark.name) ? textNodes(document, textOf(entry, mark)) : undefined,
        )
      parent?.insertBefore(copy, row)
    }
    parent?.removeChild(row)
  }
}

const fillPictures = (zip: PizZip, document: Document, body: Element, code: string): void => {
  const texts = within(body, 'w:t').filter((text) => hasMarks(text.textContent ?? ''))
  if (texts.length === 0) return
  const drawing = code === '' ? undefined : codeDrawings(zip, document, code)
  for (const text of texts) replaceMarks(document, text, () => (drawing ? [drawing()] : []))
}

/** Puts rows and pictures into the place of their marks; `zip` is a filled file that `misplacedFields` has nothing against. */
export const fillIn = (zip: PizZip, rows: RowValues, code: string): void => {
  const xml = zip.file(bodyFile)?.asText() ?? ''
  if (!hasMarks(xml)) return
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const body = document.documentElement
  if (!body) throw new Error('The Word document has no body.')
  fillRows(document, body, rows)
  fillPictures(zip, document, body, code)
  zip.file(bodyFile, new XMLSerializer().serializeToString(document))
}
