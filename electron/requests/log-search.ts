import type { RequestQuery, RequestSort } from '../../shared/requests/request-log.ts'
import { searchTerms } from '../../shared/text/vietnamese-fold.ts'
import { makeSortedSlots, type SortedSlots } from '../catalogue/sorted-slots.ts'
import { makeWordIndex } from '../catalogue/word-index.ts'
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
/** One byte a request each. */
const KEPT_TERMS = 16

const keepNewest = <Value>(kept: Map<string, Value>, name: string, value: Value, most: number): Value => {
  kept.set(name, value)
  const oldest = kept.keys().next()
  if (kept.size > most && !oldest.done) kept.delete(oldest.value)
  return value
}

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

/** «12/2026» means that number and no other; anything else may stand anywhere in the folded text. */
const pieceOf = (term: string): string => (/^\d+\/\d{4}$/.test(term) ? ` ${term} ` : term)

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

  const slotsFor = (question: LogQuestion, statusOf: StatusOf): Uint32Array => {
    const test = entryTest(question, statusOf)
    const marks = searchTerms(question.text).map(marksOf)
    const all = orderOf(question.sort).inOrder(question.descending)
    if (marks.length === 0 && test === null) return all
    const found = new Uint32Array(all.length)
    let count = 0
    for (const slot of all) {
      if (!hasAll(marks, slot)) continue
      const entry = entries[slot]
      if (!entry || (test !== null && !test(entry))) continue
      found[count] = slot
      count += 1
    }
    return found.slice(0, count)
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
      orderOf(sort).inOrder(true)
      orderOf(sort).inOrder(false)
    },
    query: (question, today, statusOf) => {
      const { offset, limit, ...asked } = question
      const name = JSON.stringify([asked, today])
      const slots = results.get(name) ?? keepNewest(results, name, slotsFor(question, statusOf), KEPT_RESULTS)
      const ids = [...slots.subarray(offset, offset + limit)].flatMap((slot) => entries[slot]?.id ?? [])
      return { total: slots.length, ids }
    },
    years: () => [...yearCounts.keys()].sort((a, b) => b - a),
  }
}

const hasAll = (marks: readonly Uint8Array[], slot: number): boolean => {
  for (const mark of marks) if (mark[slot] !== 1) return false
  return true
}
