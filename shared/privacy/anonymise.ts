import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { PaperDocument } from '../forms/paper-document.ts'

/** Stands for every word taken away; not empty, so that what counts «said or not» counts the same. */
export const anonymous = 'Đã ẩn danh'

/**
 * Texts of a recorded act that say nothing of a person: choices, days, numbers of papers, names of agencies and units, words of the law.
 * Every other text goes.
 */
const keptTexts: ReadonlySet<string> = new Set([
  'id',
  'channel',
  'sentOn',
  'receivedOn',
  'receivedTime',
  'validOn',
  'complexity',
  'kind',
  'capacity',
  'circumstances',
  'provisionForm',
  'directlyConcerned',
  'extent',
  'method',
  'ground',
  'class',
  'condition',
  'dueOn',
  'payBy',
  'from',
  'outcome',
  'dispute',
  'documentNumber',
  'agencyName',
  'agencyAddress',
  'unit',
  'creator',
  'handledBy',
  'to',
  'form',
  'fileKind',
  'law',
  'area',
  'priceId',
  'per',
  'wording',
  'screening',
])
/** Kept whole: a place in the law. */
const keptWhole: ReadonlySet<string> = new Set(['citation'])
/** What would make one person of all who were anonymised, or name them again: identity papers, the content of files. */
const emptied: Readonly<Record<string, null | ''>> = {
  idIssuedOn: null,
  idNumber: '',
  representativeIdNumber: '',
  hash: '',
}

/** Texts of a petition's history that say nothing of a person: choices, days, the published information, agencies, numbers of papers. */
const keptInPetition: ReadonlySet<string> = new Set([
  'kind',
  'source',
  'receivedOn',
  'channel',
  'title',
  'creator',
  'publisher',
  'wrongPlaces',
  'finding',
  'number',
  'places',
  'absent',
])

const withoutPerson = (kept: ReadonlySet<string>, key: string, value: unknown): unknown => {
  if (keptWhole.has(key)) return value
  if (key in emptied) return emptied[key]
  if (typeof value === 'string') return value === '' || kept.has(key) ? value : anonymous
  // The texts of a list are of the kind its own name says.
  if (Array.isArray(value)) return value.map((one: unknown) => withoutPerson(kept, key, one))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutPerson(kept, name, one)]))
  return value
}

/** The body of a recorded act, as it is stored, without the person: days, choices, amounts and the number of people stay. */
export const anonymousBody = <Body extends object>(body: Body): Body => withoutPerson(keptTexts, '', body) as Body

/** The same of a line of a petition's history; `title` too where it names the person. */
export const anonymousPetitionBody = <Body extends object>(body: Body, namedInTitle: boolean): Body =>
  withoutPerson(
    namedInTitle ? new Set([...keptInPetition].filter((key) => key !== 'title')) : keptInPetition,
    '',
    body,
  ) as Body

/** An issued paper without its words; number, day and kind stand on it as before. */
export const anonymousPaper = (paper: PaperDocument, on: LocalDate): PaperDocument => ({
  title: paper.title,
  blocks: [
    ...paper.blocks.flatMap((block): PaperDocument['blocks'] => {
      if (block.kind === 'heading') return [block]
      return block.kind === 'title' ? [{ ...block, subtitle: '' }] : []
    }),
    {
      kind: 'paragraph',
      align: 'justify',
      indent: true,
      runs: [
        {
          text: `Nội dung văn bản này đã được xóa ngày ${formatDay(on)} khi ẩn danh dữ liệu cá nhân của yêu cầu. Số, ngày và loại văn bản được giữ lại.`,
          italic: true,
        },
      ],
    },
  ],
  marginNotes: [],
})

/** What the history of a request says once it was anonymised. */
export const anonymisedNote =
  'Dữ liệu cá nhân của yêu cầu này đã được ẩn danh: họ tên, giấy tờ, địa chỉ, liên hệ, nội dung ghi tay và tệp kèm theo không còn trong sổ. Ngày, hình thức, kết quả và số liệu được giữ nguyên.'
