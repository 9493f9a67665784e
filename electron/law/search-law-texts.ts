import { documentKey } from '../../shared/law/document-number.ts'
import type { LawArticle, LawTextHit } from '../../shared/law/law-text.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { findArticles, readAllParts, readArticles, readTextNames } from './law-text-repository.ts'

type Copy = ReturnType<typeof readTextNames>[number]

/** The newest copy of each document. */
const newestCopies = (database: ReadableDatabase): ReadonlyMap<string, Copy> => {
  const newest = new Map<string, Copy>()
  for (const copy of readTextNames(database)) {
    const key = documentKey(copy.document)
    if (!newest.has(key)) newest.set(key, copy)
  }
  return newest
}

/** A word matches the beginning of a word, a number only itself: «dieu 2» is not «Điều 26». */
const searchable = (term: string): string => (/^\d+$/.test(term) ? ` ${term} ` : ` ${term}`)

/** More words than anyone types; a pasted page is cut here. */
const MOST_TERMS = 24

/**
 * Parts of the taken-in texts that hold every word, whatever its marks and capitals: first those with the words as typed,
 * then in this order, then anywhere; among equals the newest text and the order of its articles. At most `limit`.
 */
export const searchLawTexts = (database: ReadableDatabase, text: string, limit: number): readonly LawTextHit[] => {
  const words = foldedTerms(text).slice(0, MOST_TERMS)
  if (words.length === 0) return []
  const documents = new Map([...newestCopies(database).values()].map(({ id, document }) => [id, document]))
  const search = { terms: words.map(searchable), phrase: ` ${words.join(' ')}` }
  return findArticles(database, [...documents.keys()], search, limit).map((part) => ({
    ...part,
    document: documents.get(part.textId) ?? '',
  }))
}

/**
 * The articles a citation names («Điều 26 khoản 3», «Điều 17 khoản 1 điểm u») whole, from the newest copy of the document;
 * the whole text when it names none («Toàn văn»); empty when the text was not taken in or has no such article.
 */
export const readLawArticle = (
  database: ReadableDatabase,
  document: string,
  citation: string,
): readonly LawArticle[] => {
  const copy = newestCopies(database).get(documentKey(document))
  if (!copy) return []
  const named = new Set(
    [...citation.normalize('NFC').matchAll(/Điều\s+(\d+)([a-zđ]?)(?![\p{L}\d])/giu)].map(
      ([, number = '', letter = '']) => `Điều ${Number(number)}${letter.toLowerCase()}`,
    ),
  )
  return named.size === 0 ? readAllParts(database, copy.id) : readArticles(database, copy.id, [...named])
}
