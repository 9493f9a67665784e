import { fold, foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'
import { type RequestRecord, recordColumns } from './request-log-repository.ts'

export type Person = { readonly idNumber: string; readonly name: string }

/** A row with the ID number of who asked, to tell two people of one name apart. */
export type PersonRecord = RequestRecord & { readonly idNumber: string }

const newest = 'ORDER BY received_on DESC, id DESC'
const personColumns = `${recordColumns}, id_number AS idNumber`

/** The newest requests with this very ID number; none for an empty one. */
const withIdNumber = (
  database: ReadableDatabase,
  idNumber: string,
  exceptId: number | null,
  limit: number,
): readonly PersonRecord[] =>
  idNumber === ''
    ? []
    : statement<PersonRecord>(
        database,
        `SELECT ${personColumns} FROM request WHERE id_number = ? AND id_number <> '' AND id IS NOT ? ${newest} LIMIT ?`,
      ).all(idNumber, exceptId, limit)

/** The newest requests whose requester's name has the words asked for; `match` is a question to the index of names. */
const withNameWords = (
  database: ReadableDatabase,
  match: string,
  exceptId: number | null,
  limit: number,
): readonly PersonRecord[] =>
  statement<PersonRecord>(
    database,
    `SELECT ${personColumns} FROM request
     WHERE id IN (SELECT rowid FROM request_name WHERE request_name MATCH ? ORDER BY rowid DESC LIMIT ?) AND id IS NOT ? ${newest}`,
  ).all(match, limit, exceptId)

const all = (words: readonly string[]): string => `(${words.map((word) => `"${word}"`).join(' AND ')})`

/** Names with every word of this one. */
const wholeName = (words: readonly string[]): string => all(words)

/**
 * Names that lack one word of this one, as a slip of the pen makes them. The given name stands last: without it a short name
 * says nothing, for half the register is called Nguyễn Thị.
 */
const nearName = (words: readonly string[]): string => {
  const spared = words.length > 3 ? words : words.slice(0, -1)
  return spared.map((_, at) => all(words.toSpliced(at, 1))).join(' OR ')
}

/**
 * The newest requests of the same person: the same ID number or, where none is given, the very same name without regard to
 * tone marks and case. `exceptId` leaves out the request being looked at.
 */
export const earlierRecords = (
  database: ReadableDatabase,
  person: Person,
  exceptId: number | null,
  limit: number,
): readonly RequestRecord[] => {
  if (person.idNumber !== '') return withIdNumber(database, person.idNumber, exceptId, limit)
  const words = foldedTerms(person.name)
  if (words.length === 0) return []
  const name = fold(person.name)
  return withNameWords(database, wholeName(words), exceptId, limit)
    .filter((record) => fold(record.requesterName) === name)
    .slice(0, limit)
}

/**
 * Requests that may be of the same person: by ID number, by every word of the name, by all words but one; the newest `limit`
 * of each. Whether they are is for who reads them to weigh.
 */
export const personCandidates = (
  database: ReadableDatabase,
  { idNumber, name }: Person,
  exceptId: number | null,
  limit: number,
): readonly PersonRecord[] => {
  const words = foldedTerms(name)
  const found = [
    ...withIdNumber(database, idNumber, exceptId, limit),
    ...(words.length > 0 ? withNameWords(database, wholeName(words), exceptId, limit) : []),
    ...(words.length > 2 ? withNameWords(database, nearName(words), exceptId, limit) : []),
  ]
  return [...new Map(found.map((record) => [record.id, record])).values()]
}
