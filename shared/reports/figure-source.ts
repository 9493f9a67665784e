import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { holdsOn } from '../law/dated.ts'
import type { LawBook } from '../law/law-book.ts'

/** What asks a report for how things stand, where no rule of its own asks for a figure. */
const whatAReportTells = 'nd-13-2018.12.4.a'

/** The first of these rules that holds on a day, as it is cited, else what asks for the report; empty when the book has none of them. */
export const sourceOf = (book: LawBook, ids: readonly string[], on: LocalDate): string => {
  const found = [...ids, whatAReportTells].flatMap((id) =>
    book.data.filter((datum) => datum.id === id && holdsOn(datum, on)),
  )[0]
  return found ? citationText(found.citation) : ''
}

/** Parts without a text of their own rest on the one that asks for their main figure. */
export const withSources = <Figure extends { readonly level: 0 | 1; readonly article: string }>(
  figures: readonly Figure[],
): readonly Figure[] => {
  let main = ''
  return figures.map((figure) => {
    if (figure.level === 0) main = figure.article
    return figure.article === '' ? { ...figure, article: main } : figure
  })
}
