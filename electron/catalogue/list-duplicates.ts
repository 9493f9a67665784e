import { type CatalogueList, catalogueListLabels } from '../../shared/catalogue/catalogue-item.ts'
import { type DuplicateGroup, type DuplicateReport, mostMerged } from '../../shared/catalogue/tidy-items.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readItems } from './catalogue-repository.ts'
import { type ComparedItem, eachComparedItem } from './duplicate-repository.ts'

/** More groups than a person goes through in one sitting; the next reading finds the rest. */
const MOST_GROUPS = 100

type Found = { readonly by: DuplicateGroup['by']; readonly ids: readonly number[] }

/** Finds items of a list that seem to be the same thing, in a thread of its own; changes nothing. */
export const listDuplicates = async (
  { list }: { readonly list: CatalogueList },
  context: JobContext,
): Promise<Result<DuplicateReport>> => {
  const database = openReadOnly(context.databaseFile)
  try {
    const items: ComparedItem[] = []
    for (const item of eachComparedItem(database, list)) {
      if (items.length % 1000 === 0) {
        if (context.cancelled()) return refusal('cancelled', 'Đã dừng tìm mục trùng.')
        context.progress(items.length, null, `Đang đọc danh mục «${catalogueListLabels[list]}»`)
      }
      items.push(item)
    }
    const found = duplicatesAmong(items)
    return ok({
      total: found.length,
      groups: found
        .slice(0, MOST_GROUPS)
        .map(({ by, ids }) => ({ by, items: readItems(database, ids.slice(0, mostMerged)) })),
    })
  } finally {
    closeDatabase(database)
  }
}

/**
 * The same title whatever its marks, case and signs, where neither number nor day of creation differs (either may be missing); or the same
 * number of the same year. Each item stands in one group; groups come in the order of their first items.
 */
export const duplicatesAmong = (items: readonly ComparedItem[]): readonly Found[] => {
  const byTitle = [...groupsBy(items, (item) => plain(item.title)).values()].flatMap((same) =>
    agreeing(same).map((group): Found => ({ by: 'title', ids: group.map((item) => item.id) })),
  )
  const taken = new Set(byTitle.flatMap((group) => group.ids))
  const left = items.filter((item) => !taken.has(item.id))
  const byNumber = [...groupsBy(left, yearlyNumber).values()]
    .filter((group) => group.length > 1)
    .map((group): Found => ({ by: 'number', ids: group.map((item) => item.id) }))
  return [...byTitle, ...byNumber].sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0))
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()

/** A number begins anew each year: without a year, in it or beside it, it names nothing. */
const yearlyNumber = ({ documentNumber, createdOn }: ComparedItem): string => {
  const number = fold(documentNumber).replace(/[\s.]+/g, '')
  if (!/\d/.test(number) || !/\p{L}/u.test(number)) return ''
  if (/(?:19|20)\d{2}/.test(number)) return number
  return createdOn === null ? '' : `${number} ${createdOn.slice(0, 4)}`
}

const groupsBy = (
  items: readonly ComparedItem[],
  keyOf: (item: ComparedItem) => string,
): Map<string, ComparedItem[]> => {
  const groups = new Map<string, ComparedItem[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === '') continue
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other

/** Items of one title parted so that within each part no two contradict each other; parts of one alone are left out. */
const agreeing = (items: readonly ComparedItem[]): ComparedItem[][] => {
  const parts: ComparedItem[][] = []
  for (const item of items) {
    const part = parts.find((each) =>
      each.every(
        (other) =>
          agree(plain(item.documentNumber), plain(other.documentNumber)) &&
          agree(item.createdOn ?? '', other.createdOn ?? ''),
      ),
    )
    if (part) part.push(item)
    else parts.push([item])
  }
  return parts.filter((part) => part.length > 1)
}
