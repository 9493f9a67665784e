import { isAnonymisedPetition } from '../../shared/petitions/fold-petition.ts'
import { petitionLabel } from '../../shared/petitions/petition-label.ts'
import { anonymous } from '../../shared/privacy/anonymise.ts'
import { maskNumber } from '../../shared/privacy/mask.ts'
import { mostFinds, type PersonFind, type PersonSearch } from '../../shared/privacy/person-search.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import { requestLabel } from '../../shared/requests/information-request.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readPetitions } from '../petitions/petition-repository.ts'
import { countHeld, type PersonRow, peopleAfter, requestsNaming } from './person-repository.ts'

/** Requests read at a time. */
const PART = 1000

const digits = (text: string): string => text.replace(/\D/g, '')
const sameNumber = (asked: string, held: string): boolean =>
  asked !== '' && held.replace(/\s/g, '').toLowerCase() === asked.replace(/\s/g, '').toLowerCase()
const samePhone = (asked: string, held: string): boolean => digits(asked).length >= 6 && digits(held) === digits(asked)

/** Who somebody is by name, paper or telephone; any of what was asked is enough. */
const isPerson = ({ name, idNumber, phone }: PersonSearch) => {
  const terms = foldedTerms(name)
  const named = (held: string): boolean => {
    if (terms.length === 0 || held === '' || held === anonymous) return false
    const words = foldedTerms(held)
    return terms.every((term) => words.includes(term))
  }
  return ({ requester }: RequestFacts): boolean =>
    [
      requester.name,
      requester.representativeName,
      requester.helpedBy,
      ...requester.members.map((one) => one.name),
    ].some(named) ||
    [requester.idNumber, requester.representativeIdNumber, ...requester.members.map((member) => member.idNumber)].some(
      (held) => sameNumber(idNumber, held),
    ) ||
    [requester.phone, requester.fax].some((held) => samePhone(phone, held))
}

const findOf = (database: ReadableDatabase, row: PersonRow, as: PersonFind['as']): PersonFind => ({
  kind: 'request',
  id: row.id,
  label: requestLabel(row),
  receivedOn: row.receivedOn,
  name: row.facts.requester.name,
  idNumber: maskNumber(row.facts.requester.idNumber),
  as,
  ...countHeld(database, row.id),
})

const petitionFinds = (database: ReadableDatabase, asked: PersonSearch): readonly PersonFind[] => {
  const terms = foldedTerms(asked.name)
  const words = [asked.idNumber, asked.phone].filter((one) => one.length > 5)
  return readPetitions(database).flatMap((petition): readonly PersonFind[] => {
    if (isAnonymisedPetition(petition.events)) return []
    const { name, contact, wrong } = petition.facts
    const own = foldedTerms(name)
    const isOwn =
      (terms.length > 0 && terms.every((term) => own.includes(term))) ||
      words.some(
        (word) => contact.includes(word) || (digits(word).length > 5 && digits(contact).includes(digits(word))),
      )
    const mentioned = [...words, ...(asked.name.length > 3 ? [asked.name] : [])].some((word) => wrong.includes(word))
    if (!isOwn && !mentioned) return []
    return [
      {
        kind: 'petition',
        id: petition.id,
        label: petitionLabel(petition),
        receivedOn: petition.facts.receivedOn,
        name,
        idNumber: '',
        as: isOwn ? 'person' : 'mentioned',
        papers: 0,
        files: 0,
      },
    ]
  })
}

const stopped = refusal('cancelled', 'Đã dừng tìm.')
const tooMany = refusal(
  'invalidInput',
  `Có hơn ${mostFinds} hồ sơ như vậy. Hãy nhập đủ họ tên, hoặc số giấy tờ, số điện thoại.`,
)

/** Everything held about a person, those of whom it is sure first; the words of attached files are not read. */
export const findPersonJob = async (
  asked: PersonSearch,
  { databaseFile, progress, cancelled }: Pick<JobContext, 'databaseFile' | 'progress' | 'cancelled'>,
): Promise<Result<readonly PersonFind[]>> => {
  const database = openReadOnly(databaseFile)
  try {
    const matches = isPerson(asked)
    const words = [asked.idNumber, asked.phone, asked.name].filter((one) => one.length > 3)
    const naming = new Set(requestsNaming(database, words))
    const found: PersonFind[] = []
    let last = 0
    for (let part = peopleAfter(database, 0, PART); part.length > 0; part = peopleAfter(database, last, PART)) {
      if (cancelled()) return stopped
      for (const row of part) {
        last = row.id
        const own = matches(row.facts)
        if (own || naming.has(row.id)) found.push(findOf(database, row, own ? 'person' : 'mentioned'))
      }
      if (found.length > mostFinds) return tooMany
      progress(last, null, 'Tìm trong Sổ theo dõi')
    }
    const all = [...found, ...petitionFinds(database, asked)]
    return ok(all.toSorted((one, other) => Number(one.as === 'mentioned') - Number(other.as === 'mentioned')))
  } finally {
    closeDatabase(database)
  }
}
