import { foldedTerms } from '../../shared/text/vietnamese-fold.ts'

/** Which slots hold which words: finds every slot with a word that contains a piece, without reading the texts. */
export type WordIndex = {
  /** Adds a slot's folded text. Slots only grow; a changed item gets a new slot. */
  add(slot: number, folded: string): void
  /** Marks (1) in `found` the slots that have, for every word of the term, some word containing it. */
  mark(term: string, found: Uint8Array): void
  /** Slots that have exactly this word. */
  withWord(word: string): readonly number[]
}

const ALONE = 'abcdefghijklmnopqrstuvwxyz01234'
/** Letters of a text as one number: a single letter stands in most words, too many to gather what each of them lists. */
const lettersOf = (folded: string): number => {
  let letters = 0
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at)
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97)
    else if (code >= 48 && code <= 52) letters |= 1 << (code - 48 + 26)
  }
  return letters
}

const SEPARATOR = '\n'
/** New words stand in a tail until there are this many; then the long text of all words is joined anew. */
const LONGEST_TAIL = 2000

/** An empty index. Words are kept in one long text, so that looking for a piece is one pass over it. */
export const makeWordIndex = (): WordIndex => {
  const wordNumbers = new Map<string, number>()
  const words: string[] = []
  const slotsOfWord: number[][] = []
  let letters = new Int32Array(1024)
  let joined = ''
  let joinedWords = 0
  let starts = new Uint32Array(0)

  const join = () => {
    joined = words.join(SEPARATOR)
    joinedWords = words.length
    starts = new Uint32Array(words.length)
    let at = 0
    words.forEach((word, number) => {
      starts[number] = at
      at += word.length + 1
    })
  }

  const eachWordWith = (piece: string, visit: (slots: readonly number[]) => void) => {
    if (words.length - joinedWords > LONGEST_TAIL) join()
    let number = 0
    let at = joined.indexOf(piece)
    while (at !== -1 && number < joinedWords) {
      while (number + 1 < joinedWords && (starts[number + 1] ?? 0) <= at) number += 1
      visit(slotsOfWord[number] ?? [])
      number += 1
      at = number < joinedWords ? joined.indexOf(piece, starts[number]) : -1
    }
    for (let tail = joinedWords; tail < words.length; tail += 1)
      if (words[tail]?.includes(piece)) visit(slotsOfWord[tail] ?? [])
  }

  const markLetter = (letter: number, found: Uint8Array) => {
    for (let slot = 0; slot < found.length; slot += 1) found[slot] = ((letters[slot] ?? 0) >>> letter) & 1
  }

  return {
    add: (slot, folded) => {
      if (slot >= letters.length) {
        const longer = new Int32Array(letters.length * 2)
        longer.set(letters)
        letters = longer
      }
      letters[slot] = lettersOf(folded)
      for (const word of new Set(foldedTerms(folded))) {
        const number = wordNumbers.get(word)
        if (number !== undefined) {
          slotsOfWord[number]?.push(slot)
          continue
        }
        wordNumbers.set(word, words.length)
        words.push(word)
        slotsOfWord.push([slot])
      }
    },
    mark: (term, found) => {
      const pieces = foldedTerms(term)
      if (pieces.length === 0) found.fill(1)
      pieces.forEach((piece, index) => {
        const target = index === 0 ? found : new Uint8Array(found.length)
        const letter = piece.length === 1 ? ALONE.indexOf(piece) : -1
        if (letter !== -1) markLetter(letter, target)
        else
          eachWordWith(piece, (slots) => {
            for (const slot of slots) target[slot] = 1
          })
        if (index > 0) keepBoth(found, target)
      })
    },
    withWord: (word) => slotsOfWord[wordNumbers.get(word) ?? -1] ?? [],
  }
}

/** Leaves in `found` what both have. */
const keepBoth = (found: Uint8Array, other: Uint8Array): void => {
  for (let slot = 0; slot < found.length; slot += 1) found[slot] = (found[slot] ?? 0) & (other[slot] ?? 0)
}
