import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'
import type { CatalogueSearch, SearchEntry } from './catalogue-search.ts'

/** Words read of a long question; the rest adds time, not sense. */
const MOST_WORDS = 60
/** A match must reach this share of the best one's weight. */
const LEAST_SHARE = 0.45

/** Already public: it stands in «đã công khai», or has a day of publication or an address to answer with. */
const isPublic = (entry: SearchEntry): boolean =>
  entry.list === 'published' || (entry.list === 'mustPublish' && entry.publishedOn !== null)

/**
 * Items in use whose titles share words with what a citizen asks for; a rare word weighs more than a common one.
 * Among those near the best, public ones come first, so that the answer may be a link. Returns item numbers, best first.
 */
export const matchItems = (search: CatalogueSearch, text: string, limit: number): number[] => {
  const scores = new Map<number, { entry: SearchEntry; weight: number; words: number }>()
  for (const word of new Set(foldedTerms(text).slice(0, MOST_WORDS))) {
    const inTitle: SearchEntry[] = []
    search.eachWithWord(word, (entry) => {
      if (isInTitle(entry.folded, word)) inTitle.push(entry)
    })
    // Inverse document frequency: a word in every title tells nothing.
    const weight = Math.log((search.size() + 1) / (inTitle.length + 0.5))
    if (weight <= 0) continue
    for (const entry of inTitle) {
      const known = scores.get(entry.id)
      if (known) {
        known.weight += weight
        known.words += 1
      } else scores.set(entry.id, { entry, weight, words: 1 })
    }
  }
  const asked = new Set(foldedTerms(text)).size
  const ranked = [...scores.values()].filter((score) => score.words >= Math.min(2, asked))
  const best = Math.max(0, ...ranked.map((score) => score.weight))
  return ranked
    .filter((score) => score.weight >= best * LEAST_SHARE)
    .sort(
      (a, b) => Number(isPublic(b.entry)) - Number(isPublic(a.entry)) || b.weight - a.weight || a.entry.id - b.entry.id,
    )
    .slice(0, limit)
    .map((score) => score.entry.id)
}

const WORD_SIGN = /[\p{L}\p{N}]/u

/** True when the first line of a folded text has the word whole. Reads no more than it must: titles by the hundred thousand pass here. */
const isInTitle = (folded: string, word: string): boolean => {
  const line = folded.indexOf('\n')
  const end = line === -1 ? folded.length : line
  for (let at = folded.indexOf(word); at !== -1 && at < end; at = folded.indexOf(word, at + 1))
    if (!WORD_SIGN.test(folded.charAt(at - 1)) && !WORD_SIGN.test(folded.charAt(at + word.length))) return true
  return false
}
