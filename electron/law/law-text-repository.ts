import type { LawArticle, LawText } from '../../shared/law/law-text.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts'
import { statement } from '../database/sql.ts'

type NewText = Pick<LawText, 'document' | 'fileName' | 'hash' | 'on' | 'by'> & { readonly at: string }
/** `folded`: the words and numbers a search compares, with a space before and after each. */
export type NewArticle = Omit<LawArticle, 'id'> & { readonly folded: string }
export type FoundArticle = LawArticle & { readonly textId: number }

const columns = `
  id, document, file_name AS fileName, hash, on_day AS "on", by,
  (SELECT count(*) FROM law_article WHERE text_id = law_text.id AND article <> '' AND clause = '' AND point = '') AS articles`

/** The texts in use, newest first. */
export const readLawTexts = (database: ReadableDatabase): readonly LawText[] =>
  statement<LawText>(database, `SELECT ${columns} FROM law_text WHERE removed_at IS NULL ORDER BY id DESC`).all()

/** Which document each text in use holds, newest first. */
export const readTextNames = (database: ReadableDatabase): readonly Pick<LawText, 'id' | 'document'>[] =>
  statement<Pick<LawText, 'id' | 'document'>>(
    database,
    'SELECT id, document FROM law_text WHERE removed_at IS NULL ORDER BY id DESC',
  ).all()

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

/** What a search looks for in `folded`. */
export type ArticleSearch = {
  /** All of these must be there; each ` word` (a beginning) or ` number `. */
  readonly terms: readonly string[]
  /** The words side by side: parts that hold it come first. */
  readonly phrase: string
}

/**
 * Parts of these texts that hold every term, at most `limit`: first those with the phrase, then those with the terms in
 * their order, then the others; among equals the newest text and the order of its parts.
 */
export const findArticles = (
  database: ReadableDatabase,
  textIds: readonly number[],
  { terms, phrase }: ArticleSearch,
  limit: number,
): readonly FoundArticle[] =>
  statement<FoundArticle>(
    database,
    `SELECT id, text_id AS textId, article, clause, point, heading, body FROM law_article
     WHERE text_id IN (SELECT value FROM json_each(?)) ${terms.map(() => 'AND instr(folded, ?) > 0').join(' ')}
     ORDER BY CASE WHEN instr(folded, ?) > 0 THEN 0 WHEN folded LIKE ? THEN 1 ELSE 2 END, text_id DESC, sequence
     LIMIT ?`,
  ).all(JSON.stringify(textIds), ...terms, phrase, `%${terms.join('%')}%`, limit)

const parts = 'SELECT id, article, clause, point, heading, body FROM law_article WHERE text_id = ?'

/** All parts of a text in their order. */
export const readAllParts = (database: ReadableDatabase, textId: number): readonly LawArticle[] =>
  statement<LawArticle>(database, `${parts} ORDER BY sequence`).all(textId)

/** The parts of some articles of a text in their order; names as «Điều 26». */
export const readArticles = (
  database: ReadableDatabase,
  textId: number,
  names: readonly string[],
): readonly LawArticle[] =>
  statement<LawArticle>(database, `${parts} AND article IN (SELECT value FROM json_each(?)) ORDER BY sequence`).all(
    textId,
    JSON.stringify(names),
  )
