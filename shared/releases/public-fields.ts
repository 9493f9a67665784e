import { formatDay } from '../calendar/local-date.ts'
import { type CatalogueField, fieldsOfList } from '../catalogue/catalogue-fields.ts'
import { blankCatalogueFields, type CatalogueFields, publicationFormLabels } from '../catalogue/catalogue-item.ts'
import type { ReleasedList, ReleaseItem } from './release.ts'

/**
 * The fields that leave the agency, by name: notes and working marks stay inside, and a field added to the catalogue later
 * stays inside until it is named here (Nghị định 13/2018/NĐ-CP Điều 6.3; Luật 104/2016/QH13 Điều 19.1.g).
 */
const publicKeys: ReadonlySet<string> = new Set<keyof CatalogueFields>([
  'title',
  'documentNumber',
  'createdOn',
  'field',
  'group',
  'creatingUnit',
  'publicationForms',
  'publishedOn',
  'publicationTerm',
  'address',
  'condition',
  'contact',
])

/** The columns of a list as it is printed and published, in the order of the field table. */
export const publicFields = (list: ReleasedList): readonly CatalogueField[] =>
  fieldsOfList(list).filter((field) => publicKeys.has(field.key))

/** What of an item leaves the agency: the other fields are blank. */
export const publicPart = (list: ReleasedList, fields: CatalogueFields): CatalogueFields => {
  const kept = Object.fromEntries(publicFields(list).map(({ key }) => [key, fields[key]]))
  return { ...blankCatalogueFields, ...kept }
}

/** One field of a frozen item as words; the point of the law as it was worded then. */
export const publicText = (item: ReleaseItem, key: keyof CatalogueFields): string => {
  const { fields } = item
  if (key === 'group') return item.groupWords
  if (key === 'publicationForms') return fields.publicationForms.map((form) => publicationFormLabels[form]).join('; ')
  if (key === 'createdOn' || key === 'publishedOn') return fields[key] === null ? '' : formatDay(fields[key])
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}

const WEB = /^https?:\/\/[^\s"'<>]+$/i

/** The address of an item when a browser may follow it; null for the name of a place. */
export const webAddress = (text: string): string | null => {
  const trimmed = text.trim()
  return WEB.test(trimmed) ? trimmed : null
}
