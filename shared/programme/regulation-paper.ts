import { z } from 'zod'
import type { Agency } from '../agency/agency.ts'
import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { centredBlock, paragraphBlock, signerBlock, trainingMark } from '../forms/paper-blocks.ts'
import type { Block, PaperDocument } from '../forms/paper-document.ts'
import { citationText } from '../law/citation.ts'
import { holdsOn } from '../law/dated.ts'
import type { Datum, LawBook } from '../law/law-book.ts'
import { openNumberNote, type ProgrammePaperFacts } from './plan-paper.ts'

/** The draft of an internal regulation as data: chapters of articles, with places «{đầu mối}» that the agency's record fills. */
export const regulationDraftSchema = z.strictObject({
  title: z.string().min(1),
  /** Ids of the rules of the law book that say what it must contain. */
  grounds: z.array(z.string().min(1)).min(1),
  chapters: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        articles: z
          .array(z.strictObject({ title: z.string().min(1), paragraphs: z.array(z.string().min(1)).min(1) }))
          .min(1),
      }),
    )
    .min(1),
})
export type RegulationDraft = z.infer<typeof regulationDraftSchema>

const blank = '……………………………'

/** What the record of the agency says, by the names the draft uses. */
const placesOf = (agency: Agency, law: string): Readonly<Record<string, string>> => ({
  'cơ quan': agency.name,
  luật: law,
  'đầu mối': [agency.focalPoint.position, agency.focalPoint.name].filter((part) => part !== '').join(' '),
  'điện thoại đầu mối': agency.focalPoint.phone || agency.phone,
  'thư điện tử đầu mối': agency.focalPoint.email || agency.email,
  'thời gian tiếp nhận': agency.receivingHours,
  'địa điểm tiếp nhận': agency.receivingPlace,
  'phương thức tiếp nhận': agency.receivingMethods,
  'trang thông tin': agency.website,
})

/** Fills the places of a text; a place nobody filled in is a dotted line. Throws for a place the draft invents. */
export const fillPlaces = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = places[name]
    if (value === undefined) throw new Error(`The draft has a place nobody fills: ${name}`)
    return value === '' ? blank : value
  })

const articleBlock = (number: number, title: string): Block => ({
  kind: 'paragraph',
  runs: [{ text: `Điều ${number}. ${title}`, bold: true }],
  align: 'justify',
  indent: true,
})

const chapterNumbers = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

const groundNote = (ground: Datum, on: LocalDate): string =>
  holdsOn(ground, on)
    ? `Nội dung phải có theo ${citationText(ground.citation)}.`
    : `Nội dung theo ${citationText(ground.citation)}${ground.until === null ? '' : ` (hiệu lực đến hết ngày ${formatDay(ground.until)})`}: hãy đối chiếu quy định mới trước khi trình ký.`

/**
 * The draft of the internal regulation with what the agency's record knows (Luật 104/2016/QH13 Điều 34.1.h; Nghị định
 * 13/2018/NĐ-CP Điều 12.1), laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export const regulationPaper = (
  { agency, law, on, training }: ProgrammePaperFacts,
  draft: RegulationDraft,
  book: LawBook,
): PaperDocument => {
  const places = placesOf(agency, law)
  let article = 0
  const chapters = draft.chapters.flatMap(({ title, articles }, index): readonly Block[] => [
    centredBlock(`Chương ${chapterNumbers[index] ?? index + 1}`, { bold: true }),
    centredBlock(title.toLocaleUpperCase('vi'), { bold: true }),
    ...articles.flatMap((each): readonly Block[] => {
      article += 1
      return [
        articleBlock(article, each.title),
        ...each.paragraphs.map((text) => paragraphBlock(fillPlaces(text, places))),
      ]
    }),
  ])
  const grounds = draft.grounds.flatMap((id) => book.data.filter((datum) => datum.id === id))
  return {
    title: 'Dự thảo quy chế cung cấp thông tin',
    blocks: [
      ...(training ? [trainingMark('QUY CHẾ')] : []),
      {
        kind: 'heading',
        parentName: agency.parentName,
        agencyName: agency.name,
        number: '',
        place: agency.place,
        dateText: 'ngày …… tháng …… năm ……',
      },
      {
        kind: 'title',
        title: 'QUY CHẾ',
        subtitle: `${draft.title}\ncủa ${agency.name}`,
      },
      centredBlock(
        `(Ban hành kèm theo Quyết định số ……/QĐ-${agency.documentSymbol} ngày …… tháng …… năm …… của ${agency.name})`,
        { italic: true },
      ),
      ...chapters,
      signerBlock(agency),
    ],
    marginNotes: [
      'Đây là dự thảo: chỗ chấm chấm do cơ quan điền, nội dung phải được người có thẩm quyền xem xét.',
      ...grounds.map((ground) => groundNote(ground, on)),
      openNumberNote,
    ],
  }
}
