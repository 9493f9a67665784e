import { fieldNames, type TemplateField } from '../../shared/forms/field-list.ts'
import { rowFieldNames } from '../../shared/forms/row-fields.ts'
import type { FormTemplate } from '../../shared/forms/template-facts.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type TemplateRow = Omit<FormTemplate, 'citation' | 'fields'> & { readonly citation: string; readonly fields: string }

const columns = `id, form, law, from_day AS "from", until_day AS until, name, number, citation, note,
  file_name AS fileName, hash, fields, on_day AS "on", by, retired_on AS retiredOn`

const known = new Set<string>([...fieldNames, ...rowFieldNames])

const templateOf = ({ citation, fields, ...row }: TemplateRow): FormTemplate => ({
  ...row,
  citation: JSON.parse(citation),
  fields: (JSON.parse(fields) as string[]).filter((name): name is TemplateField => known.has(name)),
})

/** Every template ever put in, newest first; those out of use too. */
export const readTemplates = (database: ReadableDatabase): readonly FormTemplate[] =>
  statement<TemplateRow>(database, `SELECT ${columns} FROM form_template ORDER BY id DESC`).all().map(templateOf)

/** One template, in use or not; undefined for an id that does not exist. */
export const readTemplate = (database: ReadableDatabase, id: number): FormTemplate | undefined => {
  const row = statement<TemplateRow>(database, `SELECT ${columns} FROM form_template WHERE id = ?`).get(id)
  return row && templateOf(row)
}

/** Keeps a template and answers its id. */
export const addTemplate = (
  database: WritableDatabase,
  { citation, fields, ...template }: Omit<FormTemplate, 'id' | 'retiredOn'> & { readonly at: string },
): number =>
  Number(
    statement(
      database,
      `INSERT INTO form_template
         (form, law, from_day, until_day, name, number, citation, note, file_name, hash, fields, on_day, at, by)
       VALUES
         (@form, @law, @from, @until, @name, @number, @citation, @note, @fileName, @hash, @fields, @on, @at, @by)`,
    ).run({ ...template, citation: JSON.stringify(citation), fields: JSON.stringify(fields) }).lastInsertRowid,
  )

/** Takes a template out of use from now on; papers filled from it keep it. */
export const markTemplateRetired = (
  database: WritableDatabase,
  { id, on, at, by }: { readonly id: number; readonly on: string; readonly at: string; readonly by: string },
): void => {
  statement(database, 'UPDATE form_template SET retired_on = ?, retired_at = ?, retired_by = ? WHERE id = ?').run(
    on,
    at,
    by,
    id,
  )
}

/** Puts a retired template back into use. */
export const markTemplateRestored = (database: WritableDatabase, id: number): void => {
  statement(
    database,
    'UPDATE form_template SET retired_on = NULL, retired_at = NULL, retired_by = NULL WHERE id = ?',
  ).run(id)
}

/** The Word file that went out: from which template, `hash` the SHA-256 of its bytes. */
export type IssuedWord = { readonly templateId: number; readonly hash: string; readonly bytes: Uint8Array }

/** Freezes the Word file of a paper beside it; call it in the transaction that issues the paper. */
export const keepIssuedWord = (database: WritableDatabase, documentId: number, word: IssuedWord): void => {
  statement(database, 'INSERT INTO issued_word (document_id, template_id, hash, bytes) VALUES (?, ?, ?, ?)').run(
    documentId,
    word.templateId,
    word.hash,
    Buffer.from(word.bytes),
  )
}

/** The Word file an issued paper was filled as; undefined for a paper drawn by the app itself. */
export const readIssuedWord = (database: ReadableDatabase, documentId: number): IssuedWord | undefined =>
  statement<IssuedWord>(
    database,
    'SELECT template_id AS templateId, hash, bytes FROM issued_word WHERE document_id = ?',
  ).get(documentId)
