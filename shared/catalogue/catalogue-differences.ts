import { formatDay, isLocalDate } from '../calendar/local-date.ts'
import { classification } from '../law/classifications.ts'
import { dataOfKind } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'
import type { CatalogueContent } from './catalogue-content.ts'
import { catalogueFields } from './catalogue-fields.ts'
import {
  type CatalogueChange,
  type CatalogueChoiceKey,
  type CatalogueFields,
  catalogueChoices,
  catalogueListLabels,
  isChoiceKey,
  publicationFormLabels,
} from './catalogue-item.ts'

/** A point or clause in full: «Điều 17 khoản 1 điểm c Luật 01/2026/QH16: Chức năng, …»; the bare id when the law book lacks it. */
export const groupText = (book: LawBook, id: string): string => {
  const found = classification(book, id)
  if (!found) return id
  const law = dataOfKind(book, 'law').find((each) => each.law === found.law)
  return `${found.citation.article} ${law?.shortName ?? found.citation.text}: ${found.short}`
}

const dayKeys = new Set<string>(catalogueFields.filter((field) => field.kind === 'day').map((field) => field.key))

/** A choice by its name; empty for nothing chosen. */
export const choiceText = (key: CatalogueChoiceKey, value: string): string =>
  (catalogueChoices[key] as Readonly<Record<string, string>>)[value] ?? ''

/** One field as words: days as dd/MM/yyyy, forms and groups by their names; empty for nothing. */
export const fieldText = (book: LawBook, fields: CatalogueFields, key: keyof CatalogueFields): string => {
  if (key === 'publicationForms') return fields.publicationForms.map((form) => publicationFormLabels[form]).join('; ')
  if (key === 'group') return fields.group === '' ? '' : groupText(book, fields.group)
  const value = fields[key] ?? ''
  if (isChoiceKey(key)) return choiceText(key, value)
  return dayKeys.has(key) && isLocalDate(value) ? formatDay(value) : value
}

/** What changed between two states of an item, by the labels of the field table; from nothing: every field that is filled. */
export const differencesBetween = (
  book: LawBook,
  before: CatalogueContent | null,
  after: CatalogueContent | null,
): CatalogueChange['differences'] => {
  const lines = [
    {
      field: 'Danh mục',
      before: before ? catalogueListLabels[before.list] : '',
      after: after ? catalogueListLabels[after.list] : '',
    },
    ...catalogueFields.map(({ key, label }) => ({
      field: label,
      before: before ? fieldText(book, before, key) : '',
      after: after ? fieldText(book, after, key) : '',
    })),
    { field: 'Tệp đính kèm', before: fileNames(before), after: fileNames(after) },
    { field: 'Thôi dùng từ ngày', before: retiredText(before), after: retiredText(after) },
  ]
  return lines.filter((line) => line.before !== line.after)
}

const fileNames = (content: CatalogueContent | null) => content?.attachments.map((file) => file.name).join('; ') ?? ''
const retiredText = (content: CatalogueContent | null) => (content?.retiredOn ? formatDay(content.retiredOn) : '')
