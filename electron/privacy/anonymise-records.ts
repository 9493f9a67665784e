import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { noDetails } from '../../shared/forms/form-order.ts'
import { anonymisedNote, anonymous, anonymousBody, anonymousPaper } from '../../shared/privacy/anonymise.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import { foldEvents, isClosed } from '../../shared/requests/fold-events.ts'
import { requestLabel } from '../../shared/requests/information-request.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { SealedTable } from '../../shared/safety/audit-trail.ts'
import { inTransaction, type ReadableDatabase, type WritableDatabase } from '../database/database.ts'
import { appendEvent, readEvents, readRequest, updateRequest } from '../requests/request-repository.ts'
import { rangeHash, sealNextRows } from '../safety/audit-repository.ts'
import { takePersonOutOfPetition, whyNotAnonymisePetition } from './anonymise-petition.ts'
import { insertAnonymisedPetitions, storedPetitionBodies } from './anonymise-petition-repository.ts'
import {
  closeGuards,
  insertAnonymisation,
  insertAnonymisedRows,
  isAnonymised,
  linkOfRow,
  noteAnonymisedFiles,
  openGuards,
  replaceBody,
  replacePaper,
  type SealedLink,
  storedBodies,
  storedPapers,
} from './anonymise-repository.ts'
import { dropView, storedViews } from './mention-repository.ts'
import { namesAny, peopleOf } from './named-people.ts'

type AnonymiseStamp = {
  readonly on: LocalDate
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** What was taken out of the register; `hashes` are of files that a request named, `views` are saved ways of looking at the log. */
type Anonymised = { readonly papers: number; readonly hashes: readonly string[]; readonly views: number }

/** Rows sealed at a time. */
const SEALED_AT_ONCE = 500

const brokenTrail = refusal(
  'conflict',
  'Chưa ẩn danh: chuỗi ghi vết của sổ không còn khớp, nên không biết chắc dòng nào đã bị sửa. Hãy mở trang An toàn dữ liệu và bấm «Kiểm tra sổ» trước.',
)

/** Why this request may not be anonymised yet; null when it may. */
export const whyNotAnonymise = (database: ReadableDatabase, id: number): string | null => {
  const request = readRequest(database, id)
  if (!request) return 'Có yêu cầu không còn trong sổ. Hãy mở lại danh sách rồi chọn lại.'
  const label = `Yêu cầu số ${requestLabel(request)}`
  if (!isClosed(request.state)) return `${label} chưa kết thúc. Hãy bỏ chọn yêu cầu này.`
  if (request.disputes.some(({ outcome }) => outcome === null))
    return `${label} đang có khiếu nại, tố cáo hoặc khởi kiện chưa có kết quả. Hãy bỏ chọn yêu cầu này.`
  if (request.corrections.some(({ outcome }) => outcome === null))
    return `${label} đang có việc đính chính chưa xong. Hãy bỏ chọn yêu cầu này.`
  if (isAnonymised(database, id)) return `${label} đã được ẩn danh trước đó. Hãy mở lại danh sách rồi chọn lại.`
  return null
}

/** Links touched, each with the rows of it that change; a row nobody sealed yet has none. */
const makeTouched = (database: WritableDatabase) => {
  const links = new Map<number, { readonly link: SealedLink; readonly rowIds: number[] }>()
  return {
    add: (source: SealedTable, rowId: number): void => {
      const link = linkOfRow(database, source, rowId)
      if (!link) throw new Error('A row was not sealed.')
      const known = links.get(link.id) ?? { link, rowIds: [] }
      known.rowIds.push(rowId)
      links.set(link.id, known)
    },
    all: () => [...links.values()],
  }
}

/**
 * Takes the person out of closed requests and settled petitions in one transaction: every act, paper and column of theirs, leaving days,
 * choices and amounts, so that every figure stays; and saved views that name them. Then says so in the history of each and in the audit
 * trail, with the new hashes of the sealed rows. Refuses whole when one of them may not be, or when the audit trail does not fit before.
 * There is no way back.
 */
export const anonymiseRecords = (
  database: WritableDatabase,
  { requestIds, petitionIds }: ChosenRecords,
  { on, at, by, reason }: AnonymiseStamp,
  told: (done: number) => void = () => undefined,
): Result<Anonymised> => {
  // What is written is sealed as it was, before it is changed.
  while (sealNextRows(database, at, SEALED_AT_ONCE));
  return inTransaction(database, (): Result<Anonymised> => {
    for (const id of requestIds) {
      const whyNot = whyNotAnonymise(database, id)
      if (whyNot !== null) return refusal('notAllowedNow', whyNot)
    }
    for (const id of petitionIds) {
      const whyNot = whyNotAnonymisePetition(database, id)
      if (whyNot !== null) return refusal('notAllowedNow', whyNot)
    }
    const namesPeople = namesAny(peopleOf(database, { requestIds, petitionIds }))
    const touched = makeTouched(database)
    for (const id of petitionIds)
      for (const event of storedPetitionBodies(database, id)) touched.add('petition_event', event.id)
    for (const id of requestIds) {
      for (const event of storedBodies(database, id)) touched.add('request_event', event.id)
      for (const paper of storedPapers(database, id)) {
        touched.add('issued_document', paper.id)
        if (paper.hasBasis) touched.add('issued_document_basis', paper.id)
        if (paper.voidEntry !== null) touched.add('void_entry', paper.voidEntry)
      }
    }
    const hashOfLink = ({ source, firstId, lastId }: SealedLink): string =>
      rangeHash(database, source, firstId, lastId).rowsHash
    if (touched.all().some(({ link }) => hashOfLink(link) !== link.rowsHash)) return brokenTrail

    const hashes = new Set<string>()
    let papers = 0
    for (const [index, id] of requestIds.entries()) {
      told(index)
      const request = readRequest(database, id)
      if (!request) continue
      openGuards(database, id)
      for (const { id: eventId, kind, body } of storedBodies(database, id)) {
        const stored = JSON.parse(body) as { readonly hash?: string }
        if (kind === 'attachFile' && stored.hash) hashes.add(stored.hash)
        replaceBody(database, eventId, anonymousBody(stored))
      }
      for (const { id: documentId, paper } of storedPapers(database, id)) {
        replacePaper(database, documentId, {
          paper: anonymousPaper(paper, on),
          details: noDetails,
          voidReason: anonymous,
        })
        papers += 1
      }
      closeGuards(database)
      appendEvent(database, id, { kind: 'note', text: anonymisedNote } as Parameters<typeof appendEvent>[2], {
        on,
        at,
        by,
      })
      updateRequest(database, id, {
        ...foldEvents(readEvents(database, id)),
        law: request.law,
        number: request.number,
        year: request.year,
      })
    }
    for (const [index, id] of petitionIds.entries()) {
      told(requestIds.length + index)
      takePersonOutOfPetition(database, id, { on, at, by })
    }
    const views = storedViews(database).filter(({ text }) => namesPeople(text))
    for (const { id } of views) dropView(database, id)
    const anonymisationId = insertAnonymisation(database, { at, by, reason, requestIds })
    for (const { link, rowIds } of touched.all())
      insertAnonymisedRows(database, { anonymisationId, link, rowIds, afterHash: hashOfLink(link) })
    insertAnonymisedPetitions(database, anonymisationId, petitionIds)
    noteAnonymisedFiles(database, [...hashes])
    // Sealed in the same step: nobody can add a line of his own to what was anonymised.
    while (sealNextRows(database, at, SEALED_AT_ONCE));
    return ok({ papers, hashes: [...hashes], views: views.length })
  })
}
