import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { ChosenRecords } from '../../shared/privacy/chosen-records.ts'
import type {
  SubjectDecisionInput,
  SubjectOutcome,
  SubjectRequest,
  SubjectRequestInput,
} from '../../shared/privacy/subject-request.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

/** `decision` with the ids of the records it is about. */
export type StoredSubjectRequest = Omit<SubjectRequest, 'limit' | 'decision'> & {
  readonly decision: (Omit<NonNullable<SubjectRequest['decision']>, 'records'> & ChosenRecords) | null
}

type Row = Omit<StoredSubjectRequest, 'decision'> & {
  readonly decisionId: number
  readonly outcome: SubjectOutcome | null
  readonly decidedOn: LocalDate
  readonly explanation: string
  readonly documentNumber: string
  readonly decidedBy: string
}

const recordsOf = (database: ReadableDatabase, decisionId: number): ChosenRecords => {
  const rows = statement<{ requestId: number | null; petitionId: number | null }, [number]>(
    database,
    'SELECT request_id AS requestId, petition_id AS petitionId FROM subject_file WHERE decision_id = ? ORDER BY id',
  ).all(decisionId)
  return {
    requestIds: rows.flatMap(({ requestId }) => requestId ?? []),
    petitionIds: rows.flatMap(({ petitionId }) => petitionId ?? []),
  }
}

/** What people asked about their own data, the newest number first, each with the decision that holds. */
export const readSubjectRequests = (database: ReadableDatabase): readonly StoredSubjectRequest[] =>
  statement<Row>(
    database,
    `SELECT one.id, one.year, one.number, one.reference, one.asked, one.about, one.received_on AS receivedOn, one.by,
       decision.id AS decisionId, decision.outcome, decision.on_day AS decidedOn, decision.explanation, decision.document_number AS documentNumber,
       decision.by AS decidedBy
     FROM subject_request AS one LEFT JOIN subject_decision AS decision
       ON decision.id = (SELECT max(id) FROM subject_decision WHERE subject_request_id = one.id)
     ORDER BY one.year DESC, one.number DESC`,
  )
    .all()
    .map(({ decisionId, outcome, decidedOn, explanation, documentNumber, decidedBy, ...one }) => ({
      ...one,
      decision:
        outcome === null
          ? null
          : {
              outcome,
              on: decidedOn,
              explanation,
              documentNumber,
              by: decidedBy,
              ...recordsOf(database, decisionId),
            },
    }))

type Stamp = { readonly at: string; readonly by: string }

/** Adds one under the next number of its year and answers its id. */
export const insertSubjectRequest = (
  database: WritableDatabase,
  input: SubjectRequestInput,
  year: number,
  stamp: Stamp,
): number =>
  Number(
    statement(
      database,
      `INSERT INTO subject_request (year, number, reference, asked, about, received_on, at, by)
       SELECT @year, COALESCE(MAX(number), 0) + 1, @reference, @asked, @about, @receivedOn, @at, @by
       FROM subject_request WHERE year = @year`,
    ).run({ ...input, year, ...stamp }).lastInsertRowid,
  )

/** Adds a decision, which holds instead of the one before. */
export const insertSubjectDecision = (
  database: WritableDatabase,
  { requestIds, petitionIds, ...decision }: SubjectDecisionInput,
  stamp: Stamp,
): void => {
  const { lastInsertRowid } = statement(
    database,
    `INSERT INTO subject_decision (subject_request_id, outcome, on_day, explanation, document_number, at, by)
     VALUES (@id, @outcome, @on, @explanation, @documentNumber, @at, @by)`,
  ).run({ ...decision, ...stamp })
  const add = statement<unknown, [number | bigint, number | null, number | null]>(
    database,
    'INSERT INTO subject_file (decision_id, request_id, petition_id) VALUES (?, ?, ?)',
  )
  for (const id of requestIds) add.run(lastInsertRowid, id, null)
  for (const id of petitionIds) add.run(lastInsertRowid, null, id)
}
