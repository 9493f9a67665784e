import type { DataUse, DataUseKind } from '../../shared/privacy/data-use.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

export type NewDataUse = {
  readonly at: string
  readonly by: string
  readonly kind: DataUseKind
  readonly requestId?: number
  readonly petitionId?: number
  readonly people: number
  readonly reason?: string
}

/** Writes a use of whole personal data down, for good. */
export const insertDataUse = (database: WritableDatabase, use: NewDataUse): void => {
  statement(
    database,
    `INSERT INTO data_use (at, by, kind, request_id, petition_id, people, reason)
     VALUES (@at, @by, @kind, @requestId, @petitionId, @people, @reason)`,
  ).run({ requestId: null, petitionId: null, reason: '', ...use })
}

/** The newest uses. */
export const newestDataUses = (database: ReadableDatabase, limit: number): readonly DataUse[] =>
  statement<DataUse, [number]>(
    database,
    `SELECT data_use.id, data_use.at, data_use.by, data_use.kind, people, reason,
       CASE WHEN request.id IS NOT NULL THEN 'Yêu cầu ' || request.number || '/' || request.year
            WHEN petition.id IS NOT NULL THEN 'Kiến nghị ' || petition.number || '/' || petition.year
            ELSE '' END AS what
     FROM data_use LEFT JOIN request ON request.id = request_id LEFT JOIN petition ON petition.id = petition_id
     ORDER BY data_use.id DESC LIMIT ?`,
  ).all(limit)
