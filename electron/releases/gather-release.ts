import type { Agency } from '../../shared/agency/agency.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { groupText } from '../../shared/catalogue/catalogue-differences.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { decisionGrounds } from '../../shared/releases/decision-grounds.ts'
import { publicPart } from '../../shared/releases/public-fields.ts'
import type { ReleaseContent, ReleasedList, ReleaseItem } from '../../shared/releases/release.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { eachItemOf } from '../catalogue/catalogue-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'

export type GatherOrder = {
  readonly lists: readonly ReleasedList[]
  readonly book: LawBook
  readonly on: LocalDate
  readonly training: boolean
  /** Items that may go along; null: all in use. */
  readonly only: ReadonlySet<number> | null
}

const noAgency = refusal(
  'notAllowedNow',
  'Chưa có thông tin cơ quan nên chưa lập được. Hãy vào trang Cơ quan và điền cho đủ.',
)

/**
 * The lists as they stand in the catalogue: items in use, in Vietnamese order of their titles. Refuses until the agency is
 * described; null once `stopped` says so.
 */
export const gatherRelease = (
  database: ReadableDatabase,
  { lists, book, on, training, only }: GatherOrder,
  steps: { readonly stopped: () => boolean; readonly progress: (done: number) => void },
): Result<ReleaseContent> | null => {
  const agency: Agency | null = readAgency(database)
  if (!agency) return noAgency
  const words = new Map<string, string>([['', '']])
  const wordsOf = (group: string): string => {
    const known = words.get(group) ?? groupText(book, group)
    words.set(group, known)
    return known
  }
  const items: ReleaseItem[] = []
  for (const list of lists) {
    for (const { item } of eachItemOf(database, list, false)) {
      if (only && !only.has(item.id)) continue
      items.push({ id: item.id, list, fields: publicPart(list, item), groupWords: wordsOf(item.group) })
      if (items.length % 500 === 0) {
        if (steps.stopped()) return null
        steps.progress(items.length)
      }
    }
  }
  return ok({
    agency,
    lists,
    items,
    grounds: decisionGrounds(book, on).map(({ citation }) => citation.text),
    packs: book.packs.map(({ pack, version, title }) => ({ pack, version, title })),
    training,
  })
}
