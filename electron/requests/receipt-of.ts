import { agencyHabits } from '../../shared/agency/agency-habits.ts'
import type { RequestFacts } from '../../shared/requests/information-request.ts'
import { type Receipt, receiptOutOfHours } from '../../shared/requests/received-time.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'
import type { DeadlineSources } from './request-row.ts'

/** What the working of a request's limits says of the hour it came, by the agency's own hours; null when nothing. */
export const receiptOf = (
  { database, calendar }: Pick<DeadlineSources, 'calendar'> & { readonly database: ReadableDatabase },
  facts: Pick<RequestFacts, 'receivedOn' | 'receivedTime' | 'validOn'>,
): Receipt | null => {
  const { workingHours } = readAgency(database) ?? agencyHabits
  return receiptOutOfHours(calendar, workingHours, facts)
}
