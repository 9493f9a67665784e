import type { LawArticle, LawText } from '../../shared/law/law-text.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type NewText = Pick<LawText, 'document' | 'fileName' | 'hash' | 'on' | 'by'> & { readonly at: string }
/** `folded`: the words and numbers a search compares, with a space before and after each. */
export type NewArticle = Omit<LawArticle, 'id'> & { readonly folded: string }
export type FoldedArticle = LawArticle & { readonly folded: string; readonly textId: number }

const columns = `
  id, document, file_name AS fileName, hash, on_day AS "on", by,
  (SELECT count(*) FROM law_article WHERE text_id = law_text.id AND article <> '' AND clause = '' AND point = '') AS articles`

/** The texts in use, newest first. */
export const readLawTexts = (database: ReadableDatabase): readonly LawText[] =>
  statement<LawText>(database, `SELECT ${columns} FROM law_text WHERE removed_at IS NULL ORDER BY id DESC`).all()

/** One text, removed or not; undefined when there is none. */
export const readKeptText = (
  database: ReadableDatabase,
  id: number,
): (LawText & { readonly removed: boolean }) | undefined => {
  const row = statement<LawText & { readonly removed: number }>(
    database,
    `SELECT ${columns}, removed_at IS NOT NULL AS removed FROM law_text WHERE id = ?`,
  ).get(id)
  return row && { ...row, removed: row.removed === 1 }
}

/** Keeps a text with its parts in their order; answers its id. Call inside one transaction. */
export const addLawText = (database: WritableDatabase, text: NewText, articles: readonly NewArticle[]): number => {
  const { document, fileName, hash, on, at, by } = text
  const id = Number(
    statement(
      database,
      'INSERT INTO law_text (document, file_name, hash, on_day, at, by) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(document, fileName, hash, on, at, by).lastInsertRowid,
  )
  const insert = statement(
    database,
    'INSERT INTO law_article (text_id, sequence, article, clause, point, heading, body, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [sequence, { article, clause, point, heading, body, folded }] of articles.entries())
    insert.run(id, sequence, article, clause, point, heading, body, folded)
  return id
}

/** Takes a text out of use; its rows stay. */
export const markTextRemoved = (database: WritableDatabase, id: number, at: string, by: string): void => {
  statement(database, 'UPDATE law_text SET removed_at = ?, removed_by = ? WHERE id = ?').run(at, by, id)
}

/** Puts a removed text back into use. */
export const markTextRestored = (database: WritableDatabase, id: number): void => {
  statement(database, 'UPDATE law_text SET removed_at = NULL, removed_by = NULL WHERE id = ?').run(id)
}

/** Parts of these texts that hold every term, in the order of each text. A term is ` word` (a beginning) or ` number `. */
export const findArticles = (
  database: ReadableDatabase,
  textIds: readonly number[],
  terms: readonly string[],
): readonly FoldedArticle[] =>
  statement<FoldedArticle>(
    database,
    `SELECT id, text_id AS textId, article, clause, point, heading, body, folded FROM law_article
     WHERE text_id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(folded, value) = 0)
     ORDER BY text_id DESC, sequence`,
  ).all(JSON.stringify(textIds), JSON.stringify(terms))

/** All parts of a text in their order. */
export const readArticles = (database: ReadableDatabase, textId: number): readonly LawArticle[] =>
  statement<LawArticle>(
    database,
    'SELECT id, article, clause, point, heading, body FROM law_article WHERE text_id = ? ORDER BY sequence',
  ).all(textId)
