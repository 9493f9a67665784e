import type { LocalDate } from '../calendar/local-date.ts'

/** One article, clause or point of an official text the agency took in. `article` «Điều 26», `clause` «3» or '', `point` «a» or ''. */
export type LawArticle = {
  readonly id: number
  readonly article: string
  readonly clause: string
  readonly point: string
  /** The article's own title; empty for clauses and points. */
  readonly heading: string
  readonly body: string
}

/** An official text in the agency's register: its own copy, never shipped. */
export type LawText = {
  readonly id: number
  /** As citations name it: «Luật Tiếp cận thông tin số 01/2026/QH16». */
  readonly document: string
  readonly fileName: string
  readonly hash: string
  readonly articles: number
  readonly on: LocalDate
  readonly by: string
}

/** What splitting a file found, before it is kept. `document` is a guess among the texts the law book cites, null when none fits. */
export type LawTextPreview = {
  readonly fileName: string
  readonly hash: string
  readonly document: string | null
  readonly articles: readonly Omit<LawArticle, 'id'>[]
  /** What looks wrong, in words: a missing number in the row of articles, pages without letters. */
  readonly doubts: readonly string[]
}

export type LawTextHit = LawArticle & { readonly textId: number; readonly document: string }
