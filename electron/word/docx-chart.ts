import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Chart, chartFill } from '../../shared/forms/chart-layout.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { betweenParagraphs, halfPoints, textWidth } from './docx-measures.ts'

const labelWidth = 900
const wholeWidth = 900
/** Bars are made of cells of a fine grid: what Word itself draws, keeps when edited, and prints in any version. */
const units = 100
const unitWidth = Math.floor((textWidth - labelWidth - wholeWidth) / units)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
/** White lines keep the bars of two rows apart. */
const apart = { style: BorderStyle.SINGLE, size: 12, color: 'FFFFFF' } as const
const noBorders = { top: none, bottom: none, left: none, right: none } as const

const small = (text: string, align: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
  new Paragraph({
    alignment: align,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ text: printableText(text), size: halfPoints.recipients })],
  })

const cell = (children: readonly Paragraph[], width: number, span: number, fill?: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    borders: { ...noBorders, top: apart, bottom: apart },
    margins: { left: 40, right: 40, top: 10, bottom: 10 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fill.slice(1) } }),
    children: [...children],
  })

/** How many units each part takes: none vanishes that is not zero, and together never more than there are. */
const spansOf = (values: readonly number[], most: number): readonly number[] => {
  const spans = values.map((value) => (value <= 0 ? 0 : Math.max(1, Math.floor((value * units) / most))))
  const over = spans.reduce((sum, span) => sum + span, 0) - units
  const widest = spans.indexOf(Math.max(...spans))
  return spans.map((span, index) => (over > 0 && index === widest ? span - over : span))
}

const row = ({ label, values }: Chart['rows'][number], most: number): TableRow => {
  const spans = spansOf(values, most)
  const rest = units - spans.reduce((sum, span) => sum + span, 0)
  const whole = values.reduce((sum, value) => sum + value, 0)
  const empty = small('', AlignmentType.LEFT)
  return new TableRow({
    cantSplit: true,
    children: [
      cell([small(label, AlignmentType.RIGHT)], labelWidth, 1),
      cell([small(String(whole), AlignmentType.RIGHT)], wholeWidth, 1),
      ...spans.flatMap((span, part) => (span === 0 ? [] : [cell([empty], span * unitWidth, span, chartFill(part))])),
      ...(rest === 0 ? [] : [cell([empty], rest * unitWidth, rest)]),
    ],
  })
}

const legend = ({ parts }: Chart): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 60 },
    children: parts.flatMap((text, part) => [
      new TextRun({
        text: '    ',
        size: halfPoints.recipients,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: chartFill(part).slice(1) },
      }),
      new TextRun({ text: ` ${printableText(text)}     `, size: halfPoints.recipients }),
    ]),
  })

/** A chart as shaded cells: a row a month, its whole as a number, its parts as lengths. */
export const chartBlocks = (chart: Chart): readonly (Paragraph | Table)[] => {
  const most = Math.max(1, ...chart.rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [
        new TextRun({ text: printableText(`${chart.title} (${chart.unit})`), size: halfPoints.table, bold: true }),
      ],
    }),
    legend(chart),
    new Table({
      width: { size: labelWidth + wholeWidth + units * unitWidth, type: WidthType.DXA },
      columnWidths: [labelWidth, wholeWidth, ...Array.from({ length: units }, () => unitWidth)],
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
      rows: chart.rows.map((one) => row(one, most)),
    }),
    new Paragraph({ spacing: { after: betweenParagraphs } }),
  ]
}
