import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  FrameAnchorType,
  FrameWrap,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block } from '../../shared/forms/paper-document.ts'
import { halfPoints, textWidth } from './docx-measures.ts'
import { qrPng } from './qr-png.ts'

const side = { twips: convertMillimetersToTwip(22), pixels: 83 }

/** Two paragraphs with one frame make one box at the right margin, the text running on beside it. */
const framed = {
  frame: {
    type: 'absolute',
    width: side.twips,
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
    position: { x: textWidth - side.twips, y: 1 },
  },
  alignment: AlignmentType.CENTER,
  spacing: { after: 0 },
} as const

const code = ({ text, caption }: Kind): ImageRun =>
  new ImageRun({
    type: 'png',
    data: qrPng(text),
    transformation: { width: side.pixels, height: side.pixels },
    altText: { name: 'qr', title: caption, description: `Mã QR: ${text}` },
  })

const words = ({ caption }: Kind): TextRun => new TextRun({ text: caption, size: halfPoints.recipients })

type Kind = Extract<Block, { kind: 'qr' }>

/** The code with its caption at the right edge, the text running on beside it. */
export const qrFrame = (block: Kind): readonly Paragraph[] => [
  new Paragraph({ ...framed, children: [code(block)] }),
  new Paragraph({ ...framed, children: [words(block)] }),
]

/** The same where it has a column of its own. */
export const qrParagraphs = (block: Kind): readonly Paragraph[] => [
  new Paragraph({ spacing: { before: 60, after: 0 }, children: [code(block)] }),
  new Paragraph({ spacing: { after: 0 }, children: [words(block)] }),
]

/** Codes of data: three in a row, each as wide as a third of the page. */
const perRow = 3
const dataCodePixels = 200
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const dataCodeCell = (one: Extract<Block, { kind: 'codes' }>['codes'][number] | undefined): TableCell =>
  new TableCell({
    width: { size: Math.floor(textWidth / perRow), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 60 },
    children: one
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 0 },
            children: [
              new ImageRun({
                type: 'png',
                data: qrPng(one.text, 'M'),
                transformation: { width: dataCodePixels, height: dataCodePixels },
                altText: { name: 'qr', title: one.caption, description: one.caption },
              }),
            ],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 0 },
            children: [new TextRun({ text: one.caption, size: halfPoints.recipients })],
          }),
        ]
      : [new Paragraph({})],
  })

/** Codes of data as a table without lines; a row never breaks over two pages. */
export const dataCodesTable = ({ codes }: Extract<Block, { kind: 'codes' }>): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array<number>(perRow).fill(Math.floor(textWidth / perRow)),
    layout: TableLayoutType.FIXED,
    borders: {
      top: noLine,
      bottom: noLine,
      left: noLine,
      right: noLine,
      insideHorizontal: noLine,
      insideVertical: noLine,
    },
    rows: Array.from(
      { length: Math.ceil(codes.length / perRow) },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: perRow }, (_cell, index) => dataCodeCell(codes[row * perRow + index])),
        }),
    ),
  })
