import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { blankCatalogueFields, type CatalogueFields } from '../../shared/catalogue/catalogue-item.ts'
import { conditions, notAccessibleClauses, publicationGroups } from '../../shared/law/classifications.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { addItem } from '../catalogue/add-item.ts'
import type { CatalogueContext } from '../catalogue/record-act.ts'
import { fixedClock } from '../clock.ts'
import type { TrainingItem } from './training-data.ts'

/** Adds one practice item through the same use-case as the officer's own. Throws when the item is refused: the data set is wrong then. */
export const addTrainingItem = (context: CatalogueContext, item: TrainingItem, today: LocalDate): void => {
  const createdOn = dayAgo(today, item.createdDaysAgo)
  const clock = fixedClock(dayAgo(today, item.publishedDaysAgo) ?? createdOn ?? today)
  const added = addItem({ ...context, clock }, { list: item.list, fields: fieldsOf(context.book, item, today) })
  if (!added.ok) throw new Error(`Practice item refused: ${added.error.code} ${JSON.stringify(added.error.issues)}`)
}

const fieldsOf = (book: LawBook, item: TrainingItem, today: LocalDate): CatalogueFields => ({
  ...blankCatalogueFields,
  title: item.title,
  documentNumber: item.documentNumber,
  createdOn: dayAgo(today, item.createdDaysAgo),
  field: item.field,
  group: classOf(book, item, today),
  creatingUnit: item.creatingUnit,
  publicationForms: item.publicationForms,
  publishedOn: dayAgo(today, item.publishedDaysAgo),
  publicationTerm: item.publicationTerm,
  address: item.address,
  condition: item.condition,
  contact: item.contact,
  note: item.note,
})

const dayAgo = (today: LocalDate, count: number | null): LocalDate | null =>
  count === null ? null : addDays(today, -count)

const classOf = (book: LawBook, { list, point }: TrainingItem, today: LocalDate): string => {
  if (point === '') return ''
  if (list === 'conditional') return conditions(book, today).find(({ clause }) => clause === point)?.id ?? ''
  if (list === 'notAccessible')
    return notAccessibleClauses(book, today).find(({ clause }) => clause === point)?.id ?? ''
  return publicationGroups(book, today).find((group) => group.point === point)?.id ?? ''
}
