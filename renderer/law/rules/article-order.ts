/** The parts of «Điều 26 khoản 3 điểm a» in the order they are read; letters after their number, so 2 comes before 10 and «a» before «b». */
const partsOf = (article: string): readonly (readonly [number, string])[] =>
  [...article.matchAll(/(\d+)|(?:điểm|Điểm)\s+([a-zđ]+)/gu)].map(([, number, letter]) =>
    number === undefined ? [0, letterOrder(letter ?? '')] : [Number(number), ''],
  )

/** «đ» stands between «d» and «e» in the points of an article. */
const letterOrder = (letter: string): string => letter.replaceAll('đ', 'd~')

/** Sorts citations as the text prints them: by Điều, then khoản, then điểm. Negative when `one` comes first. */
export const compareArticles = (one: string, other: string): number => {
  const [ours, theirs] = [partsOf(one), partsOf(other)]
  for (const [index, [number, letter]] of ours.entries()) {
    const [otherNumber, otherLetter] = theirs[index] ?? [-1, '']
    if (number !== otherNumber) return number - otherNumber
    if (letter !== otherLetter) return letter < otherLetter ? -1 : 1
  }
  return ours.length - theirs.length
}

/** What «Điều 26 khoản 3 điểm a» points at inside its article: clause «3», point «a»; empty where it names none. */
export const citedPlace = (article: string): { readonly clause: string; readonly point: string } => ({
  clause: /khoản\s+(\d+[a-zđ]?)/u.exec(article)?.[1] ?? '',
  point: /điểm\s+([a-zđ]+)/u.exec(article)?.[1] ?? '',
})
