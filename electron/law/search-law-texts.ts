import { documentKey } from '../../shared/law/document-number.ts'
import type { LawArticle, LawText, LawTextHit } from '../../shared/law/law-text.ts'
import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { type FoldedArticle, findArticles, readArticles, readLawTexts } from './law-text-repository.ts'

/** The newest copy of each document. */
const newestTexts = (database: ReadableDatabase): ReadonlyMap<string, LawText> => {
  const newest = new Map<string, LawText>()
  for (const text of readLawTexts(database)) {
    const key = documentKey(text.document)
    if (!newest.has(key)) newest.set(key, text)
  }
  return newest
}

/** A word matches the beginning of a word, a number only itself: «dieu 2» is not «Điều 26». */
const searchable = (term: string): string => (/^\d+$/.test(term) ? ` ${term} ` : ` ${term}`)

/** 0: the words stand side by side as typed · 1: in this order · 2: somewhere. */
const rank = (folded: string, terms: readonly string[]): number => {
  if (folded.includes(` ${terms.join(' ')}`)) return 0
  let at = 0
  for (const term of terms) {
    const found = folded.indexOf(searchable(term), at)
    if (found === -1) return 2
    at = found + term.length
  }
  return 1
}

/**
 * Parts of the taken-in texts that hold every word, whatever its marks and capitals: first those with the words as typed,
 * then in this order, then anywhere; among equals the newest text and the order of its articles. At most `limit`.
 */
export const searchLawTexts = (database: ReadableDatabase, text: string, limit: number): readonly LawTextHit[] => {
  const terms = foldedTerms(text)
  if (terms.length === 0) return []
  const texts = new Map([...newestTexts(database).values()].map((kept) => [kept.id, kept.document]))
  const found = findArticles(database, [...texts.keys()], [...new Set(terms)].map(searchable))
  const ranked = found.map((part) => ({ part, rank: rank(part.folded, terms) }))
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ part }) => hitOf(part, texts.get(part.textId) ?? ''))
}

const hitOf = ({ folded: _, ...part }: FoldedArticle, document: string): LawTextHit => ({ ...part, document })

/**
 * The articles a citation names («Điều 26 khoản 3», «Điều 17 khoản 1 điểm u») whole, from the newest copy of the document;
 * the whole text when it names none («Toàn văn»); empty when the text was not taken in or has no such article.
 */
export const readLawArticle = (
  database: ReadableDatabase,
  document: string,
  citation: string,
): readonly LawArticle[] => {
  const text = newestTexts(database).get(documentKey(document))
  if (!text) return []
  const named = new Set(
    [...citation.normalize('NFC').matchAll(/Điều\s+(\d+)([a-zđ]?)(?![\p{L}\d])/giu)].map(
      ([, number = '', letter = '']) => `Điều ${Number(number)}${letter.toLowerCase()}`,
    ),
  )
  const parts = readArticles(database, text.id)
  return named.size === 0 ? parts : parts.filter(({ article }) => named.has(article))
}
