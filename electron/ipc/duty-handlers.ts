import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { drawDutyPaper } from '../catalogue/draw-duty-paper.ts'
import { duePublications } from '../catalogue/due-publications.ts'
import { readOldInformation, shownOldItems } from '../catalogue/read-old-information.ts'
import { oldClassifications, reclassify } from '../catalogue/reclassify-items.ts'
import { saveDutyPaper } from '../catalogue/save-duty-paper.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import { takeTemplates, templatesTaken } from '../catalogue/take-templates.ts'
import { printPapers } from '../forms/print-paper.ts'
import type { Ports } from '../ports.ts'
import type { Session } from '../session.ts'

type DutyCalls = Pick<
  Handlers['catalogue'],
  | 'oldInformation'
  | 'oldClassifications'
  | 'reclassify'
  | 'due'
  | 'templatesTaken'
  | 'takeTemplates'
  | 'previewDutyPaper'
  | 'printDutyPaper'
  | 'saveDutyPaper'
>

/** Calls of catalogue about what must be or was published. */
export const dutyHandlers = (current: () => Session, ports: Ports): DutyCalls => ({
  oldInformation: () => {
    const session = current()
    return ok(readOldInformation(session, session.clock.today(), shownOldItems))
  },
  oldClassifications: () => ok(oldClassifications(current())),
  reclassify: (input) => {
    const session = current()
    const done = reclassify(session, input)
    if (!done.ok) return done
    sessionSearch(session).touched(done.value.ids)
    return ok({ changed: done.value.ids.length })
  },
  due: (query) => ok(duePublications(current(), query)),
  templatesTaken: () => ok(templatesTaken(current())),
  takeTemplates: ({ keys }) => {
    const session = current()
    const taken = takeTemplates(session, keys)
    if (!taken.ok) return taken
    sessionSearch(session).touched(taken.value.ids)
    return ok({ added: taken.value.ids.length })
  },
  previewDutyPaper: (order) => drawDutyPaper(current(), order),
  printDutyPaper: async (order) => {
    const drawn = drawDutyPaper(current(), order)
    return drawn.ok ? printPapers(ports, [drawn.value], 'A4') : drawn
  },
  saveDutyPaper: ({ paper, as }) => saveDutyPaper(current(), ports, paper, as),
})
