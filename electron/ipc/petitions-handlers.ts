import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { printPapers } from '../forms/print-paper.ts'
import { duePetitions } from '../petitions/due-petitions.ts'
import { exportPetitions } from '../petitions/export-petitions.ts'
import { drawPetitionPaper, savePetitionPaper } from '../petitions/petition-paper-files.ts'
import { queryPetitions } from '../petitions/query-petitions.ts'
import { readPetitionDetails } from '../petitions/read-petition.ts'
import { receivePetition } from '../petitions/receive-petition.ts'
import {
  amendPetition,
  answerPetition,
  askPetitionCreator,
  askPetitionPublisher,
  correctPetition,
  petitionCreatorAnswered,
  revokePetitionAct,
  voidPetition,
} from '../petitions/record-petition-act.ts'
import type { Ports } from '../ports.ts'
import { maskedHandlers, noteUse } from '../privacy/note-use.ts'
import type { Session } from '../session.ts'

/** Calls of petitions. */
export const petitionsHandlers = (current: () => Session, ports: Ports): Handlers['petitions'] =>
  maskedHandlers(wholeHandlers(current, ports))

const wholeHandlers = (current: () => Session, ports: Ports): Handlers['petitions'] => ({
  query: (query) => queryPetitions(current(), query),
  due: (stretch) => ok(duePetitions(current(), stretch)),
  read: ({ id }) => readPetitionDetails(current(), id),
  readWhole: async ({ id }) => {
    const session = current()
    const read = readPetitionDetails(session, id)
    const finished = read.ok && (read.value.petition.state === 'done' || read.value.petition.state === 'void')
    // Written down before it is shown.
    if (finished) await noteUse(session, { kind: 'shown', petitionId: id, people: 1 })
    return read
  },
  receive: (facts) => receivePetition(current(), facts),
  askCreator: (input) => askPetitionCreator(current(), input),
  creatorAnswered: (input) => petitionCreatorAnswered(current(), input),
  answer: (input) => answerPetition(current(), input),
  correct: (input) => correctPetition(current(), input),
  askPublisher: (input) => askPetitionPublisher(current(), input),
  amend: (input) => amendPetition(current(), input),
  revoke: (input) => revokePetitionAct(current(), input),
  void: (input) => voidPetition(current(), input),
  previewPaper: (order) => drawPetitionPaper(current(), order),
  printPaper: async (order) => {
    const drawn = drawPetitionPaper(current(), order)
    return drawn.ok ? printPapers(ports, [drawn.value], 'A4') : drawn
  },
  savePaper: (order) => savePetitionPaper(current(), ports, order),
  export: async ({ whole, ...query }) => {
    const session = current()
    const written = await exportPetitions(session, ports, query, whole)
    if (whole && written.ok && written.value)
      await noteUse(session, { kind: 'petitionExport', people: written.value.rows })
    return written
  },
})
