import type { DeskSummary } from '../../shared/desk/desk-summary.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import type { CurrentSession } from '../current-session.ts'
import { readDesk } from '../desk/read-desk.ts'

/** The figures stay, the citizens behind them go: for a role that does not see their requests. */
const withoutRecords = (summary: DeskSummary): DeskSummary => ({
  ...summary,
  due: { ...summary.due, rows: [] },
  petitions: { ...summary.petitions, rows: [] },
})

/** Calls of desk. */
export const deskHandlers = ({ current, access }: CurrentSession): Handlers['desk'] => ({
  read: () => {
    const { mode } = current()
    const summary = readDesk(current())
    return summary.ok && access.refusalOf('requests.query', mode === 'training') !== null
      ? ok(withoutRecords(summary.value))
      : summary
  },
})
