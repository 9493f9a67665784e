import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { centredBlock, openHeadingBlock, paragraphBlock, signerBlock, trainingMark } from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import { figureTable } from './figure-table.ts'
import { evidenceBlocks } from './list-evidence.ts'
import type { ReportContent } from './make-report-file.ts'
import { markedRuns, narrativeLines } from './narrative-text.ts'
import { programmeSentences } from './programme-sentences.ts'
import { publicationSentences, requestSentences } from './proposed-narrative.ts'
import type { ReportFigures } from './report.ts'
import { reportCharts } from './report-charts.ts'
import type { FigureSection } from './report-file.ts'
import { addresseeOf, kindsOfReport, recipientsOf } from './report-kinds.ts'
import { reportFileNames } from './report-names.ts'

/** Left open to be written in Word: an empty part is never filled with a claim. */
const openLine: Block = paragraphBlock('…'.repeat(60))

const paragraphs = (text: string): readonly Block[] => {
  const lines = narrativeLines(text)
  return lines.length === 0
    ? [openLine]
    : lines.map((line) => ({ kind: 'paragraph', runs: [...markedRuns(line)], align: 'justify', indent: true }))
}

/** A sentence the officer took over into the first part is not said twice. */
const sentencesNotSaid = (sentences: readonly string[], said: string): readonly Block[] =>
  sentences.filter((sentence) => !said.includes(sentence)).map(paragraphBlock)

const headingsOfSections: Readonly<Record<FigureSection, string>> = {
  catalogue: 'Công khai thông tin',
  requests: 'Cung cấp thông tin theo yêu cầu',
  programme: 'Triển khai thi hành và điều kiện bảo đảm',
}

const sentencesOfSections: Readonly<Record<FigureSection, (figures: ReportFigures) => readonly string[]>> = {
  catalogue: publicationSentences,
  requests: requestSentences,
  programme: programmeSentences,
}

const subheading = (text: string): Block => ({ kind: 'subheading', text })

/** II. of a report: each section that has figures, with its sentences and its table. */
const results = ({ figures, narrative, kind }: ReportContent): readonly Block[] => {
  const there = kindsOfReport[kind].sections.filter((section) =>
    figures.figures.some((figure) => figure.section === section),
  )
  return there.flatMap((section, index) => [
    ...(there.length > 1 ? [subheading(`${index + 1}. ${headingsOfSections[section]}`)] : []),
    ...sentencesNotSaid(sentencesOfSections[section](figures), narrative.situation),
    ...figureTable(figures.figures, section),
  ])
}

/** The charts, each with the numbers of the tables above. */
const charts = ({ series }: ReportFigures): readonly Block[] =>
  reportCharts(series).map(({ parts, rows, ...chart }) => ({
    kind: 'chart',
    ...chart,
    parts: [...parts],
    rows: rows.map(({ label, values }) => ({ label, values: [...values] })),
  }))

const marginNotes = (figures: ReportFigures): string[] => [
  'Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.',
  ...(figures.asOf < figures.period.to
    ? [`Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày ${formatDay(figures.asOf)}.`]
    : []),
]

/** I–IV of a report (points a–d of Điều 12.4 Nghị định 13/2018/NĐ-CP). */
const body = (content: ReportContent): readonly Block[] => {
  const { agency, figures, narrative, kind, basis = '' } = content
  const { from, to } = figures.period
  const subject = kindsOfReport[kind].subject
  const under = basis === '' ? '' : `Thực hiện ${basis}, `
  return [
    paragraphBlock(
      `${under}${agency.name} báo cáo ${subject.charAt(0).toLowerCase()}${subject.slice(1)} từ ${longDay(from)} đến ${longDay(to)}, số liệu tính đến hết ${longDay(figures.asOf)}, như sau:`,
    ),
    subheading(
      kind === 'peoplesCouncil'
        ? 'I. TÌNH HÌNH CÔNG KHAI THÔNG TIN'
        : 'I. TÌNH HÌNH CÔNG KHAI THÔNG TIN VÀ CUNG CẤP THÔNG TIN THEO YÊU CẦU',
    ),
    ...paragraphs(narrative.situation),
    subheading('II. KẾT QUẢ'),
    ...results(content),
    ...charts(figures),
    paragraphBlock(
      `Số chi tiết bằng 0 không in trong bảng; đầy đủ số liệu, cách tính và căn cứ tại tệp ${reportFileNames.workbook} kèm theo.`,
    ),
    subheading('III. KHÓ KHĂN, VƯỚNG MẮC'),
    ...paragraphs(narrative.difficulties),
    subheading('IV. KIẾN NGHỊ'),
    ...paragraphs(narrative.proposals),
    paragraphBlock(`Trên đây là báo cáo của ${agency.name}./.`),
  ]
}

/** The sheet of evidence: what was drawn up, then the figures of the lists. */
const evidenceBody = ({
  agency,
  figures,
  evidence = [],
  postings = [],
  basis = '',
}: ReportContent): readonly Block[] => [
  ...(basis === '' ? [] : [paragraphBlock(`Căn cứ: ${basis}.`)]),
  ...evidenceBlocks(evidence, figures, { website: agency.website, postings }),
  subheading('Số liệu của các danh mục'),
  ...figureTable(figures.figures, 'catalogue'),
]

/**
 * A report as a paper: heading, to whom, I. Tình hình, II. Kết quả with the tables, III. Khó khăn, IV. Kiến nghị; the sheet of
 * evidence has its own body. Number and day are left for the clerk; `on` gives the year only.
 */
export const reportPaper = (content: ReportContent, on: LocalDate): PaperDocument => {
  const { agency, figures, kind } = content
  const { from, to } = figures.period
  const { title, subject } = kindsOfReport[kind]
  const addressee = addresseeOf(kind, agency)
  return {
    title: `${title.charAt(0)}${title.slice(1).toLowerCase()}: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
    blocks: [
      ...(content.training ? [trainingMark('BÁO CÁO')] : []),
      openHeadingBlock(agency, 'BC', on),
      { kind: 'title', title, subtitle: `${subject}\n(từ ${longDay(from)} đến ${longDay(to)})` },
      ...(addressee === null ? [] : [centredBlock(`Kính gửi: ${addressee}`)]),
      ...(kind === 'evidence' ? evidenceBody(content) : body(content)),
      signerBlock(agency),
      { kind: 'recipients', lines: recipientsOf(kind, agency) },
    ],
    marginNotes: marginNotes(figures),
  }
}
