import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { fixedClock } from '../clock.ts'
import type { PetitionDeps } from '../petitions/read-petition.ts'
import { receivePetition } from '../petitions/receive-petition.ts'
import { answerPetition, correctPetition } from '../petitions/record-petition-act.ts'
import type { TrainingPetition } from './training-data.ts'

/** A practice petition or its act was refused: the data set is wrong then. */
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string; message: string } }): T => {
  if (!result.ok) throw new Error(`Practice petition refused: ${result.error.code} ${result.error.message}`)
  return result.value
}

/** Enters one practice petition and what was done with it, each on its own day, through the officer's own use-cases. */
export const enterTrainingPetition = (
  deps: PetitionDeps,
  { receivedDaysAgo, answer, correction, ...facts }: TrainingPetition,
  today: LocalDate,
): void => {
  const receivedOn = addDays(today, -receivedDaysAgo)
  const { petition } = must(
    receivePetition({ ...deps, clock: fixedClock(receivedOn) }, { ...facts, receivedOn, itemId: null }),
  )
  const { id } = petition
  if (answer === null) return
  const { afterDays, ...said } = answer
  const on = addDays(receivedOn, afterDays)
  const thatDay = { ...deps, clock: fixedClock(on) }
  must(answerPetition(thatDay, { id, on, ...said }))
  if (correction !== null) must(correctPetition(thatDay, { id, on, places: facts.wrongPlaces, absent: [], correction }))
}
