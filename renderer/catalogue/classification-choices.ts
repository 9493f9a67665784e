import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CatalogueList } from '../../shared/catalogue/catalogue-item.ts'
import { conditions, notAccessibleClauses, publicationGroups } from '../../shared/law/classifications.ts'
import type { LawBook } from '../../shared/law/law-book.ts'

/** A class the officer may put an item in: `value` is the datum's id. */
export type ClassificationChoice = { readonly value: string; readonly label: string }

/** The classes of the law in force on `today` that fit a list: points of «phải được công khai», clauses of «có điều kiện» or «không được tiếp cận». */
export const classificationChoices = (
  book: LawBook,
  list: CatalogueList,
  today: LocalDate,
): readonly ClassificationChoice[] => {
  if (list === 'serviceUnits') return []
  if (list === 'conditional')
    return conditions(book, today).map((datum) => ({ value: datum.id, label: `Khoản ${datum.clause}. ${datum.short}` }))
  if (list === 'notAccessible')
    return notAccessibleClauses(book, today).map((datum) => ({
      value: datum.id,
      label: `Khoản ${datum.clause}. ${datum.short}`,
    }))
  return publicationGroups(book, today).map((datum) => ({
    value: datum.id,
    label: `Điểm ${datum.point}) ${datum.short}`,
  }))
}
