import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  type Block,
  markWords,
  type PaperDocument,
  type Run,
  weekdayHeadings,
} from '../../shared/forms/paper-document.ts'
import { besideSignature, standsBeside } from '../../shared/forms/paper-layout.ts'
import { assertNever } from '../../shared/result.ts'
import { printableText } from '../../shared/text/printable-text.ts'
import { chartBlocks } from './docx-chart.ts'
import { centred, headingTable, recipientsParagraphs, rule, signatureTable } from './docx-heading.ts'
import { betweenParagraphs, firstLine, fontName, halfPoints, page, textWidth } from './docx-measures.ts'
import { dataCodesTable, qrFrame, qrParagraphs } from './docx-qr.ts'

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

const alignments = {
  justify: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const

const textRuns = (runs: readonly Run[], size?: number): TextRun[] =>
  runs.flatMap(({ text, bold, italic }) =>
    printableText(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            bold: bold === true,
            italics: italic === true,
            ...(index > 0 ? { break: 1 } : {}),
            ...(size === undefined ? {} : { size }),
          }),
      ),
  )

const cell = (text: string, width: number, align: keyof typeof alignments, bold: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[align],
        spacing: { after: 0 },
        children: [new TextRun({ text: printableText(text), size: halfPoints.table, bold })],
      }),
    ],
  })

const table = ({ columns, rows }: Kind<'table'>): Table => {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.round((textWidth * column.width) / whole))
  const width = (index: number) => widths[index] ?? 0
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => cell(column.heading, width(index), 'center', true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(row[index] ?? '', width(index), column.align, false)),
          }),
      ),
    ],
  })
}

const cells = ({ lined, widths, rows }: Kind<'cells'>): Table => {
  const whole = widths.reduce((sum, one) => sum + one, 0) || 1
  const parts = widths.map((one) => Math.round((textWidth * one) / whole))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: parts,
    layout: TableLayoutType.FIXED,
    ...(lined
      ? {}
      : {
          borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
        }),
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ span, paragraphs }) =>
              new TableCell({
                columnSpan: span,
                children: paragraphs.map(
                  ({ runs, align }) =>
                    new Paragraph({ alignment: alignments[align], spacing: { after: 0 }, children: textRuns(runs) }),
                ),
              }),
          ),
        }),
    ),
  })
}

/** A small calendar as a plain table: «12 (3)» is the 12th, the third day that counts. */
const monthTable = ({ weeks }: Kind<'months'>['months'][number]): Kind<'table'> => ({
  kind: 'table',
  columns: weekdayHeadings.map((heading) => ({ heading, width: 1, align: 'center' })),
  rows: weeks.map((week) => week.map(({ day, mark }) => (mark === '' ? day : `${day} (${mark})`))),
})

/** A line of dots to the right margin. */
const dots = [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }]

const body = { spacing: { after: betweenParagraphs } }

const title = ({ title: name, subtitle }: Kind<'title'>): readonly FileChild[] => [
  new Paragraph({ spacing: { after: betweenParagraphs } }),
  centred(name, { size: halfPoints.body, bold: true }),
  ...(subtitle === '' ? [] : [centred(subtitle, { size: halfPoints.body, bold: true }), rule(textWidth, 0.3)]),
  new Paragraph({ spacing: { after: 0 } }),
]

const beside = (block: Block): readonly Paragraph[] => {
  if (block.kind === 'recipients') return recipientsParagraphs(block)
  return block.kind === 'qr' ? qrParagraphs(block) : []
}

const drawn = (block: Block, index: number, all: readonly Block[]): readonly FileChild[] => {
  if (standsBeside(all, index)) return []
  const next = all[index + 1]
  switch (block.kind) {
    case 'heading':
      return [headingTable(block)]
    case 'title':
      return title(block)
    case 'paragraph':
      return [
        new Paragraph({
          ...body,
          // The last lines go with the signature, which never stands alone on a page.
          keepNext: next?.kind === 'signatures',
          alignment: alignments[block.align],
          ...(block.indent ? { indent: { firstLine } } : {}),
          children: textRuns(block.runs, block.small ? halfPoints.table : undefined),
        }),
      ]
    case 'line':
      return [
        new Paragraph({
          ...body,
          ...(block.value === '' ? { tabStops: dots } : {}),
          children: [
            new TextRun(printableText(`${block.label}: ${block.value}`)),
            ...(block.value === '' ? [new TextRun({ children: [new Tab()] })] : []),
          ],
        }),
        ...Array.from(
          { length: block.value === '' ? (block.rows ?? 1) - 1 : 0 },
          () => new Paragraph({ ...body, tabStops: dots, children: [new TextRun({ children: [new Tab()] })] }),
        ),
      ]
    case 'choices':
      return [
        new Paragraph({ ...body, keepNext: true, children: [new TextRun(printableText(`${block.label}:`))] }),
        ...block.options.map(
          ({ text, chosen }, index) =>
            new Paragraph({
              spacing: { after: index === block.options.length - 1 ? betweenParagraphs : betweenParagraphs / 3 },
              indent: { left: firstLine },
              children: [new CheckBox({ checked: chosen }), new TextRun(` ${printableText(text)}`)],
            }),
        ),
      ]
    case 'subheading':
      return [
        new Paragraph({
          ...body,
          keepNext: true,
          indent: { firstLine },
          children: [new TextRun({ text: block.text, bold: true })],
        }),
      ]
    case 'table':
      return [table(block), new Paragraph({ spacing: { after: betweenParagraphs } })]
    case 'months':
      return block.months.flatMap((one) => [
        centred(one.title, { size: halfPoints.body, bold: true }),
        table(monthTable(one)),
        new Paragraph({ spacing: { after: betweenParagraphs } }),
      ])
    case 'cells':
      return [cells(block), new Paragraph({ spacing: { after: 0 } })]
    case 'signatures':
      return [signatureTable(block, besideSignature(all, index).flatMap(beside))]
    case 'qr':
      return qrFrame(block)
    case 'codes':
      return [dataCodesTable(block), new Paragraph({ spacing: { after: 0 } })]
    case 'chart':
      return chartBlocks(block)
    case 'recipients':
      return recipientsParagraphs(block)
    default:
      return assertNever(block)
  }
}

/** Above every page: Word has no simple way to write across one. */
const markAbove = (mark: NonNullable<PaperDocument['mark']>): Paragraph =>
  centred(markWords[mark], { size: halfPoints.body, bold: true })

const section = ({ blocks, mark }: PaperDocument): ISectionOptions => ({
  properties: { page, titlePage: true },
  headers: {
    first: new Header({ children: mark === undefined ? [new Paragraph({})] : [markAbove(mark)] }),
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT] })],
        }),
        ...(mark === undefined ? [] : [markAbove(mark)]),
      ],
    }),
  },
  children: blocks.flatMap((block, index) => [...drawn(block, index, blocks)]),
})

/**
 * Papers as one Word file, each begun on a new page, laid out after Nghị định 30/2020/NĐ-CP: page number centred on top, not on
 * the first page. The first gives the title.
 */
export const writePapersDocx = async (papers: readonly PaperDocument[]): Promise<Uint8Array> => {
  const document = new Document({
    title: papers[0]?.title ?? '',
    creator: 'Đầu Mối',
    styles: { default: { document: { run: { font: fontName, size: halfPoints.body, language: { value: 'vi-VN' } } } } },
    sections: papers.map(section),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The same for a single paper. */
export const writePaperDocx = (paper: PaperDocument): Promise<Uint8Array> => writePapersDocx([paper])
