import type { Agency } from '../agency/agency.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { centredBlock, paragraphBlock } from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import type { ReportContent } from '../reports/make-report-file.ts'
import type { ReportFile } from '../reports/report-file.ts'
import { reportPaper } from '../reports/report-paper.ts'

const isAddressee = (block: Block): boolean =>
  block.kind === 'paragraph' && (block.runs[0]?.text.startsWith('Kính gửi:') ?? false)

/** «tỉnh Lạng Sơn» from «Tỉnh Lạng Sơn». */
const inSentence = (province: string): string =>
  province.replace(/^(Tỉnh|Thành phố|Thủ đô)\s/u, (word) => word.toLowerCase())

const addressee = ({ agency }: ReportFile): Block =>
  centredBlock(
    agency.level === 'province'
      ? `Kính gửi: Ủy ban nhân dân ${inSentence(agency.province)}; Bộ Tư pháp`
      : `Kính gửi: ${'…'.repeat(20)}`,
  )

/** What a consolidated report is drawn from, in the shape of an agency's own; its figures have no cases. */
const contentOf = (file: ReportFile, agency: Agency): ReportContent => ({
  agency,
  figures: {
    period: file.period,
    asOf: file.asOf,
    figures: file.figures.map((figure) => ({ ...figure, cases: { noun: figure.section, ids: [] } })),
    distributions: file.distributions,
    series: file.series,
    checks: file.checks.map((check) => ({ ...check, remedy: '' })),
  },
  narrative: file.narrative,
  packs: [],
  appVersion: file.appVersion,
  exportedAt: file.exportedAt,
  training: file.training,
  kind: file.kind,
  edition: file.edition,
  auditHead: file.auditHead,
})

/** Figures that some agencies do not keep: how many do, so that nobody takes the sum for the whole. */
const notKept = (file: ReportFile): readonly Block[] => {
  const figures = file.checks.filter(({ id, passed }) => id.startsWith('kept ') && !passed)
  if (figures.length === 0) return []
  const labels = new Map(file.figures.map(({ id, label }) => [id, label]))
  return [
    paragraphBlock('Các chỉ tiêu sau chưa được mọi cơ quan ghi nhận; số của cơ quan chưa ghi nhận không tính là 0:'),
    {
      kind: 'table',
      compact: true,
      columns: [
        { heading: 'Chỉ tiêu', width: 70, align: 'left' },
        { heading: 'Số cơ quan có ghi nhận', width: 30, align: 'center' },
      ],
      rows: figures.map(({ id, left, right }) => [labels.get(id.slice('kept '.length)) ?? '', `${left}/${right}`]),
    },
  ]
}

/** More names than this are no sentence: then their number alone is told. */
const mostNamed = 150

const missingText = (missing: readonly string[]): string =>
  missing.length === 0
    ? ''
    : `; còn ${missing.length} cơ quan chưa có báo cáo được tính${missing.length > mostNamed ? '' : `: ${missing.join('; ')}`}`

/** The agencies put together, and what was not: stands behind the report as its appendix. */
const appendix = (file: ReportFile, missing: readonly string[]): readonly Block[] => [
  { kind: 'title', title: 'PHỤ LỤC', subtitle: 'CÁC CƠ QUAN ĐƯỢC TỔNG HỢP' },
  paragraphBlock(`Báo cáo tổng hợp từ ${file.members.length} báo cáo${missingText(missing)}.`),
  ...notKept(file),
  {
    kind: 'table',
    compact: true,
    columns: [
      { heading: 'STT', width: 10, align: 'center' },
      { heading: 'Mã', width: 16, align: 'center' },
      { heading: 'Cơ quan', width: 74, align: 'left' },
    ],
    rows: file.members.map(({ code, name }, index) => [String(index + 1), code, name]),
  },
]

/**
 * A consolidated report as papers: the report's own layout addressed to the level above, and an appendix with the agencies it
 * was made from and those it lacks (`missing`, by name). `on` gives the year only.
 */
export const consolidatedPapers = (
  file: ReportFile,
  agency: Agency,
  missing: readonly string[],
  on: LocalDate,
): readonly PaperDocument[] => {
  const title = 'Báo cáo tổng hợp kết quả thực hiện pháp luật về tiếp cận thông tin'
  const paper = reportPaper(contentOf(file, agency), on)
  return [
    { ...paper, title, blocks: paper.blocks.map((block) => (isAddressee(block) ? addressee(file) : block)) },
    { title: 'Phụ lục của báo cáo tổng hợp', blocks: [...appendix(file, missing)], marginNotes: [] },
  ]
}
