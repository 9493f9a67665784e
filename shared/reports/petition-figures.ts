import type { LocalDate } from '../calendar/local-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { citationText } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { wrongPublicationRule } from '../law/wrong-publication-rules.ts'
import { foldPetition } from '../petitions/fold-petition.ts'
import { type Petition, petitionSourceLabels, petitionSources } from '../petitions/petition.ts'
import { petitionDeadline, petitionLimit } from '../petitions/petition-deadline.ts'
import { type FigureRow, figureOf, mainFigure } from './figure-row.ts'
import type { ReportFigure, ReportScope } from './report.ts'

/** A petition about published information as it stood at the end of a day, reduced to what a report counts. */
export type PetitionCase = Pick<Petition, 'id' | 'state' | 'answer' | 'correctedOn'> & {
  readonly source: Petition['facts']['source']
  readonly receivedOn: LocalDate
  /** null where the law sets no number of days for the answer. */
  readonly dueOn: LocalDate | null
}

/** Steps count from their own day; what was set right later (amended, taken back, struck out) counts for every day. */
const always = ['receive', 'amend', 'revoke', 'void']

/**
 * Petitions received by the end of a day as they stood then; those struck out are left out. Throws LawUnknownError for a petition
 * received before the first law known.
 */
export const petitionCases = (
  book: LawBook,
  calendar: WorkingCalendar,
  petitions: readonly Petition[],
  asOf: LocalDate,
): readonly PetitionCase[] =>
  petitions
    .map(({ id, events }) => ({
      id,
      ...foldPetition(events.filter(({ kind, on }) => always.includes(kind) || on <= asOf)),
    }))
    .filter(({ state, facts }) => state !== 'void' && facts.receivedOn <= asOf)
    .map(({ id, state, facts, answer, correctedOn }) => ({
      id,
      state,
      answer,
      correctedOn,
      source: facts.source,
      receivedOn: facts.receivedOn,
      dueOn: petitionDeadline(book, calendar, facts)?.dueOn ?? null,
    }))

type Row = FigureRow<PetitionCase>
type Part = Pick<Row, 'id' | 'label' | 'definition' | 'belongs'>

const section = 'catalogue'
const unit = 'kiến nghị'

const inside = (day: LocalDate | undefined | null, { from, to }: ReportScope): boolean =>
  day !== undefined && day !== null && day >= from && day <= to

const parts = (of: Row, breakdown: string, all: readonly Part[]): readonly Row[] =>
  all.map((part) => ({
    ...part,
    section,
    unit,
    level: 1,
    breakdown,
    article: '',
    belongs: (one, scope) => of.belongs(one, scope) && part.belongs(one, scope),
  }))

const lateOf = ({ answer, dueOn }: PetitionCase): boolean => answer !== null && dueOn !== null && answer.on > dueOn

/** The rows on petitions, in the order of the report. */
const petitionRows = (book: LawBook, { asOf }: ReportScope): readonly Row[] => {
  const limit = petitionLimit(book, { source: 'citizen', publisher: '', receivedOn: asOf })
  const correction = wrongPublicationRule(book, asOf, 'correction')
  const main = (row: Part, citation = limit?.citation): Row =>
    mainFigure({ section, unit, article: citation ? citationText(citation) : '', ...row })
  const received = main({
    id: 'catalogue.petitions',
    label: 'Kiến nghị, phản ánh, phát hiện về thông tin đã công khai nhận trong kỳ',
    definition: 'Kiến nghị, phản ánh, phát hiện thông tin đã công khai không chính xác có ngày nhận trong kỳ.',
    belongs: ({ receivedOn }, scope) => inside(receivedOn, scope),
  })
  const answered = main({
    id: 'catalogue.petitionsAnswered',
    label: 'Kiến nghị, phản ánh, phát hiện đã trả lời, kết luận trong kỳ',
    definition: 'Có ngày trả lời hoặc kết luận trong kỳ, kể cả nhận từ kỳ trước.',
    belongs: ({ answer }, scope) => inside(answer?.on, scope),
  })
  const corrected = main(
    {
      id: 'catalogue.petitionsCorrected',
      label: 'Thông tin đã công khai được đính chính trong kỳ',
      definition: 'Kiến nghị, phản ánh, phát hiện mà việc đính chính ở mọi nơi phải đính chính xong trong kỳ.',
      belongs: ({ correctedOn }, scope) => inside(correctedOn, scope),
    },
    correction?.citation,
  )
  const open = main({
    id: 'catalogue.petitionsOpen',
    label: 'Kiến nghị, phản ánh, phát hiện chưa xong đến ngày chốt số liệu',
    definition: 'Chưa trả lời, kết luận, hoặc đã kết luận không chính xác mà chưa đính chính xong.',
    belongs: ({ state }) => state === 'checking' || state === 'correcting',
  })
  return [
    received,
    ...parts(
      received,
      'Theo nguồn',
      petitionSources.map((source) => ({
        id: `catalogue.petitions.${source}`,
        label: petitionSourceLabels[source],
        definition: 'Theo nguồn ghi trong sổ kiến nghị.',
        belongs: (one) => one.source === source,
      })),
    ),
    answered,
    ...parts(answered, 'Theo kết quả', [
      {
        id: 'catalogue.petitionsAnswered.right',
        label: 'Thông tin chính xác',
        definition: 'Kết quả kiểm tra là thông tin đã công khai chính xác.',
        belongs: ({ answer }) => answer?.finding === 'right',
      },
      {
        id: 'catalogue.petitionsAnswered.wrong',
        label: 'Thông tin không chính xác',
        definition: 'Kết quả kiểm tra là thông tin đã công khai không chính xác.',
        belongs: ({ answer }) => answer?.finding === 'wrong',
      },
    ]),
    ...parts(answered, 'Theo thời hạn', [
      {
        id: 'catalogue.petitionsAnswered.onTime',
        label: 'Đúng hạn',
        definition: 'Ngày trả lời không sau ngày đến hạn theo luật của ngày nhận.',
        belongs: (one) => one.dueOn !== null && !lateOf(one),
      },
      {
        id: 'catalogue.petitionsAnswered.late',
        label: 'Trễ hạn',
        definition: 'Ngày trả lời sau ngày đến hạn theo luật của ngày nhận.',
        belongs: lateOf,
      },
      {
        id: 'catalogue.petitionsAnswered.noLimit',
        label: 'Luật không đặt số ngày',
        definition: 'Cơ quan tự phát hiện, cơ quan khác phản ánh, hoặc thông tin do cơ quan khác công khai.',
        belongs: ({ dueOn }) => dueOn === null,
      },
    ]),
    corrected,
    open,
  ]
}

/** The figures on petitions with the cases that prove them; none while the book of petitions is empty. */
export const petitionFigures = (
  book: LawBook,
  scope: ReportScope,
  cases: readonly PetitionCase[],
): readonly ReportFigure[] =>
  cases.length === 0
    ? []
    : petitionRows(book, scope).map((row) => ({
        ...figureOf(row, cases, scope),
        cases: {
          noun: 'petitions' as const,
          ids: cases.filter((one) => row.belongs(one, scope)).map(({ id }) => id),
        },
      }))
