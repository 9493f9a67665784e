import type { LocalDate } from '../calendar/local-date.ts'
import type { InformationRequest } from './information-request.ts'
import type { RequestEvent } from './request-events.ts'
import { standingActs } from './standing-acts.ts'

/** Money received for a request on a day, in đồng. */
export type Takings = { readonly on: LocalDate; readonly amount: number }

/** Everything received, oldest first: payments on announced costs, and what was taken while handing the information over. */
export const takings = (events: readonly RequestEvent[]): readonly Takings[] =>
  standingActs(events).flatMap((act) => {
    if (act.kind === 'recordPayment') return [{ on: act.on, amount: act.amount }]
    const handsOver = act.kind === 'provide' || act.kind === 'providePart'
    return handsOver && act.cost > 0 ? [{ on: act.on, amount: act.cost }] : []
  })

/** Đồng received for a request in all. */
export const collectedCosts = (events: readonly RequestEvent[]): number =>
  takings(events).reduce((so, { amount }) => so + amount, 0)

/** Đồng of the announced costs still to be paid; 0 where none were announced. */
export const owedCosts = ({ costs, events }: Pick<InformationRequest, 'costs' | 'events'>): number =>
  costs === null ? 0 : Math.max(0, costs.total - collectedCosts(events))
