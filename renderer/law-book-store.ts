import { use } from 'react'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { LawBook } from '../shared/law/law-book.ts'
import { api } from './api.ts'
import { useAppStatusStore } from './app-status-store.ts'

let book: Promise<LawBook> | undefined
let known: LawBook | undefined

/** Reads the law book once for the life of the window; every later call gets the same promise. */
export const loadLawBook = (): Promise<LawBook> => {
  book ??= api.law.readBook().then((result) => {
    if (!result.ok) throw new Error(result.error.message)
    known = result.value
    return known
  })
  return book
}

/** The law book; suspends until it is read, which pages need not handle. */
export const useLawBook = (): LawBook => known ?? use(loadLawBook())

/** The current day as main says; pages are only drawn once it is known. */
export const useToday = (): LocalDate => {
  const today = useAppStatusStore((state) => state.status?.today)
  if (!today) throw new Error('The day is not known yet')
  return today
}
