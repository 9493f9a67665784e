import { basename } from 'node:path'
import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fileForgotten } from '../catalogue/catalogue-refusals.ts'
import type { Ports } from '../ports.ts'
import { maskedHandlers, noteShown, noteUse } from '../privacy/note-use.ts'
import { addNote } from '../requests/add-note.ts'
import { amendRequest } from '../requests/amend-request.ts'
import { announceCosts } from '../requests/announce-costs.ts'
import { askCreator } from '../requests/ask-creator.ts'
import { askForCompletion } from '../requests/ask-for-completion.ts'
import { askForCorrection } from '../requests/ask-for-correction.ts'
import { askUnit } from '../requests/ask-unit.ts'
import { assignRequest } from '../requests/assign-request.ts'
import { attachFile, pickFile } from '../requests/attach-file.ts'
import { classifyRequest } from '../requests/classify-request.ts'
import { completeRequest } from '../requests/complete-request.ts'
import { correctInformation } from '../requests/correct-information.ts'
import { detachFile, openFile, readFile } from '../requests/detach-file.ts'
import { dueRequests } from '../requests/due-requests.ts'
import type { ExportOrder, ExportOutcome } from '../requests/export-requests.ts'
import { extendRequest } from '../requests/extend-request.ts'
import { notifyTimeLimit } from '../requests/notify-time-limit.ts'
import { previewDeadline } from '../requests/preview-deadline.ts'
import { previewRegisterBook, printRegisterBook, saveRegisterBook } from '../requests/print-register.ts'
import { provideInformation } from '../requests/provide-information.ts'
import { providePart } from '../requests/provide-part.ts'
import { readRequest } from '../requests/read-request.ts'
import { receiveRequest } from '../requests/receive-request.ts'
import { recordComplaint } from '../requests/record-complaint.ts'
import { recordComplaintOutcome } from '../requests/record-complaint-outcome.ts'
import { recordCreatorAnswer } from '../requests/record-creator-answer.ts'
import { recordPayment } from '../requests/record-payment.ts'
import { recordUnitAnswer } from '../requests/record-unit-answer.ts'
import { redirectRequest } from '../requests/redirect-request.ts'
import { refuseRequest } from '../requests/refuse-request.ts'
import { reopenRequest } from '../requests/reopen-request.ts'
import { assignedColleagues, idOfNumber } from '../requests/request-log-repository.ts'
import { readStoredState } from '../requests/request-repository.ts'
import { revokeAct } from '../requests/revoke-act.ts'
import { addView, changeView, removeView, restoreView, savedViews } from '../requests/saved-views.ts'
import { sessionLog } from '../requests/session-log.ts'
import { similarRequests } from '../requests/similar-requests.ts'
import { withdrawRequest } from '../requests/withdraw-request.ts'
import { noteAccess } from '../safety/note-access.ts'
import type { Session } from '../session.ts'

type ExportCall = Handlers['requests']['export']

const exportRegister =
  (current: () => Session, ports: Ports): ExportCall =>
  async ({ jobId, query, whole }) => {
    const { clock } = current()
    const path = await ports.chooseSavePath(`so-theo-doi-${clock.today()}.xlsx`, [
      { name: 'Bảng tính Excel', extensions: ['xlsx'] },
    ])
    if (path === null) return ok(null)
    // The dialog may have stood open while the session changed: what is exported is the register open now.
    const session = current()
    const { book, jobs } = session
    const written: Result<ExportOutcome> = await jobs.run<ExportOrder, ExportOutcome>('requests-export', jobId, {
      path,
      query,
      whole,
      book,
      today: clock.today(),
    })
    if (!written.ok) return written
    const { rows } = written.value
    if (whole) await noteUse(session, { kind: 'logExport', people: rows })
    return ok({ fileName: basename(path), rows })
  }

/** Who is meant by a search for the same person: the person of the request looked at, else the one typed. */
const meant = ({ database }: Session, typed: Parameters<typeof similarRequests>[1]): typeof typed => {
  const person = typed.exceptId === null ? undefined : readStoredState(database, typed.exceptId)?.facts.requester
  return person ? { ...typed, idNumber: person.idNumber, name: person.name } : typed
}

const withPickedPath = <T>(
  { files }: Session,
  token: string,
  act: (path: string) => Promise<Result<T>>,
): Result<T> | Promise<Result<T>> => {
  const path = files.path(token)
  return path === undefined ? fileForgotten() : act(path)
}

/** Calls of requests. */
export const requestsHandlers = (current: () => Session, ports: Ports): Handlers['requests'] =>
  maskedHandlers(wholeHandlers(current, ports))

const wholeHandlers = (current: () => Session, ports: Ports): Handlers['requests'] => ({
  query: (query) => sessionLog(current()).query(query),
  read: ({ id }) => {
    const session = current()
    const read = readRequest(session, id)
    if (read.ok) void noteAccess(session, read.value.request).catch(() => undefined)
    return read
  },
  readWhole: async ({ id }) => {
    const session = current()
    const read = readRequest(session, id)
    // Written down before it is shown.
    if (read.ok) await noteShown(session, read.value.request)
    return read
  },
  due: (query) => dueRequests(current(), query),
  previewDeadline: (facts) => previewDeadline(current(), facts),
  similar: (typed) => similarRequests(current(), meant(current(), typed)),
  receive: ({ files, ...facts }) => receiveRequest(current(), facts, files),
  pickFile: ({ fileToken }) => withPickedPath(current(), fileToken, (path) => pickFile(current(), path)),
  attachFile: ({ fileToken, ...input }) =>
    withPickedPath(current(), fileToken, (filePath) => attachFile(current(), { ...input, filePath })),
  detachFile: (input) => detachFile(current(), input),
  openFile: (input) => openFile(current(), ports, input),
  readFile: (input) => readFile(current(), input),
  askForCompletion: (input) => askForCompletion(current(), input),
  complete: (input) => completeRequest(current(), input),
  notifyTimeLimit: (input) => notifyTimeLimit(current(), input),
  announceCosts: (input) => announceCosts(current(), input),
  recordPayment: (input) => recordPayment(current(), input),
  extend: (input) => extendRequest(current(), input),
  provide: (input) => provideInformation(current(), input),
  refuse: (input) => refuseRequest(current(), input),
  withdraw: (input) => withdrawRequest(current(), input),
  askCorrection: (input) => askForCorrection(current(), input),
  askCreator: (input) => askCreator(current(), input),
  creatorAnswered: (input) => recordCreatorAnswer(current(), input),
  correct: (input) => correctInformation(current(), input),
  redirect: (input) => redirectRequest(current(), input),
  askUnit: (input) => askUnit(current(), input),
  unitAnswered: (input) => recordUnitAnswer(current(), input),
  classify: (input) => classifyRequest(current(), input),
  providePart: (input) => providePart(current(), input),
  assign: (input) => assignRequest(current(), input),
  note: (input) => addNote(current(), input),
  complain: (input) => recordComplaint(current(), input),
  complaintOutcome: (input) => recordComplaintOutcome(current(), input),
  reopen: (input) => reopenRequest(current(), input),
  amend: (input) => amendRequest(current(), input),
  revoke: (input) => revokeAct(current(), input),
  export: exportRegister(current, ports),
  findNumber: ({ number, year }) => {
    const id = idOfNumber(current().database, number, year)
    return ok(id === undefined ? null : { id })
  },
  colleagues: () => ok(assignedColleagues(current().database)),
  views: () => ok(savedViews(current())),
  addView: (view) => addView(current(), view),
  changeView: (view) => changeView(current(), view),
  removeView: ({ id }) => removeView(current(), id),
  restoreView: ({ id }) => restoreView(current(), id),
  saveBook: (input) => saveRegisterBook(current, ports, input),
  printBook: (input) => printRegisterBook(current(), ports, input),
  previewBook: (input) => previewRegisterBook(current(), ports, input),
})
