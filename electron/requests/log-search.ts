import { noConditions, type RequestQuery, type RequestSort } from '../../shared/requests/request-log.ts'
import { searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { keepNewest } from '../jobs/keep-newest.ts'
import { makeSortedSlots, type SortedSlots } from '../jobs/sorted-slots.ts'
import { makeWordIndex } from '../jobs/word-index.ts'
import { entryTest, type LogEntry, type StatusOf } from './log-entry.ts'
import { stateRanks } from './request-log-repository.ts'

export type LogQuestion = Omit<RequestQuery, 'columns'>

export type LogSearch = {
  /** Takes in a request, or the newer state of one. */
  put(entry: LogEntry): void
  /** Puts the requests in one order, and searches in it once, so that the first real letter finds the code compiled. */
  prepare(sort: RequestSort): void
  /** How many requests match, and the ids of the window in the order asked. `statusOf` tells where one stands on `today`. */
  query(
    question: LogQuestion,
    today: string,
    statusOf: StatusOf,
  ): { readonly total: number; readonly ids: readonly number[] }
  /** Years that have a number series, newest first. */
  years(): readonly number[]
}

/** Results kept for scrolling and for going back over what was typed. */
const KEPT_RESULTS = 12
/** Up to so many requests it is quicker to look into their texts than to mark a term in all of them. */
const FEW = 3000
/** Letters of a request's text that `prepare` searches for. */
const REHEARSED = 12
/** One byte a request each. */
const KEPT_TERMS = 16

const numberKey = ({ year, number }: LogEntry): string => `${year}/${String(number).padStart(9, '0')}`

const keyIn = (sort: RequestSort, entry: LogEntry): string => {
  switch (sort) {
    case 'number':
      return numberKey(entry)
    case 'receivedOn':
      return entry.receivedOn
    case 'requester':
      return entry.sortKey
    case 'state':
      return String(stateRanks[entry.state])
    case 'dueOn':
      return entry.dueOn ?? ''
  }
}

const plainQuestion: Omit<LogQuestion, 'sort' | 'text' | 'offset' | 'limit'> = {
  filter: 'open',
  year: null,
  ids: null,
  conditions: noConditions,
  descending: true,
}

/** «12/2026» means that number and no other; anything else may stand anywhere in the folded text. */
const isWholeNumber = (term: string): boolean => /^\d+\/\d{4}$/.test(term)
const pieceOf = (term: string): string => (isWholeNumber(term) ? ` ${term} ` : term)

/** The request log in memory: finds and orders 100,000 requests within the time of a keystroke. */
export const makeLogSearch = (): LogSearch => {
  const entries: (LogEntry | undefined)[] = []
  const slotOf = new Map<number, number>()
  const words = makeWordIndex()
  const orders = new Map<RequestSort, SortedSlots>()
  const yearCounts = new Map<number, number>()
  const results = new Map<string, Uint32Array>()
  const termMarks = new Map<string, Uint8Array>()

  const orderOf = (sort: RequestSort): SortedSlots => {
    const known = orders.get(sort)
    if (known) return known
    const keys = entries.map((entry) => (entry ? keyIn(sort, entry) : ''))
    const keyOf = (slot: number): string => {
      const entry = entries[slot]
      return keys[slot] ?? (entry ? keyIn(sort, entry) : '')
    }
    const tieOf = (slot: number): string => {
      const entry = entries[slot]
      return entry ? numberKey(entry) : ''
    }
    const made = makeSortedSlots([...slotOf.values()], keyOf, tieOf)
    orders.set(sort, made)
    return made
  }

  const remove = (id: number): void => {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    for (const order of orders.values()) order.remove(slot)
    entries[slot] = undefined
    slotOf.delete(id)
  }

  const marksOf = (term: string): Uint8Array => {
    const known = termMarks.get(term)
    if (known) return known
    const found = new Uint8Array(entries.length)
    words.mark(term, found)
    // Pieces with signs inside («12/2026») are looked up in the text itself.
    if (!/^[\p{L}\p{N}]+$/u.test(term)) {
      const piece = pieceOf(term)
      for (let slot = 0; slot < found.length; slot += 1)
        if (found[slot] === 1 && !entries[slot]?.folded.includes(piece)) found[slot] = 0
    }
    return keepNewest(termMarks, term, found, KEPT_TERMS)
  }

  /** Leaves of `slots` those that have every term; few are looked into, many are marked. */
  const withTerms = (slots: Uint32Array, terms: readonly string[]): Uint32Array => {
    if (terms.length === 0) return slots
    if (slots.length > FEW) return keep(slots, hasAll(terms.map(marksOf)))
    const pieces = terms.map(pieceOf)
    return keep(slots, (slot) => pieces.every((piece) => entries[slot]?.folded.includes(piece)))
  }

  const withTest = (slots: Uint32Array, test: ((entry: LogEntry) => boolean) | null): Uint32Array =>
    test === null
      ? slots
      : keep(slots, (slot) => {
          const entry = entries[slot]
          return entry !== undefined && test(entry)
        })

  /** All slots that match, in order. */
  const slotsFor = ({ text, ...asked }: Omit<LogQuestion, 'offset' | 'limit'>, today: string, statusOf: StatusOf) => {
    const nameOf = (terms: readonly string[]): string => JSON.stringify([terms, today, asked])
    const terms = searchTerms(text)
    const known = results.get(nameOf(terms))
    if (known) return known
    // Whatever has the text has the text without its last letter too, which was asked a moment ago; not so a whole number.
    const before = searchTerms(terms.join(' ').slice(0, -1))
    const wider = terms.length > 0 && !before.some(isWholeNumber) ? results.get(nameOf(before)) : undefined
    const found = wider
      ? withTerms(
          wider,
          terms.filter((term) => !before.includes(term)),
        )
      : withTest(withTerms(orderOf(asked.sort).inOrder(asked.descending), terms), entryTest(asked, statusOf))
    return keepNewest(results, nameOf(terms), found, KEPT_RESULTS)
  }

  return {
    put: (entry) => {
      const before = slotOf.get(entry.id)
      if (before === undefined) yearCounts.set(entry.year, (yearCounts.get(entry.year) ?? 0) + 1)
      remove(entry.id)
      const slot = entries.length
      entries.push(entry)
      slotOf.set(entry.id, slot)
      words.add(slot, entry.folded)
      for (const order of orders.values()) order.insert(slot)
      results.clear()
      termMarks.clear()
    },
    prepare: (sort) => {
      const order = orderOf(sort)
      order.inOrder(false)
      const [slot = 0] = order.inOrder(true)
      const words = entries[slot]?.folded.trim().slice(0, REHEARSED) ?? ''
      for (let length = 1; length <= words.length; length += 1)
        slotsFor({ ...plainQuestion, sort, text: words.slice(0, length) }, '', () => 'notRunning')
      results.clear()
    },
    query: ({ offset, limit, ...asked }, today, statusOf) => {
      const slots = slotsFor(asked, today, statusOf)
      const ids = [...slots.subarray(offset, offset + limit)].flatMap((slot) => entries[slot]?.id ?? [])
      return { total: slots.length, ids }
    },
    years: () => [...yearCounts.keys()].sort((a, b) => b - a),
  }
}

const hasAll =
  (marks: readonly Uint8Array[]) =>
  (slot: number): boolean => {
    for (const mark of marks) if (mark[slot] !== 1) return false
    return true
  }

const keep = (slots: Uint32Array, test: (slot: number) => boolean): Uint32Array => {
  const kept = new Uint32Array(slots.length)
  let count = 0
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    if (!test(slot)) continue
    kept[count] = slot
    count += 1
  }
  return kept.slice(0, count)
}
