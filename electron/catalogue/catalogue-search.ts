import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type {
  CatalogueFilter,
  CatalogueList,
  CatalogueQuery,
  CatalogueSort,
} from '../../shared/catalogue/catalogue-item.ts'
import { awaitsPublication, type PublicationFacts } from '../../shared/catalogue/publication-state.ts'
import { assertNever } from '../../shared/result.ts'
import { hasAllTerms, searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../shared/text/vietnamese-order.ts'
import { keepNewest } from '../jobs/keep-newest.ts'
import { makeSortedSlots, type SortedSlots } from '../jobs/sorted-slots.ts'
import { makeWordIndex } from '../jobs/word-index.ts'

/** What the search keeps of an item in memory. */
export type SearchEntry = PublicationFacts & {
  readonly id: number
  /** Folded words, the title on the first line. */
  readonly folded: string
  readonly titleKey: string
  readonly documentNumber: string
  readonly field: string
  readonly creatingUnit: string
  readonly hasAddress: boolean
  /** Its address did not open when last tested. */
  readonly linkBroken: boolean
  /** The head approved it as it is now. */
  readonly approved: boolean
  readonly changedAt: string
}

export type CatalogueSearch = {
  /** Takes in an item, or the newer state of one. */
  put(entry: SearchEntry): void
  remove(id: number): void
  /** Puts a list in the order it opens with, and searches in it once, so that the first real letter finds the code compiled. */
  prepare(list: CatalogueList): void
  /** How many items match, and the numbers of a window of them in the order asked. */
  query(query: CatalogueQuery, today: LocalDate): { readonly total: number; readonly ids: readonly number[] }
  /** Visits the items in use that have the word anywhere, for matching what a citizen asks; see match-items.ts. */
  eachWithWord(word: string, visit: (entry: SearchEntry) => void): void
  size(): number
}

/** One byte an item, so that a filter over 100,000 items reads 100 kB and not every item. */
const RETIRED = 1
const AWAITS = 2
const NO_ADDRESS = 4
const UNCLASSIFIED = 8
const BROKEN_LINK = 16
const APPROVED = 32
const filterMarks: Readonly<Record<CatalogueFilter, { readonly mask: number; readonly wanted: number }>> = {
  all: { mask: RETIRED, wanted: 0 },
  unpublished: { mask: RETIRED | AWAITS, wanted: AWAITS },
  late: { mask: RETIRED | AWAITS, wanted: AWAITS },
  withoutLink: { mask: RETIRED | NO_ADDRESS, wanted: NO_ADDRESS },
  brokenLink: { mask: RETIRED | BROKEN_LINK, wanted: BROKEN_LINK },
  unclassified: { mask: RETIRED | UNCLASSIFIED, wanted: UNCLASSIFIED },
  unapproved: { mask: RETIRED | APPROVED, wanted: 0 },
  approved: { mask: RETIRED | APPROVED, wanted: APPROVED },
  retired: { mask: RETIRED, wanted: RETIRED },
}
const marksOf = (entry: SearchEntry): number =>
  (entry.retiredOn === null ? 0 : RETIRED) |
  (awaitsPublication(entry) ? AWAITS : 0) |
  (entry.hasAddress ? 0 : NO_ADDRESS) |
  (entry.linkBroken ? BROKEN_LINK : 0) |
  (entry.approved ? APPROVED : 0) |
  (entry.group === '' ? UNCLASSIFIED : 0)

/** Results kept for going back over what was typed, for scrolling, and for the next letter. */
const KEPT_RESULTS = 24
/** Letters of a title that `prepare` searches for. */
const REHEARSED = 60
/** Up to so many items it is quicker to look into their texts than to mark a term in all of them. */
const FEW = 3000
/** One byte an item each. */
const KEPT_TERMS = 16

/** Where results are gathered before their size is known; one for all, since each search ends before the next begins. */
let gathered = new Uint32Array(0)

/** The slots whose byte, under `mask`, is the one wanted. A plain loop over packed numbers: it may run over every item. */
const thoseMarked = (slots: Uint32Array, marks: Uint8Array, mask = 1, wanted = 1): Uint32Array => {
  if (gathered.length < slots.length) gathered = new Uint32Array(slots.length)
  const left = gathered
  let count = 0
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    if (((marks[slot] ?? 0) & mask) !== wanted) continue
    left[count] = slot
    count += 1
  }
  return left.slice(0, count)
}

/**
 * The catalogue in memory: finds and orders 100,000 items within the time of a keystroke.
 * `isLate` says whether an item waits for publication past its day.
 */
export const makeCatalogueSearch = (
  isLate: (facts: PublicationFacts, today: LocalDate) => boolean,
): CatalogueSearch => {
  const entries: (SearchEntry | undefined)[] = []
  const idOfSlot: number[] = []
  const texts: string[] = []
  const marks: number[] = []
  const slotOfItem = new Map<number, number>()
  const words = makeWordIndex()
  const orders = new Map<string, SortedSlots>()
  const fieldKeys = new Map<string, string>()
  const results = new Map<string, Uint32Array>()
  let packedMarks: Uint8Array | null = null
  const termMarks = new Map<string, Uint8Array>()
  const forget = () => {
    results.clear()
    termMarks.clear()
    packedMarks = null
  }

  const keyOfText = (text: string): string => {
    if (text === '') return ''
    const key = fieldKeys.get(text) ?? sortKey(text)
    fieldKeys.set(text, key)
    return key
  }
  const keyIn = (sort: CatalogueSort, slot: number): string => {
    const entry = entries[slot]
    if (!entry) return ''
    switch (sort) {
      case 'title':
        return entry.titleKey
      case 'documentNumber':
      case 'field':
      case 'creatingUnit':
        return keyOfText(entry[sort])
      case 'createdOn':
      case 'publishedOn':
        return entry[sort] ?? ''
      case 'changedAt':
        return entry.changedAt
      default:
        return assertNever(sort)
    }
  }
  const orderOf = (list: CatalogueList, sort: CatalogueSort): SortedSlots => {
    const name = `${list} ${sort}`
    const known = orders.get(name)
    if (known) return known
    const slots = [...entries.keys()].filter((slot) => entries[slot]?.list === list)
    const made = makeSortedSlots(
      slots,
      (slot) => keyIn(sort, slot),
      (slot) => entries[slot]?.titleKey ?? '',
    )
    orders.set(name, made)
    return made
  }
  const eachOrderOf = (list: CatalogueList): SortedSlots[] =>
    [...orders].filter(([name]) => name.startsWith(`${list} `)).map(([, order]) => order)

  /** Marks the slots of one term; kept, because the words before the one being typed stay the same from letter to letter. */
  const markedByTerm = (term: string): Uint8Array => {
    const known = termMarks.get(term)
    if (known) return known
    const found = new Uint8Array(entries.length)
    words.mark(term, found)
    // Pieces with signs inside («12/QĐ») are looked up in the text itself.
    if (!/^[\p{L}\p{N}]+$/u.test(term))
      for (let slot = 0; slot < found.length; slot += 1)
        if (found[slot] === 1 && !hasAllTerms(texts[slot] ?? '', [term])) found[slot] = 0
    return keepNewest(termMarks, term, found, KEPT_TERMS)
  }

  /** Leaves of `slots` those that have every term. */
  const withTerms = (slots: Uint32Array, terms: readonly string[]): Uint32Array => {
    if (slots.length <= FEW) return slots.filter((slot) => hasAllTerms(texts[slot] ?? '', terms))
    let left = slots
    for (const term of terms) left = thoseMarked(left, markedByTerm(term))
    return left
  }

  const withFilter = (slots: Uint32Array, filter: CatalogueFilter, lateOn: LocalDate | null): Uint32Array => {
    const { mask, wanted } = filterMarks[filter]
    packedMarks ??= Uint8Array.from(marks)
    const left = thoseMarked(slots, packedMarks, mask, wanted)
    if (lateOn === null) return left
    return left.filter((slot) => {
      const entry = entries[slot]
      return entry !== undefined && isLate(entry, lateOn)
    })
  }

  /** All slots that match, in order; `lateOn` is the day for the filter «late», null for the others. */
  const slotsOf = (asked: Omit<CatalogueQuery, 'offset' | 'limit'>, lateOn: LocalDate | null): Uint32Array => {
    const { list, filter, sort, descending } = asked
    const nameOf = (words: readonly string[]): string => JSON.stringify([list, words, filter, sort, descending, lateOn])
    const terms = searchTerms(asked.text)
    const name = nameOf(terms)
    const known = results.get(name)
    if (known) return known
    // Whatever has the text has the text without its last letter too, which was asked a moment ago.
    const before = searchTerms(terms.join(' ').slice(0, -1))
    const wider = terms.length > 0 ? results.get(nameOf(before)) : undefined
    const added = terms.filter((term) => !before.includes(term))
    const found = wider
      ? withTerms(wider, added)
      : withFilter(withTerms(orderOf(list, sort).inOrder(descending), terms), filter, lateOn)
    return keepNewest(results, name, found, KEPT_RESULTS)
  }

  const remove = (id: number) => {
    const slot = slotOfItem.get(id)
    const entry = slot === undefined ? undefined : entries[slot]
    if (slot === undefined || !entry) return
    for (const order of eachOrderOf(entry.list)) order.remove(slot)
    entries[slot] = undefined
    slotOfItem.delete(id)
    forget()
  }

  return {
    put: (entry) => {
      remove(entry.id)
      const slot = entries.length
      entries.push(entry)
      idOfSlot.push(entry.id)
      texts.push(entry.folded)
      marks.push(marksOf(entry))
      slotOfItem.set(entry.id, slot)
      words.add(slot, entry.folded)
      for (const order of eachOrderOf(entry.list)) order.insert(slot)
      forget()
    },
    remove,
    prepare: (list) => {
      const first = orderOf(list, 'title').inOrder(false)[0]
      const title = (first === undefined ? '' : (texts[first] ?? '')).slice(0, REHEARSED)
      for (let end = 1; end <= title.length; end += 1)
        slotsOf({ list, text: title.slice(0, end), filter: 'all', sort: 'title', descending: false }, null)
    },
    query: (query, today) => {
      const slots = slotsOf(query, query.filter === 'late' ? today : null)
      const shown = slots.subarray(query.offset, query.offset + query.limit)
      return { total: slots.length, ids: Array.from(shown, (slot) => idOfSlot[slot] ?? 0) }
    },
    eachWithWord: (word, visit) => {
      for (const slot of words.withWord(word)) {
        const entry = entries[slot]
        if (entry && entry.retiredOn === null) visit(entry)
      }
    },
    size: () => slotOfItem.size,
  }
}
