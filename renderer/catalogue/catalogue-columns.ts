import { formatDay } from '../../shared/calendar/local-date.ts'
import { choiceText } from '../../shared/catalogue/catalogue-differences.ts'
import { type CatalogueField, fieldsOfList } from '../../shared/catalogue/catalogue-fields.ts'
import {
  type CatalogueList,
  type CatalogueRow,
  type CatalogueSort,
  catalogueSorts,
  isChoiceKey,
  publicationFormLabels,
} from '../../shared/catalogue/catalogue-item.ts'
import { classification } from '../../shared/law/classifications.ts'
import type { LawBook } from '../../shared/law/law-book.ts'

/** What a cell of the grid says, as text. */
export const cellText = (book: LawBook, row: CatalogueRow, field: CatalogueField): string => {
  switch (field.kind) {
    case 'day': {
      const day = row[field.key as 'createdOn']
      return day ? formatDay(day) : ''
    }
    case 'forms':
      return row.publicationForms.map((form) => publicationFormLabels[form]).join('; ')
    case 'choice':
      return isChoiceKey(field.key) ? choiceText(field.key, row[field.key]) : ''
    case 'group':
      return groupText(book, row.group)
    default:
      return row[field.key as 'title']
  }
}

/** «Điểm d) Ngân sách…» for a stored class, or nothing when not classified. */
export const groupText = (book: LawBook, id: string): string => {
  const datum = id === '' ? undefined : classification(book, id)
  if (!datum) return ''
  return datum.kind === 'publicationGroup' ? `${datum.point}) ${datum.short}` : `${datum.clause}. ${datum.short}`
}

/** The columns of a list's grid. The wordy ones stay in the drawer so that a row fits a 1366 px screen. */
export const gridFields = (list: CatalogueList): readonly CatalogueField[] =>
  fieldsOfList(list).filter((field) => field.drawerOnly !== true)

export const isSortable = (key: string): key is CatalogueSort => (catalogueSorts as readonly string[]).includes(key)
