import type { Handlers } from '../../shared/ipc/contract.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import type { PersonFind, PersonSearch } from '../../shared/privacy/person-search.ts'
import { ok, refusal } from '../../shared/result.ts'
import type { Ports } from '../ports.ts'
import { anonymise } from '../privacy/anonymise.ts'
import type { PersonOrder, PersonOutcome } from '../privacy/export-person-job.ts'
import type { Mentions } from '../privacy/mentions-job.ts'
import { noteUse } from '../privacy/note-use.ts'
import { dropOldCopies } from '../privacy/old-copies.ts'
import { readPersonalData } from '../privacy/read-personal-data.ts'
import { insertRetention, readRetention } from '../privacy/retention-repository.ts'
import { addSubjectRequest, decideSubjectRequest } from '../privacy/subject-requests.ts'
import type { Session } from '../session.ts'

/** Calls about personal data. */
export const privacyHandlers = (current: () => Session, ports: Ports): Handlers['privacy'] => {
  const stamp = () => ({ at: current().clock.now(), by: current().officer() })
  return {
    page: async () => ok(await readPersonalData(current())),
    setRetention: (rule) => {
      const kept = { ...rule, ...stamp() }
      insertRetention(current().database, kept)
      return ok(kept)
    },
    dropRetention: () => {
      const { database } = current()
      if (readRetention(database) !== null) insertRetention(database, { years: null, citation: '', ...stamp() })
      return ok(null)
    },
    mentions: ({ jobId, ...chosen }) => current().jobs.run<ChosenRecords, Mentions>('privacy-mentions', jobId, chosen),
    anonymise: ({ jobId, ...order }) => anonymise(current(), jobId, order),
    dropOldCopies: ({ jobId }) => dropOldCopies(current(), jobId),
    findPerson: ({ jobId, person }) =>
      current().jobs.run<PersonSearch, readonly PersonFind[]>('privacy-find', jobId, person),
    exportPerson: async ({ jobId, requestIds, petitionIds, reason }) => {
      if (requestIds.length + petitionIds.length === 0)
        return refusal('invalidInput', 'Chưa chọn hồ sơ nào. Hãy đánh dấu hồ sơ của người này rồi xuất.')
      const folder = await ports.chooseFolder('Chọn thư mục để ghi dữ liệu về một người')
      if (folder === null) return ok(null)
      // The dialog may have stood open while the session changed: what is exported is the register open now.
      const session = current()
      const order = { folder, requestIds, petitionIds, book: session.book }
      const written = await session.jobs.run<PersonOrder, PersonOutcome>('privacy-export', jobId, order)
      if (written.ok) await noteUse(session, { kind: 'personExport', people: 1, reason })
      return written
    },
    addSubjectRequest: (input) => addSubjectRequest(current(), input),
    decideSubjectRequest: (input) => decideSubjectRequest(current(), input),
  }
}
