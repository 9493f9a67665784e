import type { LawArticle } from '../../../shared/law/law-text.ts'

/** One entry of a text's table of articles: an article with its clauses, or a stretch that belongs to none (chapter titles, annexes). */
export type ArticleGroup = { readonly label: string; readonly heading: string; readonly parts: readonly LawArticle[] }

const LONGEST = 90
const firstLine = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line
}

/** The parts of a text, gathered by article in their order; a label that comes back (an annexed regulation) is numbered. */
export const articleGroups = (parts: readonly LawArticle[]): readonly ArticleGroup[] => {
  const groups: { label: string; heading: string; parts: LawArticle[] }[] = []
  const seen = new Map<string, number>()
  let last: string | null = null
  for (const part of parts) {
    const open = groups.at(-1)
    if (open && last === part.article) open.parts.push(part)
    else {
      const [label, heading] =
        part.article !== ''
          ? [part.article, part.heading]
          : groups.length === 0
            ? ['Phần mở đầu', '']
            : [firstLine(part.heading || part.body) || 'Phần khác', '']
      const before = (seen.get(label) ?? 0) + 1
      seen.set(label, before)
      groups.push({ label: before === 1 ? label : `${label} (${before})`, heading, parts: [part] })
    }
    last = part.article
  }
  return groups
}

/** «Điều 26» from «Điều 26 khoản 3 điểm a»; empty when it names no article. */
export const articleOf = (citation: string): string => /Điều\s+\d+[a-zđ]?/u.exec(citation)?.[0] ?? ''

/** Where the group with this label stands, or the article a citation names; else the first article; 0 in an empty text. */
export const groupAt = (groups: readonly ArticleGroup[], wanted: string): number => {
  const article = articleOf(wanted)
  const exact = groups.findIndex(({ label }) => label === wanted)
  const found = exact >= 0 ? exact : groups.findIndex(({ label }) => label === article)
  if (found >= 0) return found
  return Math.max(
    0,
    groups.findIndex(({ parts }) => parts[0]?.article !== ''),
  )
}

/** «31 điều, 120 khoản, 64 điểm»: what splitting found. */
export const partsSummary = (parts: readonly Omit<LawArticle, 'id'>[]): string => {
  const articles = parts.filter(({ article, clause, point }) => article !== '' && clause === '' && point === '').length
  const clauses = parts.filter(({ clause, point }) => clause !== '' && point === '').length
  const points = parts.filter(({ point }) => point !== '').length
  return [
    `${articles} điều`,
    ...(clauses > 0 ? [`${clauses} khoản`] : []),
    ...(points > 0 ? [`${points} điểm`] : []),
  ].join(', ')
}
