import type { LocalDate } from '../calendar/local-date.ts'
import { assertNever } from '../result.ts'
import type { Petition, PetitionFacts, PetitionState } from './petition.ts'
import type { PetitionEvent } from './petition-acts.ts'

type Folded = Omit<Petition, 'id' | 'year' | 'number'>

/** Events that still hold: what a later correction took back is left out, and the corrections themselves. */
export const standingEvents = (events: readonly PetitionEvent[]): readonly PetitionEvent[] => {
  const revoked = new Set(events.flatMap((event) => (event.kind === 'revoke' ? [event.eventId] : [])))
  return events.filter((event) => event.kind !== 'revoke' && !revoked.has(event.id))
}

/** True once the person was taken out of a petition. */
export const isAnonymisedPetition = (events: readonly Pick<PetitionEvent, 'kind'>[]): boolean =>
  events.some(({ kind }) => kind === 'anonymise')

/** The newest step that may be taken back; an amended text is amended again instead. None once the person was taken out. */
export const revocableEvent = (events: readonly PetitionEvent[]): PetitionEvent | undefined =>
  isAnonymisedPetition(events)
    ? undefined
    : standingEvents(events).findLast(({ kind }) => kind !== 'receive' && kind !== 'amend')

/** The latest of a day and others. */
export const latestDay = (day: LocalDate, others: readonly LocalDate[]): LocalDate =>
  [day, ...others].toSorted().at(-1) ?? day

/** A petition as its events leave it. Throws for a history that does not begin with the receipt. */
export const foldPetition = (events: readonly PetitionEvent[]): Folded => {
  const [first, ...others] = standingEvents(events)
  if (first?.kind !== 'receive') throw new Error('A petition begins with its receipt.')
  let folded: Folded = { ...begun(first.facts), events }
  for (const event of others) folded = { ...folded, ...after(folded, event) }
  return { ...folded, state: stateOf(folded) }
}

const begun = (facts: PetitionFacts): Omit<Folded, 'events'> => ({
  facts,
  state: 'checking',
  creator: null,
  answer: null,
  correction: '',
  corrected: [],
  absent: [],
  publisherAskedOn: null,
  correctedOn: null,
})

const after = (folded: Folded, event: PetitionEvent): Partial<Folded> => {
  switch (event.kind) {
    case 'receive':
    case 'revoke':
    case 'anonymise':
      return {}
    case 'askCreator':
      return { creator: { askedOn: event.on, answeredOn: null, answer: '' } }
    case 'creatorAnswered':
      return folded.creator ? { creator: { ...folded.creator, answeredOn: event.on, answer: event.answer } } : {}
    case 'answer':
      return { answer: { on: event.on, finding: event.finding, text: event.text, number: event.number } }
    case 'correct': {
      const before = folded.corrected.filter(({ place }) => !event.places.includes(place))
      return {
        correction: event.correction,
        corrected: [...before, ...event.places.map((place) => ({ place, on: event.on }))],
        absent: event.absent,
        correctedOn: event.complete ? lastOf(folded, event.on) : folded.correctedOn,
      }
    }
    case 'askPublisher':
      return { publisherAskedOn: event.on }
    case 'amend':
      return { facts: event.facts, correctedOn: isCovered(folded, event.facts) ? folded.correctedOn : null }
    case 'void':
      return { state: 'void' }
    default:
      return assertNever(event)
  }
}

/** Put right everywhere on the last of the days of its parts. */
const lastOf = ({ corrected }: Folded, on: LocalDate): LocalDate =>
  latestDay(
    on,
    corrected.map((one) => one.on),
  )

/** A place added later is owed anew. */
const isCovered = ({ corrected }: Folded, { wrongPlaces }: PetitionFacts): boolean =>
  wrongPlaces.every((wrong) => corrected.some(({ place }) => place === wrong))

const stateOf = ({ state, facts, answer, correctedOn, publisherAskedOn }: Folded): PetitionState => {
  if (state === 'void') return 'void'
  if (answer === null) return 'checking'
  if (answer.finding === 'right') return 'done'
  // Made here and published elsewhere: that agency must be asked; made and published elsewhere: nothing more is owed here.
  if (facts.publisher !== '') return facts.creator !== '' || publisherAskedOn !== null ? 'done' : 'correcting'
  return correctedOn === null ? 'correcting' : 'done'
}
