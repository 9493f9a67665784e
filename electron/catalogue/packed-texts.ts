/**
 * Many texts as one and their lengths (-1: null): to hand over to another thread in one piece, which takes half as long as one by one.
 */
export type PackedTexts = { readonly text: string; readonly lengths: Int32Array }

/** Puts texts together. */
export const packTexts = (texts: readonly (string | null)[]): PackedTexts => {
  const lengths = new Int32Array(texts.length)
  for (const [index, text] of texts.entries()) lengths[index] = text === null ? -1 : text.length
  return { text: texts.join(''), lengths }
}

/** The texts put together by `packTexts`. */
export const unpackTexts = ({ text, lengths }: PackedTexts): (string | null)[] => {
  const texts: (string | null)[] = []
  let at = 0
  for (const length of lengths) {
    texts.push(length < 0 ? null : text.slice(at, at + length))
    at += Math.max(0, length)
  }
  return texts
}
