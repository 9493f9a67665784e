/** A stretch of text that stayed, went or came. */
export type WordPiece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Beyond so many words on both sides together nobody reads word by word. */
const MOST_WORDS = 1500
/** Under this share of common words the two are another text, not a changed one. */
const LEAST_COMMON = 0.3

/**
 * What changed between two texts, word by word, in reading order; spaces belong to the word before them. null when they share too little,
 * or are too long, for it to help: then both are shown whole.
 */
export const wordDifference = (before: string, after: string): readonly WordPiece[] | null => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length + fresh.length > MOST_WORDS) return null
  const common = commonLengths(old, fresh)
  if ((common[0]?.[0] ?? 0) < LEAST_COMMON * Math.max(old.length, fresh.length)) return null
  const pieces: WordPiece[] = []
  const push = (kind: WordPiece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]]
    if (left !== undefined && right !== undefined && left.trimEnd() === right.trimEnd()) {
      push('same', right)
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))) {
      push('gone', left ?? '')
      i += 1
    } else {
      push('new', right)
      j += 1
    }
  }
  return pieces
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []

const at = (lengths: readonly Uint16Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** At [i][j]: how many words the rests from i and j have in common, in order. */
const commonLengths = (old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (!row) continue
      row[j] =
        old[i]?.trimEnd() === fresh[j]?.trimEnd()
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  return lengths
}
