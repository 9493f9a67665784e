import { catalogueFields } from '../catalogue/catalogue-fields.ts'
import { publicFields, publicText } from './public-fields.ts'
import { type DecisionNumber, type ReleasedList, type ReleaseItem, releasedListTitles } from './release.ts'

export type NamedItem = { readonly id: number; readonly title: string; readonly list: ReleasedList }
export type FieldDifference = { readonly field: string; readonly before: string; readonly after: string }

/** What a release adds, takes away and changes against the one in force when it was drawn up. */
export type ReleaseDifference = {
  /** null: there was none before. */
  readonly before: (DecisionNumber & { readonly id: number }) | null
  readonly added: readonly NamedItem[]
  readonly removed: readonly NamedItem[]
  readonly changed: readonly (NamedItem & { readonly differences: readonly FieldDifference[] })[]
}

const named = ({ id, list, fields }: ReleaseItem): NamedItem => ({ id, title: fields.title, list })

const labels = new Map<string, string>(catalogueFields.map(({ key, label }) => [key, label]))

/** Compared by the words that were and would be printed; the columns of both lists count. */
const differencesOf = (before: ReleaseItem, after: ReleaseItem): FieldDifference[] => {
  const keys = new Set([...publicFields(before.list), ...publicFields(after.list)].map(({ key }) => key))
  const moved = {
    field: 'Danh mục',
    before: releasedListTitles[before.list],
    after: releasedListTitles[after.list],
  }
  const shown = (item: ReleaseItem, key: Parameters<typeof publicText>[1]): string =>
    publicFields(item.list).some((field) => field.key === key) ? publicText(item, key) : ''
  const lines = [...keys].map((key) => ({
    field: labels.get(key) ?? key,
    before: shown(before, key),
    after: shown(after, key),
  }))
  return [moved, ...lines].filter((line) => line.before !== line.after)
}

/** The difference between two sets of frozen items, told apart by their numbers in the catalogue. */
export const releaseDifference = (
  before: { readonly head: DecisionNumber & { readonly id: number }; readonly items: readonly ReleaseItem[] } | null,
  after: readonly ReleaseItem[],
): ReleaseDifference => {
  if (before === null) return { before: null, added: after.map(named), removed: [], changed: [] }
  const earlier = new Map(before.items.map((item) => [item.id, item]))
  const later = new Set(after.map(({ id }) => id))
  return {
    before: before.head,
    added: after.filter(({ id }) => !earlier.has(id)).map(named),
    removed: before.items.filter(({ id }) => !later.has(id)).map(named),
    changed: after.flatMap((item) => {
      const was = earlier.get(item.id)
      const differences = was ? differencesOf(was, item) : []
      return differences.length > 0 ? [{ ...named(item), differences }] : []
    }),
  }
}
