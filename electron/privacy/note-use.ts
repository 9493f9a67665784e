import type { PetitionDetails } from '../../shared/petitions/petition-list.ts'
import { maskPetition, maskRequest } from '../../shared/privacy/mask.ts'
import { isClosed } from '../../shared/requests/fold-events.ts'
import type { RequestDetails } from '../../shared/requests/request-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Session } from '../session.ts'
import { insertDataUse, type NewDataUse } from './data-use-repository.ts'

type UseSession = Pick<Session, 'database' | 'writeGate' | 'clock' | 'officer'>

/** Writes a use of whole personal data down, once nobody else writes. */
export const noteUse = async (session: UseSession, use: Omit<NewDataUse, 'at' | 'by'>): Promise<void> => {
  await session.writeGate.whenFree()
  if (!session.database.open) return
  insertDataUse(session.database, { ...use, at: session.clock.now(), by: session.officer() })
}

/** Writes down that the numbers of a closed request were shown; an open one is being worked on. */
export const noteShown = async (
  session: UseSession,
  { id, state }: Pick<RequestDetails['request'], 'id' | 'state'>,
): Promise<void> => {
  if (isClosed(state)) await noteUse(session, { kind: 'shown', requestId: id, people: 1 })
}

type AnyHandler = (input: unknown) => Result<unknown> | Promise<Result<unknown>>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isRequest = (value: unknown): value is RequestDetails =>
  isObject(value) && 'request' in value && 'nextActs' in value
const isPetition = (value: unknown): value is PetitionDetails =>
  isObject(value) && 'petition' in value && 'statusText' in value

/** An answer with the numbers of a request or a petition hidden; any other answer as it is. */
const masked = (result: Result<unknown>): Result<unknown> => {
  if (!result.ok) return result
  if (isRequest(result.value)) return ok(maskRequest(result.value))
  return isPetition(result.value) ? ok(maskPetition(result.value)) : result
}

/**
 * The handlers of a noun, all but `readWhole` answering with numbers of people masked: what the window isn't shown it doesn't get,
 * whichever call it asks.
 */
export const maskedHandlers = <Handlers extends object>(handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([verb, handler]) => {
      if (verb === 'readWhole') return [verb, handler]
      const answer = handler as AnyHandler
      return [
        verb,
        (input: unknown) => {
          const answered = answer(input)
          return answered instanceof Promise ? answered.then(masked) : masked(answered)
        },
      ]
    }),
  ) as Handlers
