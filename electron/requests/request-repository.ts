import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { LawId } from '../../shared/law/law-book.ts'
import { readEventBody } from '../../shared/requests/event-body.ts'
import { type FoldedRequest, foldEvents } from '../../shared/requests/fold-events.ts'
import {
  type InformationRequest,
  type RequestFacts,
  requestLabel,
  wholeFacts,
} from '../../shared/requests/information-request.ts'
import type { RequestEvent, RequestEventBody } from '../../shared/requests/request-events.ts'
import { fold } from '../../shared/text/vietnamese-fold.ts'
import { sortKey } from '../../shared/text/vietnamese-order.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** A request's own columns, all derived from its facts and its fold. */
export type RequestColumns = Omit<FoldedRequest, 'validOn'> & {
  readonly number: number
  readonly year: number
  readonly law: LawId
}

/** The first free number of a year's series. Ask for it inside the transaction that uses it, so that no number is skipped or used twice. */
export const nextNumber = (database: WritableDatabase, year: number): number =>
  statement<{ next: number }>(database, 'SELECT COALESCE(MAX(number), 0) + 1 AS next FROM request WHERE year = ?').get(
    year,
  )?.next ?? 1

/** Spaces at both ends let a whole number such as «12/2026» be searched without finding «112/2026». */
const foldedText = (columns: RequestColumns): string =>
  ` ${fold([requestLabel(columns), columns.facts.requester.name, columns.facts.requester.idNumber, columns.facts.content].join(' '))} `

const columnValues = (columns: RequestColumns) => {
  const { facts, extension } = columns
  return {
    law: columns.law,
    sentOn: facts.sentOn,
    receivedOn: facts.receivedOn,
    validOn: facts.validOn,
    channel: facts.channel,
    complexity: facts.complexity,
    requesterKind: facts.requester.kind,
    requesterName: facts.requester.name,
    idNumber: facts.requester.idNumber,
    content: facts.content,
    facts: JSON.stringify(facts),
    state: columns.state,
    extensionOn: extension?.on ?? null,
    extensionAmount: extension?.amount ?? null,
    closedOn: columns.closedOn,
    refusalGround: columns.refusalGround,
    assignedTo: columns.assignedTo,
    reopenedDueOn: columns.reopened?.dueOn ?? null,
    folded: foldedText(columns),
    sortKey: sortKey(facts.requester.name),
  }
}

/** Adds a row and answers its id. */
export const insertRequest = (database: WritableDatabase, columns: RequestColumns): number =>
  Number(
    statement(
      database,
      `INSERT INTO request (year, number, law, sent_on, received_on, valid_on, channel, complexity, requester_kind, requester_name,
         id_number, content, facts, state, extension_on, extension_amount, closed_on, refusal_ground, assigned_to, reopened_due_on, folded, sort_key)
       VALUES (@year, @number, @law, @sentOn, @receivedOn, @validOn, @channel, @complexity, @requesterKind, @requesterName,
         @idNumber, @content, @facts, @state, @extensionOn, @extensionAmount, @closedOn, @refusalGround, @assignedTo, @reopenedDueOn, @folded, @sortKey)`,
    ).run({ ...columnValues(columns), year: columns.year, number: columns.number }).lastInsertRowid,
  )

/** Makes the row say what the fold says; the number never changes. */
export const updateRequest = (database: WritableDatabase, id: number, columns: RequestColumns): void => {
  statement(
    database,
    `UPDATE request SET law = @law, sent_on = @sentOn, received_on = @receivedOn, valid_on = @validOn, channel = @channel,
       complexity = @complexity, requester_kind = @requesterKind, requester_name = @requesterName, id_number = @idNumber,
       content = @content, facts = @facts, state = @state, extension_on = @extensionOn, extension_amount = @extensionAmount,
       closed_on = @closedOn, refusal_ground = @refusalGround, assigned_to = @assignedTo, reopened_due_on = @reopenedDueOn, folded = @folded, sort_key = @sortKey
     WHERE id = @id`,
  ).run({ ...columnValues(columns), id })
}

export type EventStamp = { readonly on: LocalDate; readonly at: string; readonly by: string }

/** Appends an event behind the ones there are and answers it; events are never changed or removed. */
export const appendEvent = (
  database: WritableDatabase,
  requestId: number,
  body: RequestEventBody,
  { on, at, by }: EventStamp,
): RequestEvent => {
  const { kind, ...rest } = body
  const row = statement<{ id: number; sequence: number }>(
    database,
    `INSERT INTO request_event (request_id, sequence, kind, on_day, at, by, body)
     SELECT @requestId, COALESCE(MAX(sequence), 0) + 1, @kind, @on, @at, @by, @body FROM request_event WHERE request_id = @requestId
     RETURNING id, sequence`,
  ).get({ requestId, kind, on, at, by, body: JSON.stringify(rest) })
  if (!row) throw new Error('An event was not appended.')
  return { ...body, id: row.id, sequence: row.sequence, on, at, by }
}

type EventRow = { id: number; sequence: number; kind: string; on_day: LocalDate; at: string; by: string; body: string }

/** The events of a request in their order. */
export const readEvents = (database: ReadableDatabase, requestId: number): readonly RequestEvent[] =>
  statement<EventRow>(
    database,
    'SELECT id, sequence, kind, on_day, at, by, body FROM request_event WHERE request_id = ? ORDER BY sequence',
  )
    .all(requestId)
    .map(({ on_day: on, body, ...row }) => ({ ...readEventBody(body), ...row, on }) as RequestEvent)

type NumberRow = { id: number; number: number; year: number; law: LawId }

/** A request with its whole history; undefined for an id that does not exist. */
export const readRequest = (database: ReadableDatabase, id: number): InformationRequest | undefined => {
  const row = statement<NumberRow>(database, 'SELECT id, number, year, law FROM request WHERE id = ?').get(id)
  if (!row) return undefined
  const events = readEvents(database, id)
  return { ...row, ...foldEvents(events), events }
}

type StoredRow = {
  facts: string
  state: InformationRequest['state']
  valid_on: LocalDate | null
  extension_on: LocalDate | null
  extension_amount: number | null
  closed_on: LocalDate | null
  refusal_ground: string | null
  assigned_to: string
  reopened_due_on: LocalDate | null
}

/** What the row itself says, beside the events: the proof that both agree reads this. */
export const readStoredState = (
  database: ReadableDatabase,
  id: number,
): { readonly facts: RequestFacts; readonly row: Omit<StoredRow, 'facts'> } | undefined => {
  const found = statement<StoredRow>(
    database,
    'SELECT facts, state, valid_on, extension_on, extension_amount, closed_on, refusal_ground, assigned_to, reopened_due_on FROM request WHERE id = ?',
  ).get(id)
  if (!found) return undefined
  const { facts, ...row } = found
  return { facts: wholeFacts(JSON.parse(facts)), row }
}
