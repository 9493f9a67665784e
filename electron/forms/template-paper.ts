import { DOMParser, type Element } from '@xmldom/xmldom'
import type { Block, Run } from '../../shared/forms/paper-document.ts'
import { child, children, within } from './word-elements.ts'
import { placedCode } from './word-picture.ts'

type Paragraph = Extract<Block, { kind: 'cells' }>['rows'][number][number]['paragraphs'][number]
type Align = Paragraph['align']

const value = (element: Element | undefined): string => element?.getAttribute('w:val') ?? ''

/** A switch of Word: there without a value means on. */
const isOn = (properties: Element | undefined, name: string): boolean => {
  const element = child(properties, name)
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element))
}

/** Around what matters here: content controls, links, insertions not yet accepted. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:hyperlink', 'w:ins', 'w:smartTag', 'w:customXml', 'w:fldSimple'])

const flat = (parent: Element, wanted: readonly string[]): Element[] =>
  children(parent).flatMap((one) => {
    if (wanted.includes(one.nodeName)) return [one]
    return wrappers.has(one.nodeName) ? flat(one, wanted) : []
  })

const inWords = (code: string | undefined): string => (code === undefined ? '' : `[Mã QR ${code}]`)

/** `withCode`: what stands for a code the app placed; other pictures are left to Word. */
const runText = (run: Element, withCode: (code: string | undefined) => string): string =>
  children(run)
    .map((part) => {
      if (part.nodeName === 'w:t') return part.textContent ?? ''
      if (part.nodeName === 'w:tab') return '\t'
      if (part.nodeName === 'w:drawing') return withCode(placedCode(part))
      return part.nodeName === 'w:br' || part.nodeName === 'w:cr' ? '\n' : ''
    })
    .join('')

const runOf = (run: Element, withCode = inWords): Run => {
  const properties = child(run, 'w:rPr')
  const text = runText(run, withCode)
  return {
    text: isOn(properties, 'w:caps') ? text.toLocaleUpperCase('vi') : text,
    ...(isOn(properties, 'w:b') ? { bold: true } : {}),
    ...(isOn(properties, 'w:i') ? { italic: true } : {}),
  }
}

const alignments: Readonly<Record<string, Align>> = {
  both: 'justify',
  distribute: 'justify',
  center: 'center',
  right: 'right',
  end: 'right',
}

type Styles = ReadonlyMap<string, Element>

/** How a paragraph stands, by itself or by its style and those this rests on. */
const alignOf = (properties: Element | undefined, styles: Styles, depth = 0): Align => {
  const own = child(properties, 'w:jc')
  if (own) return alignments[value(own)] ?? 'left'
  const style = styles.get(value(child(properties, 'w:pStyle')))
  return style && depth < 10 ? styleAlign(style, styles, depth) : 'left'
}

const styleAlign = (style: Element, styles: Styles, depth: number): Align => {
  const own = child(child(style, 'w:pPr'), 'w:jc')
  if (own) return alignments[value(own)] ?? 'left'
  const base = styles.get(value(child(style, 'w:basedOn')))
  return base && depth < 10 ? styleAlign(base, styles, depth + 1) : 'left'
}

const paragraphOf = (
  paragraph: Element,
  styles: Styles,
  withCode = inWords,
): Paragraph & { readonly indent: boolean } => {
  const properties = child(paragraph, 'w:pPr')
  const runs = flat(paragraph, ['w:r'])
    .map((run) => runOf(run, withCode))
    .filter(({ text }) => text !== '')
  return {
    // An empty paragraph is room for a signature: it keeps its height.
    runs: runs.length === 0 ? [{ text: '\u00a0' }] : runs,
    align: alignOf(properties, styles),
    indent: Number(child(properties, 'w:ind')?.getAttribute('w:firstLine') ?? 0) > 0,
  }
}

const hasLines = (table: Element): boolean => {
  const properties = child(table, 'w:tblPr')
  const borders = child(properties, 'w:tblBorders')
  if (borders) return children(borders).some((side) => !['none', 'nil', ''].includes(value(side)))
  return /grid|lưới/i.test(value(child(properties, 'w:tblStyle')))
}

const whole = (text: string | null | undefined, least: number): number => Math.max(least, Math.trunc(Number(text)) || 0)

const tableOf = (table: Element, styles: Styles): Block => {
  const grid = child(table, 'w:tblGrid')
  const widths = grid ? children(grid, 'w:gridCol').map((column) => whole(column.getAttribute('w:w'), 1)) : []
  const rows = flat(table, ['w:tr']).map((row) =>
    flat(row, ['w:tc']).map((cell) => {
      const span = whole(value(child(child(cell, 'w:tcPr'), 'w:gridSpan')), 1)
      // A table inside a cell is read as its paragraphs: a quick look, not the sheet itself.
      const paragraphs = paragraphsIn(cell).map((one) => {
        const { runs, align } = paragraphOf(one, styles)
        return { runs, align }
      })
      return { span, paragraphs }
    }),
  )
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)))
  return {
    kind: 'cells',
    lined: hasLines(table),
    widths: widths.length === columns ? widths : Array.from({ length: columns }, () => 1),
    rows,
  }
}

const paragraphsIn = (parent: Element): Element[] =>
  flat(parent, ['w:p', 'w:tbl']).flatMap((one) =>
    one.nodeName === 'w:p' ? [one] : flat(one, ['w:tr']).flatMap((row) => flat(row, ['w:tc']).flatMap(paragraphsIn)),
  )

/** A paragraph that holds a code gives the code, which stands at the right edge, and what else it says. */
const blocksOf = (element: Element, styles: Styles): readonly Block[] => {
  if (element.nodeName === 'w:tbl') return [tableOf(element, styles)]
  const codes = within(element, 'w:drawing').flatMap((drawing) => placedCode(drawing) ?? [])
  if (codes.length === 0) return [{ kind: 'paragraph', ...paragraphOf(element, styles) }]
  const rest = paragraphOf(element, styles, () => '')
  const saysMore = rest.runs.some(({ text }) => text.trim() !== '')
  return [
    ...codes.map((text): Block => ({ kind: 'qr', text, caption: `Yêu cầu ${text}` })),
    ...(saysMore ? [{ kind: 'paragraph', ...rest } as const] : []),
  ]
}

const rootOf = (xml: string): Element | undefined =>
  new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement ?? undefined

/**
 * The body of a Word file as blocks for a quick look and quick print: paragraphs and tables with their text, weight and alignment.
 * The code of the request's number too; other pictures, headers and footers, numbering and sizes are left to Word. Both arguments are texts of a checked file.
 */
export const wordBlocks = (documentXml: string, stylesXml: string): readonly Block[] => {
  const body = child(rootOf(documentXml), 'w:body')
  if (!body) throw new Error('The Word document has no body.')
  const styleRoot = stylesXml === '' ? undefined : rootOf(stylesXml)
  const styles: Styles = new Map(
    styleRoot ? children(styleRoot, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]) : [],
  )
  return flat(body, ['w:p', 'w:tbl']).flatMap((element) => blocksOf(element, styles))
}
