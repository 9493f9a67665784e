import type { Agency } from '../agency/agency.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { groupText } from '../catalogue/catalogue-differences.ts'
import { type CatalogueItem, publicationFormLabels } from '../catalogue/catalogue-item.ts'
import { type Quarter, quarterDays, quarterNames } from '../catalogue/duty-paper.ts'
import type { OldInformation, OldItem } from '../catalogue/old-information.ts'
import { citationText } from '../law/citation.ts'
import { dataOfKind, holdsOn } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import { headingBlock, listMakerBlock, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'

type ListPaper = { readonly agency: Agency; readonly book: LawBook; readonly on: LocalDate }

const dayOrNothing = (day: LocalDate | null): string => (day === null ? '' : formatDay(day))

const numbered = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row, index) => [String(index + 1), ...row])

export type QuarterlyItem = Pick<
  CatalogueItem,
  | 'title'
  | 'documentNumber'
  | 'publicationForms'
  | 'publishedOn'
  | 'postedFrom'
  | 'postedUntil'
  | 'loudspeakerFrom'
  | 'loudspeakerUntil'
  | 'address'
>

const stretch = (what: string, from: LocalDate | null, until: LocalDate | null): readonly string[] =>
  from === null ? [] : [`${what} từ ${formatDay(from)}${until === null ? '' : ` đến ${formatDay(until)}`}`]

const whenText = (item: QuarterlyItem): string =>
  [
    ...(item.publishedOn === null ? [] : [`Công khai ngày ${formatDay(item.publishedOn)}`]),
    ...stretch('Niêm yết', item.postedFrom, item.postedUntil),
    ...stretch('Truyền thanh', item.loudspeakerFrom, item.loudspeakerUntil),
  ].join('; ')

/** «Danh sách các nội dung đã được thực hiện công khai» of a quarter, with the forms and times (Điều 13.2 Luật 10/2022/QH15). */
export const quarterlyPaper = (
  { agency, book, on }: ListPaper,
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
  items: readonly QuarterlyItem[],
): PaperDocument => {
  const { from, to } = quarterDays(year, quarter)
  const rule = dataOfKind(book, 'communeLimit').find((each) => each.act === 'quarterlyList' && holdsOn(each, to))
  const running = on < to ? ` Quý chưa kết thúc: danh sách tính đến ngày ${formatDay(on)}.` : ''
  return {
    title: `Danh sách nội dung đã công khai quý ${quarterNames[quarter]} năm ${year}`,
    blocks: [
      headingBlock(agency, '', on),
      {
        kind: 'title',
        title: 'DANH SÁCH\nCÁC NỘI DUNG ĐÃ ĐƯỢC THỰC HIỆN CÔNG KHAI',
        subtitle: `Quý ${quarterNames[quarter]} năm ${year}`,
      },
      paragraphBlock(
        `${rule ? `Thực hiện ${citationText(rule.citation)}. ` : ''}Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)} đã công khai ${items.length} nội dung sau đây.${running}`,
      ),
      {
        kind: 'table',
        compact: true,
        columns: [
          { heading: 'STT', width: 6, align: 'center' },
          { heading: 'Nội dung công khai', width: 34, align: 'left' },
          { heading: 'Số, ký hiệu', width: 12, align: 'left' },
          { heading: 'Hình thức', width: 15, align: 'left' },
          { heading: 'Thời gian thực hiện', width: 17, align: 'left' },
          { heading: 'Địa chỉ, nơi công khai', width: 16, align: 'left' },
        ],
        rows: numbered(
          items.map((item) => [
            item.title,
            item.documentNumber,
            item.publicationForms.map((form) => publicationFormLabels[form]).join('; '),
            whenText(item),
            item.address,
          ]),
        ),
      },
      listMakerBlock(agency),
    ],
    marginNotes: [],
  }
}

const oldColumns = [
  { heading: 'STT', width: 6, align: 'center' },
  { heading: 'Tên thông tin', width: 34, align: 'left' },
  { heading: 'Số, ký hiệu', width: 12, align: 'left' },
  { heading: 'Ngày tạo ra', width: 12, align: 'center' },
] as const

const whatOf = (item: OldItem): string[] => [item.title, item.documentNumber, dayOrNothing(item.createdOn)]

/** The proof for the transition: old information that became mandatory, what of it is public since when and where, what still waits. */
export const oldInformationPaper = ({ agency, book, on }: ListPaper, old: OldInformation): PaperDocument => ({
  title: `Danh sách thông tin có từ trước ngày ${formatDay(old.before)}`,
  blocks: [
    headingBlock(agency, '', on),
    {
      kind: 'title',
      title: 'DANH SÁCH\nTHÔNG TIN CÓ TỪ TRƯỚC PHẢI CÔNG KHAI',
      subtitle: `Có trước ngày ${formatDay(old.before)}, hạn công khai ${formatDay(old.dueOn)}`,
    },
    paragraphBlock(
      `Thực hiện ${old.article}. Tính đến ngày ${formatDay(on)}: đã công khai ${old.proven.total}, chưa công khai ${old.waiting.total}, cần xem lại phân loại ${old.unsure.total}.`,
    ),
    { kind: 'subheading', text: `1. Đã công khai: ${old.proven.total}` },
    {
      kind: 'table',
      compact: true,
      columns: [
        ...oldColumns,
        { heading: 'Ngày công khai', width: 12, align: 'center' },
        { heading: 'Hình thức, địa chỉ', width: 24, align: 'left' },
      ],
      rows: numbered(
        old.proven.rows.map((item) => [
          ...whatOf(item),
          dayOrNothing(item.publishedOn),
          [...item.publicationForms.map((form) => publicationFormLabels[form]), item.address]
            .filter((text) => text !== '')
            .join('; '),
        ]),
      ),
    },
    { kind: 'subheading', text: `2. Chưa công khai: ${old.waiting.total}` },
    {
      kind: 'table',
      compact: true,
      columns: [...oldColumns, { heading: 'Nhóm thông tin', width: 36, align: 'left' }],
      rows: numbered(old.waiting.rows.map((item) => [...whatOf(item), groupText(book, item.group)])),
    },
    listMakerBlock(agency),
  ],
  marginNotes:
    old.unsure.total === 0
      ? []
      : [`Còn ${old.unsure.total} mục chưa rõ có thuộc diện này không; hãy phân loại lại trước khi chốt danh sách.`],
})
