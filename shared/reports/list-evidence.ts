import type { LocalDate } from '../calendar/local-date.ts'
import { formatDay } from '../calendar/local-date.ts'
import { linesBlock, paragraphBlock } from '../forms/paper-blocks.ts'
import type { Block } from '../forms/paper-document.ts'
import type { DecisionNumber, ReleasedList } from '../releases/release.ts'
import { releasedListTitles } from '../releases/release.ts'
import type { ReportContent } from './make-report-file.ts'

/** The two lists whose drawing up, keeping up and showing is judged. */
export const judgedLists = ['mustPublish', 'conditional'] as const satisfies readonly ReleasedList[]

/** What shows that a list was drawn up and kept up. */
export type ListEvidence = {
  readonly list: (typeof judgedLists)[number]
  /** The decision in force at the end of the period, and how many items it put in force; null without one. */
  readonly inForce: (DecisionNumber & { readonly items: number }) | null
  /** Decisions of the period on this list. */
  readonly updates: readonly DecisionNumber[]
}

const decisionText = ({ number, on }: DecisionNumber): string => `${number} ngày ${formatDay(on)}`

const columns = [
  { heading: 'STT', width: 7, align: 'center' },
  { heading: 'Danh mục', width: 31, align: 'left' },
  { heading: 'Quyết định đang áp dụng', width: 22, align: 'left' },
  { heading: 'Số mục', width: 12, align: 'right' },
  { heading: 'Lập, cập nhật trong kỳ', width: 28, align: 'left' },
] as const

/** Items of one list posted in one stretch of days at one place. */
export type Posting = {
  readonly list: (typeof judgedLists)[number]
  readonly place: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly items: number
}

/** More than this the sheet has no room for. */
const MOST_POSTINGS = 8

/** «Danh mục …: 12 mục niêm yết tại Nhà văn hóa thôn Một, từ ngày 01/10/2026 đến hết ngày 31/10/2026»; empty while none is recorded. */
const postingsText = (postings: readonly Posting[]): string => {
  const lines = postings.slice(0, MOST_POSTINGS).map(({ list, place, from, until, items }) => {
    const where = place === '' ? 'niêm yết' : `niêm yết tại ${place}`
    const days =
      until === null ? `từ ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến hết ngày ${formatDay(until)}`
    return `${releasedListTitles[list]}: ${items} mục ${where}, ${days}`
  })
  const rest = postings.length - lines.length
  return [...lines, ...(rest > 0 ? [`và ${rest} đợt niêm yết khác`] : [])].join('; ')
}

/** The sheet for those who judge: which decision, how many items, what was brought up to date, and where it is shown. */
export const evidenceBlocks = (
  evidence: readonly ListEvidence[],
  { period, asOf }: ReportContent['figures'],
  { website, postings }: { readonly website: string; readonly postings: readonly Posting[] },
): readonly Block[] => [
  paragraphBlock(
    `Từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}, tính đến hết ngày ${formatDay(asOf)}:`,
  ),
  {
    kind: 'table',
    columns: columns.map((column) => ({ ...column })),
    rows: evidence.map(({ list, inForce, updates }, index) => [
      String(index + 1),
      releasedListTitles[list],
      inForce ? decisionText(inForce) : 'Chưa ban hành',
      inForce ? String(inForce.items) : '',
      updates.length === 0 ? 'Không có quyết định trong kỳ' : updates.map(decisionText).join('; '),
    ]),
  },
  linesBlock('Địa chỉ đăng tải trên cổng, trang thông tin điện tử', website, 1),
  linesBlock('Nơi, thời gian niêm yết', postingsText(postings), 2),
  paragraphBlock('Kèm theo: quyết định ban hành và danh mục đang áp dụng, bản chụp nơi đăng tải hoặc niêm yết.'),
]

/** The evidence of each judged list from the decisions that were signed, newest first or not. */
export const listEvidence = (
  issued: readonly {
    readonly decision: DecisionNumber
    readonly counts: Partial<Readonly<Record<ReleasedList, number>>>
  }[],
  from: LocalDate,
  asOf: LocalDate,
): readonly ListEvidence[] =>
  judgedLists.map((list) => {
    const ofList = issued
      .filter(({ decision, counts }) => counts[list] !== undefined && decision.on <= asOf)
      .toSorted((one, other) => (one.decision.on < other.decision.on ? -1 : 1))
    const last = ofList.at(-1)
    return {
      list,
      inForce: last ? { ...last.decision, items: last.counts[list] ?? 0 } : null,
      updates: ofList.map(({ decision }) => decision).filter(({ on }) => on >= from),
    }
  })
