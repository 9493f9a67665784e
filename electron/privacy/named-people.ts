import { anonymous } from '../../shared/privacy/anonymise.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { readPetition } from '../petitions/petition-repository.ts'
import { readRequest } from '../requests/request-repository.ts'

/** Who stands in some records: their names, and the numbers and addresses that are theirs alone. */
type NamedPeople = { readonly names: readonly string[]; readonly numbers: readonly string[] }

/** Shorter ones stand in many a text by chance. */
const SHORTEST_NAME = 4
const SHORTEST_NUMBER = 6

const told = (texts: readonly string[], shortest: number): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text.length >= shortest && text !== anonymous)),
]

/** The people of requests and petitions: who asked, who stood for them, who asked together with them, who petitioned. */
export const peopleOf = (database: ReadableDatabase, { requestIds, petitionIds }: ChosenRecords): NamedPeople => {
  const requesters = requestIds.flatMap((id) => readRequest(database, id)?.facts.requester ?? [])
  const petitions = petitionIds.flatMap((id) => readPetition(database, id)?.facts ?? [])
  return {
    names: told(
      [
        ...requesters.flatMap(({ name, representativeName, helpedBy, members }) => [
          name,
          representativeName,
          helpedBy,
          ...members.map((member) => member.name),
        ]),
        ...petitions.flatMap(({ source, name }) => (source === 'citizen' ? [name] : [])),
      ],
      SHORTEST_NAME,
    ),
    numbers: told(
      [
        ...requesters.flatMap(({ idNumber, representativeIdNumber, phone, fax, email, members }) => [
          idNumber,
          representativeIdNumber,
          phone,
          fax,
          email,
          ...members.map((member) => member.idNumber),
        ]),
        ...petitions.flatMap(({ contact }) => contact.split(/[,;]/)),
      ],
      SHORTEST_NUMBER,
    ),
  }
}

const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `
const close = (text: string): string => text.replace(/[\s.-]/g, '').toLowerCase()

/** True for a text in which one of them is named, with or without tone marks, or one of their numbers stands however it is spaced. */
export const namesAny = ({ names, numbers }: NamedPeople): ((text: string) => boolean) => {
  const sought = [...new Set(names.flatMap((name) => [wordsOf(name), wordsOf(fold(name))]))]
  const figures = numbers.map(close)
  return (text) => {
    const words = wordsOf(text)
    if (sought.some((name) => words.includes(name))) return true
    const bare = figures.length === 0 ? '' : close(text)
    return figures.some((number) => bare.includes(number))
  }
}
