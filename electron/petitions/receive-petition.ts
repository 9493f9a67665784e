import { formatDay, type LocalDate, yearOf } from '../../shared/calendar/local-date.ts'
import { governingLaw } from '../../shared/law/governing-law.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { LawUnknownError } from '../../shared/law/law-unknown-error.ts'
import { foldPetition } from '../../shared/petitions/fold-petition.ts'
import type { PetitionFacts } from '../../shared/petitions/petition.ts'
import type { PetitionDetails } from '../../shared/petitions/petition-list.ts'
import { type Issue, type Result, refusal } from '../../shared/result.ts'
import { readItem } from '../catalogue/catalogue-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { appendPetitionEvent, insertPetition, nextPetitionNumber } from './petition-repository.ts'
import { type PetitionDeps, readPetitionDetails } from './read-petition.ts'

const dayIssue = (book: LawBook, on: LocalDate, today: LocalDate): string | null => {
  if (on > today) return `Ngày nhận không sau hôm nay (${formatDay(today)}).`
  try {
    governingLaw(book, on)
    return null
  } catch (error) {
    if (error instanceof LawUnknownError) return error.message
    throw error
  }
}

/** What is wrong with the facts beside their form: a day to come or before any law, an item that is not in the lists. */
export const petitionIssues = (
  { database, book }: { readonly database: ReadableDatabase; readonly book: LawBook },
  { receivedOn, itemId }: PetitionFacts,
  today: LocalDate,
): readonly Issue[] => {
  const day = dayIssue(book, receivedOn, today)
  const lost = itemId !== null && !readItem(database, itemId)
  return [
    ...(day === null ? [] : [{ field: 'receivedOn', message: day }]),
    ...(lost
      ? [{ field: 'itemId', message: 'Mục này không còn trong danh mục. Hãy chọn lại, hoặc chỉ ghi tên.' }]
      : []),
  ]
}

/** Enters a petition in the book under the next number of the year it was received; row and history are on disk together. */
export const receivePetition = (deps: PetitionDeps, facts: PetitionFacts): Result<PetitionDetails> => {
  const { database, clock } = deps
  const issues = petitionIssues(deps, facts, clock.today())
  if (issues.length > 0)
    return refusal('invalidInput', 'Chưa ghi được kiến nghị: có ô chưa đúng. Hãy sửa các ô được chỉ ra.', issues)
  const body = { kind: 'receive', facts } as const
  const stamp = { on: facts.receivedOn, at: clock.now(), by: deps.officer() }
  const year = yearOf(facts.receivedOn)
  const id = inTransaction(database, () => {
    const folded = foldPetition([{ ...body, ...stamp, id: 0, sequence: 1 }])
    const made = insertPetition(database, folded, { year, number: nextPetitionNumber(database, year) })
    appendPetitionEvent(database, made, body, stamp)
    return made
  })
  return readPetitionDetails(deps, id)
}
