import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { openPlaces } from '../../shared/petitions/correction-places.ts'
import { foldPetition, revocableEvent } from '../../shared/petitions/fold-petition.ts'
import { correctionPlaceLabels, type Petition } from '../../shared/petitions/petition.ts'
import type { PetitionAct, PetitionActInput, PetitionEventBody } from '../../shared/petitions/petition-acts.ts'
import type { PetitionDetails } from '../../shared/petitions/petition-list.ts'
import { petitionDayProblem, whyNotPetitionAct } from '../../shared/petitions/petition-rules.ts'
import { type Issue, ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import { appendPetitionEvent, readPetition, updatePetition } from './petition-repository.ts'
import { noSuchPetition, type PetitionDeps, readPetitionDetails } from './read-petition.ts'
import { petitionIssues } from './receive-petition.ts'

type Plan = {
  readonly act: PetitionAct
  readonly id: number
  /** null: dated today by the app itself, whatever day the steps before bear. */
  readonly on: LocalDate | null
  readonly body: (petition: Petition) => Result<PetitionEventBody>
}

const wrongFields = (issues: readonly Issue[]): Result<never> =>
  refusal('invalidInput', 'Chưa ghi được: có ô chưa đúng. Hãy sửa các ô được chỉ ra.', issues)

/** Looks whether the petition and the day allow the act, then writes the event and renews the row in one transaction. */
const record = (deps: PetitionDeps, { act, id, on, body }: Plan): Result<PetitionDetails> => {
  const { database, clock } = deps
  const recorded = inTransaction(database, (): Result<null> => {
    const petition = readPetition(database, id)
    if (!petition) return noSuchPetition
    const whyNot = whyNotPetitionAct(petition, act)
    if (whyNot !== null) return refusal('notAllowedNow', whyNot)
    const today = clock.today()
    const problem = on === null ? null : petitionDayProblem(petition, on, today)
    if (problem !== null) return wrongFields([{ field: 'on', message: problem }])
    const made = body(petition)
    if (!made.ok) return made
    const event = appendPetitionEvent(database, id, made.value, {
      on: on ?? today,
      at: clock.now(),
      by: deps.officer(),
    })
    updatePetition(database, id, foldPetition([...petition.events, event]))
    return ok(null)
  })
  return recorded.ok ? readPetitionDetails(deps, id) : recorded
}

type Act<Name extends PetitionAct> = (deps: PetitionDeps, input: PetitionActInput<Name>) => Result<PetitionDetails>

/** The agency that made the information is asked; the law sets no days for it, the citizen's limit goes on. */
export const askPetitionCreator: Act<'askCreator'> = (deps, { id, on, question }) =>
  record(deps, { act: 'askCreator', id, on, body: () => ok({ kind: 'askCreator', question }) })

export const petitionCreatorAnswered: Act<'creatorAnswered'> = (deps, { id, on, answer }) =>
  record(deps, { act: 'creatorAnswered', id, on, body: () => ok({ kind: 'creatorAnswered', answer }) })

/** The outcome of the check, told to whoever petitioned (Điều 22 khoản 4 of both laws). */
export const answerPetition: Act<'answer'> = (deps, { id, on, finding, text, number }) =>
  record(deps, { act: 'answer', id, on, body: () => ok({ kind: 'answer', finding, text, number }) })

/**
 * Put right on one day at the places ticked (Điều 22 khoản 5 of both laws). Official pages that the law adds may be told
 * absent; the form in which the information was wrong may not.
 */
export const correctPetition: Act<'correct'> = (deps, { id, on, correction, places, absent }) =>
  record(deps, {
    act: 'correct',
    id,
    on,
    body: (petition) => {
      const { facts } = petition
      const owed = absent.find((place) => facts.wrongPlaces.includes(place))
      if (owed !== undefined)
        return wrongFields([
          {
            field: 'absent',
            message: `«${correctionPlaceLabels[owed]}» là hình thức đã công khai sai, phải đính chính bằng hình thức đó.`,
          },
        ])
      if (places.length === 0) return wrongFields([{ field: 'places', message: 'Hãy chọn nơi đã đính chính.' }])
      const corrected = [...petition.corrected, ...places.map((place) => ({ place, on }))]
      const complete = openPlaces(deps.book, { facts, corrected, absent }, on).length === 0
      return ok({ kind: 'correct', correction, places, absent, complete })
    },
  })

/** Made here, published wrongly by another agency: that agency was asked to put it right (Điều 22 khoản 3 of both laws). */
export const askPetitionPublisher: Act<'askPublisher'> = (deps, { id, on, question }) =>
  record(deps, { act: 'askPublisher', id, on, body: () => ok({ kind: 'askPublisher', question }) })

/** Sets right what was written down on receipt, with the reason; the history keeps both. */
export const amendPetition: Act<'amend'> = (deps, { id, facts, reason }) =>
  record(deps, {
    act: 'amend',
    id,
    on: null,
    body: (petition) => {
      const issues = petitionIssues(deps, facts, deps.clock.today())
      const first = petition.events.find(({ kind }) => kind !== 'receive' && kind !== 'amend')
      const late = first !== undefined && facts.receivedOn > first.on
      const all = late
        ? [...issues, { field: 'receivedOn', message: 'Ngày nhận không sau ngày của các việc đã ghi.' }]
        : issues
      return all.length > 0
        ? wrongFields(all.map(({ field, message }) => ({ field: `facts.${field}`, message })))
        : ok({ kind: 'amend', facts, reason })
    },
  })

/** Takes the newest step back, saying why; both stay in the history. */
export const revokePetitionAct: Act<'revoke'> = (deps, { id, eventId, reason }) =>
  record(deps, {
    act: 'revoke',
    id,
    on: null,
    body: (petition) =>
      revocableEvent(petition.events)?.id === eventId
        ? ok({ kind: 'revoke', eventId, reason })
        : refusal(
            'notAllowedNow',
            'Chỉ thu hồi được việc ghi sau cùng còn hiệu lực. Hãy đọc lại kiến nghị rồi thử lại.',
          ),
  })

/** Strikes out what was entered by mistake; its number is not given again. */
export const voidPetition: Act<'void'> = (deps, { id, reason }) =>
  record(deps, { act: 'void', id, on: null, body: () => ok({ kind: 'void', reason }) })
