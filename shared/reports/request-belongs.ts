import type { ReportScope } from './report.ts'
import type { RequestCase } from './request-case.ts'

/** Which requests of a period a figure speaks of; shared by the rows, the days taken and the series of the charts. */
type Belongs = (one: RequestCase, scope: ReportScope) => boolean

export const received: Belongs = (one, { from, to }) => one.receivedOn >= from && one.receivedOn <= to

export const closedInside: Belongs = (one, { from, to }) =>
  one.closedOn !== null && one.closedOn >= from && one.closedOn <= to

export const settled: Belongs = (one, scope) => closedInside(one, scope) && one.state !== 'withdrawn'

/** Settled for the first time in the period, from a day on which the limit ran: its days can be counted. */
export const daysCounted: Belongs = (one, scope) =>
  settled(one, scope) &&
  one.validOn !== null &&
  one.firstClosedOn !== null &&
  one.firstClosedOn >= scope.from &&
  one.firstClosedOn >= one.validOn
