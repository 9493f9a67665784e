import { longDay } from '../calendar/day-text.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { centredBlock, openHeadingBlock, paragraphBlock, signerBlock, trainingMark } from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import { valueText } from './figure-text.ts'
import type { ReportContent } from './make-report-file.ts'
import { publicationSentences, requestSentences } from './proposed-narrative.ts'
import type { ReportFigure, ReportFigures } from './report.ts'
import { reportFileNames } from './report-names.ts'

/** Left open to be written in Word: an empty part is never filled with a claim. */
const openLine: Block = paragraphBlock('…'.repeat(60))

const paragraphs = (text: string): readonly Block[] => {
  const lines = text
    // Word pastes a line break inside a paragraph as a vertical tab.
    .split(/[\n\v\u2028]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? [openLine] : lines.map(paragraphBlock)
}

/** A sentence the officer took over into the first part is not said twice. */
const sentencesNotSaid = (sentences: readonly string[], said: string): readonly Block[] =>
  sentences.filter((sentence) => !said.includes(sentence)).map(paragraphBlock)

const columns = [
  { heading: 'STT', width: 8, align: 'center' },
  { heading: 'Chỉ tiêu', width: 58, align: 'left' },
  { heading: 'Đơn vị tính', width: 14, align: 'center' },
  { heading: 'Số liệu', width: 20, align: 'right' },
] as const

/** Main figures numbered; under each, its parts that are not zero, each breakdown under its name. */
const figureRows = (figures: readonly ReportFigure[]): string[][] => {
  let main = 0
  let shownBreakdown = ''
  return figures.flatMap((figure) => {
    if (figure.level === 0) {
      main += 1
      shownBreakdown = ''
      return [[String(main), figure.label, figure.unit, valueText(figure.value)]]
    }
    if (figure.value === 0) return []
    const row = ['', `- ${figure.label}`, figure.unit, valueText(figure.value)]
    if (figure.breakdown === shownBreakdown) return [row]
    shownBreakdown = figure.breakdown
    return [['', `${figure.breakdown}:`, '', ''], row]
  })
}

const table = (figures: ReportFigures, section: ReportFigure['section']): Block => ({
  kind: 'table',
  columns: columns.map((column) => ({ ...column })),
  rows: figureRows(figures.figures.filter((figure) => figure.section === section)),
})

/** «tỉnh Lạng Sơn» from «Tỉnh Lạng Sơn»; a bare name stays as it was typed. */
const provinceInSentence = (province: string): string =>
  province.replace(/^(Tỉnh|Thành phố|Thủ đô)\s/u, (word) => word.toLowerCase())

const addressee = (province: string): Block => centredBlock(`Kính gửi: Sở Tư pháp ${provinceInSentence(province)}`)

const marginNotes = (figures: ReportFigures): string[] => [
  'Số, ký hiệu và ngày ban hành do văn thư ghi khi phát hành.',
  ...(figures.asOf < figures.period.to
    ? [`Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày ${formatDay(figures.asOf)}.`]
    : []),
]

/**
 * The yearly report as a paper: heading, I. Tình hình, II. Kết quả with the tables, III. Khó khăn, IV. Kiến nghị
 * (points a–d of Điều 12.4 Nghị định 13/2018/NĐ-CP); number and day are left for the clerk. `on` gives the year only.
 */
export const reportPaper = (content: ReportContent, on: LocalDate): PaperDocument => {
  const { agency, figures, narrative } = content
  const { from, to } = figures.period
  return {
    title: 'Báo cáo kết quả thực hiện pháp luật về tiếp cận thông tin',
    blocks: [
      ...(content.training ? [trainingMark('BÁO CÁO')] : []),
      openHeadingBlock(agency, 'BC', on),
      {
        kind: 'title',
        title: 'BÁO CÁO',
        subtitle: `Kết quả thực hiện pháp luật về tiếp cận thông tin\n(từ ${longDay(from)} đến ${longDay(to)})`,
      },
      addressee(agency.province),
      paragraphBlock(
        `${agency.name} báo cáo kết quả thực hiện pháp luật về tiếp cận thông tin từ ${longDay(from)} đến ${longDay(to)}, số liệu tính đến hết ${longDay(figures.asOf)}, như sau:`,
      ),
      { kind: 'subheading', text: 'I. TÌNH HÌNH CÔNG KHAI THÔNG TIN VÀ CUNG CẤP THÔNG TIN THEO YÊU CẦU' },
      ...paragraphs(narrative.situation),
      { kind: 'subheading', text: 'II. KẾT QUẢ' },
      { kind: 'subheading', text: '1. Công khai thông tin' },
      ...sentencesNotSaid(publicationSentences(figures), narrative.situation),
      table(figures, 'catalogue'),
      { kind: 'subheading', text: '2. Cung cấp thông tin theo yêu cầu' },
      ...sentencesNotSaid(requestSentences(figures), narrative.situation),
      table(figures, 'requests'),
      paragraphBlock(
        `Số chi tiết bằng 0 không in trong bảng; đầy đủ số liệu, cách tính và căn cứ tại tệp ${reportFileNames.workbook} kèm theo.`,
      ),
      { kind: 'subheading', text: 'III. KHÓ KHĂN, VƯỚNG MẮC' },
      ...paragraphs(narrative.difficulties),
      { kind: 'subheading', text: 'IV. KIẾN NGHỊ' },
      ...paragraphs(narrative.proposals),
      paragraphBlock(`Trên đây là báo cáo của ${agency.name}./.`),
      signerBlock(agency),
      { kind: 'recipients', lines: ['Như trên;', 'Lưu: VT.'] },
    ],
    marginNotes: marginNotes(figures),
  }
}
