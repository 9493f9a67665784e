import { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import { type CatalogueList, catalogueListLabels, catalogueLists } from './catalogue-lists.ts'

export { type CatalogueList, catalogueListLabels, catalogueLists }

/** Hình thức công khai; the legal list of forms is in the law book, these are the marks the officer ticks. */
export const publicationForms = [
  'portal',
  'dataPortal',
  'massMedia',
  'gazette',
  'posting',
  'loudspeaker',
  'meeting',
  'other',
] as const
export type PublicationForm = (typeof publicationForms)[number]
export const publicationFormLabels: Readonly<Record<PublicationForm, string>> = {
  portal: 'Cổng, trang thông tin điện tử',
  dataPortal: 'Cổng dữ liệu',
  massMedia: 'Phương tiện thông tin đại chúng',
  gazette: 'Công báo',
  posting: 'Niêm yết',
  loudspeaker: 'Truyền thanh',
  meeting: 'Tiếp công dân, họp báo',
  other: 'Hình thức khác',
}

/** Choices of an item by its key; '' means not said yet. */
export const catalogueChoices = {
  medium: { paper: 'Trên giấy', scanned: 'Đã quét từ giấy', digital: 'Bản số ngay từ đầu' },
  beforeLaw: { yes: 'Có trước ngày luật có hiệu lực', no: 'Tạo ra từ ngày luật có hiệu lực' },
  screening: {
    clear: 'Đã rà soát, không có phần phải loại bỏ',
    removed: 'Đã rà soát, đã loại bỏ phần không được tiếp cận',
    blocked: 'Có nội dung không được công khai',
  },
} as const
export type CatalogueChoiceKey = keyof typeof catalogueChoices
export const isChoiceKey = (key: string): key is CatalogueChoiceKey => Object.hasOwn(catalogueChoices, key)

const choice = <Key extends CatalogueChoiceKey>(key: Key) =>
  z.enum(['', ...(Object.keys(catalogueChoices[key]) as (keyof (typeof catalogueChoices)[Key] & string)[])])

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const day = localDateSchema.nullable()

/** What the officer types; every list uses the same record, the field table says which fields a list shows. */
export const catalogueFieldsSchema = z.object({
  title: text(1000).min(1, 'Hãy nhập tên thông tin.'),
  documentNumber: text(100),
  createdOn: day,
  field: text(200),
  /** Id of a publication group, condition or not-accessible clause in the law book; empty when not classified yet. */
  group: text(60),
  creatingUnit: text(300),
  classificationReason: text(1000),
  medium: choice('medium'),
  /** Only where the day of creation does not tell: does the information date from before the law took effect? */
  beforeLaw: choice('beforeLaw'),
  /** Rà soát trước khi công khai, cung cấp (Nghị định 13/2018/NĐ-CP Điều 7). */
  screening: choice('screening'),
  publicationForms: z.array(z.enum(publicationForms)),
  publishedOn: day,
  publicationTerm: text(200),
  /** A day that sector law sets, before the general limit; with the ground it stands on. */
  publishDeadline: day,
  deadlineGround: text(500),
  postedFrom: day,
  postedUntil: day,
  loudspeakerFrom: day,
  loudspeakerUntil: day,
  reviewOn: day,
  address: text(2000),
  condition: text(1000),
  contact: text(500),
  focalPerson: text(200),
  decision: text(300),
  note: text(2000),
})
export type CatalogueFields = z.infer<typeof catalogueFieldsSchema>

export const attachmentSchema = z.object({ hash: z.string(), name: z.string(), size: z.number() })
export type Attachment = z.infer<typeof attachmentSchema>

export type CatalogueItem = CatalogueFields & {
  readonly id: number
  readonly list: CatalogueList
  /** Grows by one with every change; an edit must name the revision it started from. */
  readonly revision: number
  readonly retiredOn: LocalDate | null
  readonly attachments: readonly Attachment[]
  readonly addedAt: string
  readonly changedAt: string
}

/** An item with every field blank; the list decides what the form shows. */
export const blankCatalogueFields: CatalogueFields = {
  title: '',
  documentNumber: '',
  createdOn: null,
  field: '',
  group: '',
  creatingUnit: '',
  classificationReason: '',
  medium: '',
  beforeLaw: '',
  screening: '',
  publicationForms: [],
  publishedOn: null,
  publicationTerm: '',
  publishDeadline: null,
  deadlineGround: '',
  postedFrom: null,
  postedUntil: null,
  loudspeakerFrom: null,
  loudspeakerUntil: null,
  reviewOn: null,
  address: '',
  condition: '',
  contact: '',
  focalPerson: '',
  decision: '',
  note: '',
}

export const catalogueSorts = [
  'title',
  'documentNumber',
  'createdOn',
  'field',
  'creatingUnit',
  'publishedOn',
  'changedAt',
] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

/** Filters a page or a figure may start the grid with. */
export const catalogueFilters = [
  'all',
  'unpublished',
  'late',
  'withoutLink',
  'brokenLink',
  'unclassified',
  'unapproved',
  'approved',
  'retired',
] as const
export type CatalogueFilter = (typeof catalogueFilters)[number]

export const catalogueQuerySchema = z.object({
  list: z.enum(catalogueLists),
  text: z.string().max(200),
  filter: z.enum(catalogueFilters),
  sort: z.enum(catalogueSorts),
  descending: z.boolean(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>

/** `publishBy` is the day the law (Điều 18.4) gives for publishing; null when the item has no such duty or no creation day. */
export type CatalogueRow = CatalogueItem & { readonly publishBy: LocalDate | null; readonly late: boolean }
export type CataloguePage = { readonly total: number; readonly offset: number; readonly rows: readonly CatalogueRow[] }

/** One line of an item's history. */
export type CatalogueChange = {
  readonly at: string
  readonly act: 'added' | 'edited' | 'moved' | 'retired' | 'restored' | 'imported' | 'merged' | 'undone' | 'redone'
  readonly by: string
  readonly differences: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}
