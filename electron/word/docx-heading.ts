import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { agencyLines } from '../../shared/forms/agency-lines.ts'
import type { Block } from '../../shared/forms/paper-document.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { halfPoints, textWidth } from './docx-measures.ts'

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** A line of a heading or signature: centred, single spaced. */
export const centred = (text: string, style: { size: number; bold?: boolean; italics?: boolean }): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: printableText(text)
      .split('\n')
      .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) })),
  })

/** The rule under a name: a thin paragraph whose lower border is that part of the column's width. */
export const rule = (columnWidth: number, part: number): Paragraph => {
  const indent = Math.round((columnWidth * (1 - part)) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { after: 60, line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  })
}

/** Columns side by side without lines; `widths` in twentieths of a point. */
export const columnsBeside = (widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              borders: noBorders,
              margins: { left: 0, right: 0 },
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: [...children],
            }),
        ),
      }),
    ],
  })

/** Ô số 1–4: agency and number left; Quốc hiệu, Tiêu ngữ, place and day right. */
export const headingTable = (block: Kind<'heading'>): Table => {
  const left = Math.round(textWidth * 0.4)
  const right = textWidth - left
  const parent =
    block.parentName === '' ? [] : [centred(block.parentName.toLocaleUpperCase('vi'), { size: halfPoints.agency })]
  return columnsBeside(
    [left, right],
    [
      [
        ...parent,
        centred(agencyLines(block.agencyName).join('\n').toLocaleUpperCase('vi'), {
          size: halfPoints.agency,
          bold: true,
        }),
        rule(left, 0.4),
        ...(block.number === '' ? [] : [centred(`Số: ${block.number}`, { size: halfPoints.number })]),
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: halfPoints.state, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: halfPoints.body, bold: true }),
        rule(right, 0.58),
        centred(`${block.place}, ${block.dateText}`, { size: halfPoints.body, italics: true }),
      ],
    ],
  )
}

const space = () => new Paragraph({ children: [] })

/** «Nơi nhận» in the letters of the decree. */
export const recipientsParagraphs = (block: Kind<'recipients'>): readonly Paragraph[] => [
  new Paragraph({
    spacing: { after: 0 },
    children: [new TextRun({ text: 'Nơi nhận:', size: halfPoints.recipientsHead, bold: true, italics: true })],
  }),
  ...block.lines.map(
    (line) =>
      new Paragraph({
        spacing: { after: 0 },
        children: [new TextRun({ text: `- ${line}`, size: halfPoints.recipients })],
      }),
  ),
]

const signer = (lines: readonly string[], hint: string, name: string): readonly Paragraph[] => [
  ...lines.filter((line) => line !== '').map((line) => centred(line, { size: halfPoints.body, bold: true })),
  ...(hint === '' ? [] : [centred(hint, { size: halfPoints.body, italics: true })]),
  space(),
  space(),
  space(),
  centred(name, { size: halfPoints.body, bold: true }),
]

/** Ô số 7 and 9b: signature right; left the other signature, or what stands beside it. */
export const signatureTable = (block: Kind<'signatures'>, beside: readonly Paragraph[]): Table => {
  const { left, right } = block
  const leftCell = left === null ? (beside.length > 0 ? beside : [space()]) : signer([left.title], left.hint, left.name)
  const half = Math.round(textWidth / 2)
  return columnsBeside(
    [half, textWidth - half],
    [leftCell, signer([right.authority, right.title], right.hint, right.name)],
  )
}
