import { paragraphBlock } from '../forms/paper-blocks.ts'
import type { Block } from '../forms/paper-document.ts'
import { valueText } from './figure-text.ts'
import type { ReportFigure } from './report.ts'

const columns = [
  { heading: 'STT', width: 8, align: 'center' },
  { heading: 'Chỉ tiêu', width: 58, align: 'left' },
  { heading: 'Đơn vị tính', width: 14, align: 'center' },
  { heading: 'Số liệu', width: 20, align: 'right' },
] as const

const shown = ({ value, override }: ReportFigure): string => `${valueText(value)}${override === null ? '' : ' (*)'}`

/** Main figures numbered; under each, its parts that are known and not zero, each breakdown under its name. */
const figureRows = (figures: readonly ReportFigure[]): string[][] => {
  let main = 0
  let shownBreakdown = ''
  return figures.flatMap((figure) => {
    if (figure.level === 0) {
      main += 1
      shownBreakdown = ''
      return [[String(main), figure.label, figure.unit, shown(figure)]]
    }
    if (!figure.value && figure.override === null) return []
    const row = ['', `- ${figure.label}`, figure.unit, shown(figure)]
    if (figure.breakdown === shownBreakdown) return [row]
    shownBreakdown = figure.breakdown
    return [['', `${figure.breakdown}:`, '', ''], row]
  })
}

/** Which figures differ from what the register counts, with both values and the reason. */
const overrideNotes = (figures: readonly ReportFigure[]): readonly Block[] =>
  figures.flatMap(({ label, value, unit, override }) =>
    override === null
      ? []
      : [
          {
            kind: 'paragraph',
            runs: [
              {
                text: `(*) ${label}: báo cáo ${valueText(value)} ${unit}; phần mềm đếm được ${valueText(override.counted)}. Lý do: ${override.reason}`,
                italic: true,
              },
            ],
            align: 'justify',
            indent: false,
            small: true,
          } as const,
        ],
  )

/** One line in the place of a row each: pages of the programme that a commune does not use. */
const notKeptNote = (figures: readonly ReportFigure[]): readonly Block[] =>
  figures.length === 0
    ? []
    : [
        paragraphBlock(
          `Sổ của phần mềm chưa ghi nhận: ${figures.map(({ label }) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join('; ')}.`,
        ),
      ]

/** The figures of a section as the paper shows them, and under them what was overridden. */
export const figureTable = (all: readonly ReportFigure[], section: ReportFigure['section']): readonly Block[] => {
  const figures = all.filter((figure) => figure.section === section)
  if (figures.every(({ value }) => value === null))
    return [paragraphBlock('Sổ của phần mềm chưa ghi nhận nội dung này.')]
  const kept = section === 'programme' ? figures.filter(({ level, value }) => level === 1 || value !== null) : figures
  return [
    { kind: 'table', columns: columns.map((column) => ({ ...column })), rows: figureRows(kept) },
    ...overrideNotes(figures),
    ...notKeptNote(figures.filter((figure) => !kept.includes(figure))),
  ]
}
