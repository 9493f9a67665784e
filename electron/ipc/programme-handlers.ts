import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, refusal } from '../../shared/result.ts'
import { printPapers } from '../forms/print-paper.ts'
import type { Ports } from '../ports.ts'
import { attachEvidence, openEvidence, readEvidence, removeEvidence } from '../programme/attach-evidence.ts'
import { drawProgrammePaper } from '../programme/draw-programme-paper.ts'
import { addTasks, offeredTemplates, takeTemplate } from '../programme/programme-templates.ts'
import { saveProgrammePaper } from '../programme/save-programme-paper.ts'
import { listRecords, recordHistory, removeRecord, saveRecord, undoProgrammeAct } from '../programme/save-record.ts'
import type { Session } from '../session.ts'

const forgotten = refusal('notFound', 'Không còn nhớ tệp đã chọn (phần mềm đã được mở lại). Hãy chọn lại tệp.')

/** Calls of the implementation programme. */
export const programmeHandlers = (current: () => Session, ports: Ports): Handlers['programme'] => ({
  list: ({ kind }) => ok(listRecords(current(), kind)),
  save: (input) => saveRecord(current(), input),
  remove: ({ id }) => removeRecord(current(), id),
  undo: () => undoProgrammeAct(current()),
  history: ({ id }) => ok(recordHistory(current(), id)),
  attachFile: async ({ id, fileToken }) => {
    const filePath = current().files.path(fileToken)
    return filePath === undefined ? forgotten : attachEvidence(current(), { id, filePath })
  },
  removeAttachment: (input) => removeEvidence(current(), input),
  openAttachment: (input) => openEvidence(current(), ports, input),
  readAttachment: (input) => readEvidence(current(), input),
  templates: () => ok(offeredTemplates(current())),
  takeTemplate: (input) => takeTemplate(current(), input),
  readFile: async ({ jobId, fileToken }) => {
    const path = current().files.path(fileToken)
    return path === undefined ? forgotten : current().jobs.run('programme-read', jobId, { path })
  },
  addTasks: ({ tasks }) => addTasks(current(), tasks),
  paper: ({ paper }) => drawProgrammePaper(current(), paper),
  printPaper: async ({ paper }) => {
    const drawn = drawProgrammePaper(current(), paper)
    return drawn.ok ? printPapers(ports, [drawn.value], 'A4') : drawn
  },
  savePaper: (input) => saveProgrammePaper(current(), ports, input),
})
