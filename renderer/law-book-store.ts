import { use } from 'react'
import { create } from 'zustand'
import type { LocalDate } from '../shared/calendar/local-date.ts'
import type { LawBook } from '../shared/law/law-book.ts'
import { api } from './api.ts'
import { dataChanged, useAppStatusStore } from './app-status-store.ts'

const useKnownBook = create<{ readonly book: LawBook | undefined }>(() => ({ book: undefined }))

const readBook = async (): Promise<LawBook> => {
  const result = await api.law.readBook()
  if (!result.ok) throw new Error(result.error.message)
  const book = JSON.parse(result.value) as LawBook
  useKnownBook.setState({ book })
  return book
}

let first: Promise<LawBook> | undefined

/** Reads the law book once; every later call gets the same promise. */
export const loadLawBook = (): Promise<LawBook> => {
  first ??= readBook()
  return first
}

/** Main says that another law book holds: read it, then everything computed from it. */
export const lawChanged = async (): Promise<void> => {
  await readBook()
  await dataChanged()
}

/** The law book that holds now; suspends until it is read, which pages need not handle. */
export const useLawBook = (): LawBook => useKnownBook((state) => state.book) ?? use(loadLawBook())

/** The current day as main says; pages are only drawn once it is known. */
export const useToday = (): LocalDate => {
  const today = useAppStatusStore((state) => state.status?.today)
  if (!today) throw new Error('The day is not known yet')
  return today
}
