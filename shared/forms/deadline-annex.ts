import type { Agency } from '../agency/agency.ts'
import { shortDay, shortDayWithYear, weekdayName } from '../calendar/day-text.ts'
import { formatDay, type LocalDate, yearOf } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { lawName } from '../law/governing-law.ts'
import { certaintyLabels, type LawBook } from '../law/law-book.ts'
import { type InformationRequest, requestLabel } from '../requests/information-request.ts'
import { type MonthCell, monthGrids } from '../requests/month-grid.ts'
import type { DayStep } from '../requests/request-deadline-types.ts'
import { type Milestone, milestoneLabels } from '../requests/request-milestones.ts'
import { centredBlock, dayWithWeekday, headingBlock, lineBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { Block, PaperDocument } from './paper-document.ts'

export type AnnexInput = {
  readonly agency: Agency
  readonly request: Pick<InformationRequest, 'number' | 'year' | 'law' | 'facts'>
  readonly milestone: Milestone
  readonly book: LawBook
  /** Day of printing. */
  readonly on: LocalDate
  /** What it is attached to, «Phiếu tiếp nhận … số 05/2026»; empty when it stands alone. */
  readonly attachedTo: string
  /** The day that paper promised, when it is no longer the day counted now. */
  readonly promised: string
}

/**
 * «Phụ lục: cách tính thời hạn»: the rule, the article, every day with why it counts or not, and by which version of the law data it
 * was counted. Of the person who asked it says nothing: the request stands there by number and days alone.
 */
export const deadlineAnnex = (input: AnnexInput): PaperDocument => {
  const { agency, request, milestone, book, on, attachedTo } = input
  const label = requestLabel(request)
  return {
    title: `Cách tính thời hạn, yêu cầu số ${label}`,
    blocks: [
      headingBlock(agency, '', on),
      { kind: 'title', title: 'PHỤ LỤC\nCÁCH TÍNH THỜI HẠN', subtitle: '' },
      centredBlock(
        `(${attachedTo === '' ? '' : `Kèm theo ${attachedTo}; `}${attachedTo === '' ? 'Yêu' : 'yêu'} cầu cung cấp thông tin số ${label})`,
        { italic: true },
      ),
      ...ruleLines(input),
      { kind: 'months', months: monthGrids(milestone.steps).map(printedMonth) },
      small('Số nhỏ: ngày thứ mấy; ô xám: ngày nghỉ; gạch chân: ngày bắt đầu; viền đậm: ngày đến hạn.', 'center'),
      {
        kind: 'table',
        compact: true,
        columns: [
          { heading: 'Ngày', width: 24, align: 'left' },
          { heading: 'Ngày thứ', width: 13, align: 'center' },
          { heading: 'Lý do', width: 63, align: 'left' },
        ],
        rows: stepRows(milestone.steps),
      },
      ...notes(input),
      small(`Dữ liệu pháp luật đã dùng: ${usedPacks(book, milestone).join('; ')}.`),
      small(`Lịch ngày nghỉ: ${usedYears(book, milestone).join('; ')}.`),
    ],
    marginNotes: [
      'Phụ lục được lập lại từ sổ và dữ liệu pháp luật đang có mỗi lần xem hoặc in.',
      ...(milestone.provisional ? ['Ngày đến hạn là tạm tính: lịch nghỉ của năm chưa có quyết định chính thức.'] : []),
    ],
  }
}

const ruleLines = ({ request, milestone, book, promised }: AnnexInput): readonly Block[] => {
  const { sentOn, receivedOn, validOn } = request.facts
  const valid = validOn === null ? '' : `; nhận được yêu cầu hợp lệ ${formatDay(validOn)}`
  return [
    lineBlock('Mốc thời hạn', milestoneLabels[milestone.kind]),
    lineBlock('Các ngày của yêu cầu', `gửi ${formatDay(sentOn)}; nhận ${formatDay(receivedOn)}${valid}`),
    lineBlock('Luật áp dụng (theo ngày gửi)', lawName(book, request.law)),
    lineBlock('Quy định', milestone.rule),
    ...optionalLine('Căn cứ', milestone.citations.map(citationText).join('; ')),
    ...(milestone.citation === null ? [] : [lineBlock('Mức chắc chắn của căn cứ', certaintyText(milestone, book))]),
    {
      kind: 'paragraph',
      align: 'justify',
      indent: false,
      runs: [
        { text: 'Ngày đến hạn: ' },
        { text: dayWithWeekday(milestone.dueOn), bold: true },
        { text: milestone.provisional ? ' (tạm tính)' : '' },
      ],
    },
    ...(promised === ''
      ? []
      : [
          paragraphBlock(
            `Ngày hẹn đã ghi trên phiếu là ${promised}. Ngày đến hạn tính lại khác ngày đó do dữ liệu pháp luật, lịch nghỉ hoặc nội dung yêu cầu đã thay đổi sau khi phát hành phiếu.`,
          ),
        ]),
  ]
}

/** «Chưa đối chiếu Công báo», or when it was compared here. */
const certaintyText = (milestone: Milestone, book: LawBook): string => {
  const label = certaintyLabels[milestone.certainty]
  const checked = book.checks.filter((check) => milestone.data.includes(check.datum)).map((check) => check.on)
  const newest = checked.sort().at(-1)
  return milestone.certainty === 'confirmed' && newest ? `${label}, ngày ${formatDay(newest)}` : label
}

const looks = {
  start: 'start',
  counted: 'counted',
  makeup: 'counted',
  weekend: 'off',
  holiday: 'off',
  rolled: 'counted',
  due: 'due',
} as const satisfies Record<DayStep['kind'], string>

const printedMonth = (grid: ReturnType<typeof monthGrids>[number]) => ({
  title: `Tháng ${grid.month}/${grid.year}`,
  weeks: grid.weeks.map((week) => week.map(printedDay)),
})

const printedDay = ({ day, inMonth, step }: MonthCell) => ({
  day: inMonth ? String(Number(day.slice(8, 10))) : '',
  mark: step?.count == null ? '' : String(step.count),
  look: step ? looks[step.kind] : ('plain' as const),
})

/** The year stands with a day only where the count passes from one year to the next. */
const stepRows = (steps: readonly DayStep[]): string[][] => {
  const years = new Set(steps.map((step) => yearOf(step.day)))
  const dayText = years.size > 1 ? shortDayWithYear : shortDay
  return steps.map(({ day, count, why, kind }) => [
    `${weekdayAtStart(day)} ${dayText(day)}`,
    count === null ? (kind === 'due' ? 'đến hạn' : '–') : String(count),
    why,
  ])
}

const weekdayAtStart = (day: LocalDate): string => {
  const name = weekdayName(day)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const small = (text: string, align: 'justify' | 'center' = 'justify'): Block => ({
  kind: 'paragraph',
  align,
  indent: false,
  small: true,
  runs: [{ text, italic: align === 'center' }],
})

const notes = ({ milestone }: AnnexInput): readonly Block[] =>
  milestone.notes.length === 0
    ? []
    : [{ kind: 'subheading', text: 'Ghi chú' }, ...milestone.notes.map((text) => small(`- ${text}`))]

const origins = { shipped: '', file: ', nhập từ tệp', own: ', do cơ quan nhập' } as const

/** «Luật Tiếp cận thông tin số 01/2026/QH16 (bản 1)»: the packs the count leaned on. */
const usedPacks = (book: LawBook, milestone: Milestone): readonly string[] => {
  const packs = milestone.data.flatMap((id) => book.packs.find((pack) => pack.data.includes(id)) ?? [])
  return [...new Set(packs)].map((pack) => `${pack.title} (bản ${pack.version}${origins[pack.origin]})`)
}

/** The calendar and, of each year the count touches, what its days off rest on. */
const usedYears = (book: LawBook, milestone: Milestone): readonly string[] => {
  const { calendar } = book
  const years = [...new Set(milestone.steps.map((step) => yearOf(step.day)))]
  return [
    `${calendar.title} (bản ${calendar.version})`,
    ...years.map((year) => {
      const entered = calendar.years.find((one) => one.year === year)
      if (entered?.status !== 'official') return `năm ${year}: tạm tính`
      return `năm ${year}: ${entered.decision ? citationText(entered.decision) : 'chính thức'}`
    }),
  ]
}
