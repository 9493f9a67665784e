import type { LocalDate } from '../calendar/local-date.ts'
import { conditions, notAccessibleClauses, publicationGroups } from '../law/classifications.ts'
import { dataOfKind } from '../law/dated.ts'
import type { Condition, LawBook, NotAccessible, PublicationGroup } from '../law/law-book.ts'
import { groupText } from './catalogue-differences.ts'
import type { CatalogueList } from './catalogue-item.ts'

/** Finds the point or clause that a cell of an imported file names; '' when it names none. */
export type ReadGroup = (text: string) => string

/** «điểm c khoản 1 Điều 17», «khoản 2», «c)». */
const MARKS = [
  /điểm\s+([a-zđ])(?!\p{L})/u,
  /(?:khoản|nhóm)\s+(\d{1,2}|[a-zđ])(?![\p{L}\d])/u,
  /^([a-zđ]|\d{1,2})[).]/,
] as const

const MOST_KEPT = 500

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

const groupsOf = (
  book: LawBook,
  list: CatalogueList,
  on: LocalDate,
): { current: readonly Group[]; all: readonly Group[] } => {
  switch (list) {
    case 'mustPublish':
    case 'published':
      return { current: publicationGroups(book, on), all: dataOfKind(book, 'publicationGroup') }
    case 'conditional':
      return { current: conditions(book, on), all: dataOfKind(book, 'condition') }
    case 'notAccessible':
      return { current: notAccessibleClauses(book, on), all: dataOfKind(book, 'notAccessible') }
    case 'serviceUnits':
      return { current: [], all: [] }
  }
}
type Group = PublicationGroup | Condition | NotAccessible

/** A letter stands for the law in force on `on`; the full words of an exported file find any law. «Điểm đ» is never «điểm d». */
export const groupReader = (book: LawBook, list: CatalogueList, on: LocalDate): ReadGroup => {
  const { current, all } = groupsOf(book, list, on)
  const known = new Map<string, string>()
  const name = (text: string, id: string) => {
    if (!known.has(text)) known.set(text, id)
  }
  for (const group of all) name(plain(groupText(book, group.id)), group.id)
  for (const group of [...current, ...all]) {
    name(plain(group.short), group.id)
    name(plain(group.wording), group.id)
  }
  for (const group of current) {
    name(plain(group.kind === 'publicationGroup' ? group.point : group.clause), group.id)
    name(plain(group.citation.article), group.id)
  }
  const read = new Map<string, string>()
  const find = (text: string): string => {
    const asked = plain(text)
    const mark = MARKS.map((pattern) => pattern.exec(asked)?.[1]).find((found) => found !== undefined)
    return known.get(asked) ?? (mark === undefined ? '' : (known.get(mark) ?? ''))
  }
  // A column names the same few points from its first row to its last.
  return (text) => {
    const known = read.get(text)
    if (known !== undefined) return known
    const found = find(text)
    if (read.size < MOST_KEPT) read.set(text, found)
    return found
  }
}
