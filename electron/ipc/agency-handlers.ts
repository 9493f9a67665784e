import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { readAgency } from '../agency/agency-repository.ts'
import { saveAgency } from '../agency/save-agency.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

/** Calls of agency. */
export const agencyHandlers = (current: () => Session, _ports: Ports): Handlers['agency'] => ({
  read: () => ok(readAgency(current().database)),
  save: (agency) => {
    const session = current()
    const before = readAgency(session.database)?.saturdayCounts ?? false
    const saved = saveAgency(session, agency)
    // Open deadlines may move: everything computed from the calendar is read anew.
    if (saved.ok && saved.value.saturdayCounts !== before) session.lawChanged()
    return saved
  },
})
