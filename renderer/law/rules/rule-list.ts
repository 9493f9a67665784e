import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import { citationText } from '../../../shared/law/citation.ts'
import { holdsOn } from '../../../shared/law/dated.ts'
import { datumValue } from '../../../shared/law/datum-value.ts'
import type { Datum, DatumCheck, LawBook, PackOrigin } from '../../../shared/law/law-book.ts'
import { foldedTerms } from '../../../shared/text/vietnamese-fold.ts'
import { compareArticles } from './article-order.ts'

export const ruleFilters = ['all', 'unchecked', 'own', 'changing'] as const
export type RuleFilter = (typeof ruleFilters)[number]
export const ruleFilterLabels: Readonly<Record<RuleFilter, string>> = {
  all: 'Tất cả',
  unchecked: 'Chưa đối chiếu',
  own: 'Do cơ quan nhập',
  changing: 'Sắp đổi',
}

export type RuleSource = { readonly title: string; readonly version: number; readonly origin: PackOrigin }

/** One rule as the list shows it. */
export type RuleLine = {
  readonly datum: Datum
  /** Short enough for a column: «12 ngày», «Mẫu số 02»; empty where the statement says it all. */
  readonly value: string
  readonly check: DatumCheck | null
  readonly source: RuleSource | null
}
export type RuleGroup = { readonly document: string; readonly lines: readonly RuleLine[] }

export type RuleQuestion = { readonly on: LocalDate; readonly text: string; readonly filter: RuleFilter }

/** True when nobody need look at the official text any more: ticked here, or read in an official copy. */
export const isCompared = (line: Pick<RuleLine, 'datum' | 'check'>): boolean =>
  line.check !== null || line.datum.certainty === 'confirmed'

/** The value where it fits a column; wordings are told in the details. */
export const shortValue = (datum: Datum): string => {
  switch (datum.kind) {
    case 'timeLimit':
    case 'communeLimit':
    case 'price':
    case 'costRate':
    case 'reportDue':
    case 'reportWindow':
      return datumValue(datum) ?? ''
    case 'form':
      return datum.number || 'không có mẫu'
    default:
      return ''
  }
}

/** The rule behind an id, whatever its time, with its tick and its source; null for an id the book does not know. */
export const ruleLine = (book: LawBook, id: string): RuleLine | null => {
  const datum = book.data.find((one) => one.id === id)
  return datum ? lineOf(book, datum) : null
}

/**
 * The rules asked for, by the text that says so and in the order of its articles; the newest text first. What is missing has a
 * page of its own. «Sắp đổi» shows what ends or begins after the day; everything else holds on the day.
 */
export const ruleGroups = (book: LawBook, { on, text, filter }: RuleQuestion): readonly RuleGroup[] => {
  const terms = foldedTerms(text)
  const groups = new Map<string, RuleLine[]>()
  for (const datum of book.data) {
    if (datum.kind === 'missing') continue
    if (filter === 'changing' ? !isChanging(datum, on) : !holdsOn(datum, on)) continue
    const line = lineOf(book, datum)
    if (filter === 'unchecked' && isCompared(line)) continue
    if (filter === 'own' && line.source?.origin !== 'own') continue
    if (!terms.every((term) => searched(datum).includes(` ${term}`))) continue
    const group = groups.get(datum.citation.text)
    if (group) group.push(line)
    else groups.set(datum.citation.text, [line])
  }
  return [...groups]
    .map(([document, lines]) => ({
      document,
      lines: lines.sort((one, other) => compareArticles(one.datum.citation.article, other.datum.citation.article)),
    }))
    .sort((one, other) => (newest(one) < newest(other) ? 1 : newest(one) > newest(other) ? -1 : 0))
}

/** How many rules of the day each filter would show, without the words typed. */
export const ruleCounts = (book: LawBook, on: LocalDate): Readonly<Record<RuleFilter, number>> => {
  const count = (filter: RuleFilter): number =>
    ruleGroups(book, { on, text: '', filter }).reduce((sum, group) => sum + group.lines.length, 0)
  return { all: count('all'), unchecked: count('unchecked'), own: count('own'), changing: count('changing') }
}

const isChanging = (datum: Datum, on: LocalDate): boolean =>
  datum.from > on || (datum.until !== null && holdsOn(datum, on))

const newest = (group: RuleGroup): string =>
  group.lines
    .map(({ datum }) => datum.from)
    .sort()
    .at(-1) ?? ''

const lineOf = (book: LawBook, datum: Datum): RuleLine => ({
  datum,
  value: shortValue(datum),
  check: checksOf(book).get(datum.id) ?? null,
  source: sourcesOf(book).get(datum.id) ?? null,
})

type Found = { sources?: ReadonlyMap<string, RuleSource>; checks?: ReadonlyMap<string, DatumCheck> }
const found = new WeakMap<LawBook, Found>()
const foundOf = (book: LawBook): Found => {
  const known = found.get(book) ?? {}
  found.set(book, known)
  return known
}

const sourcesOf = (book: LawBook): ReadonlyMap<string, RuleSource> => {
  const known = foundOf(book)
  known.sources ??= new Map(
    book.packs.flatMap(({ title, version, origin, data }) => data.map((id) => [id, { title, version, origin }])),
  )
  return known.sources
}

const checksOf = (book: LawBook): ReadonlyMap<string, DatumCheck> => {
  const known = foundOf(book)
  known.checks ??= new Map(book.checks.map((check) => [check.datum, check]))
  return known.checks
}

const searchedTexts = new WeakMap<Datum, string>()
/** The words of a rule, each after a space, so that a typed word is looked for at the start of one. */
const searched = (datum: Datum): string => {
  const known = searchedTexts.get(datum) ?? wordsOf(datum)
  searchedTexts.set(datum, known)
  return known
}

const wordsOf = (datum: Datum): string => {
  const said = [datum.statement, datumValue(datum) ?? '', citationText(datum.citation), datum.note ?? '']
  return ` ${foldedTerms(said.join(' ')).join(' ')}`
}
