import { daysBetween } from '../calendar/local-date.ts'
import type { LawBook } from '../law/law-book.ts'
import { countsOf, measures, reachedBy } from './distribution.ts'
import { type FigureRow, mainFigure } from './figure-row.ts'
import type { ReportDistribution, ReportScope } from './report.ts'
import { amongWhich } from './report-sums.ts'
import { daysCounted } from './request-belongs.ts'
import type { RequestCase } from './request-case.ts'
import { lawsOf } from './request-parts.ts'

type Row = FigureRow<RequestCase>

const id = 'requests.daysTaken'
const label = 'Số ngày giải quyết một yêu cầu'
const unit = 'ngày'
const section = 'requests'
const definition =
  'Số ngày theo lịch từ ngày nhận được yêu cầu hợp lệ đến ngày giải quyết lần đầu, của các yêu cầu giải quyết lần đầu trong kỳ'

const daysOf = ({ validOn, firstClosedOn }: RequestCase): readonly number[] =>
  validOn === null || firstClosedOn === null ? [] : [daysBetween(validOn, firstClosedOn)]

const countsOfCases = (cases: readonly RequestCase[]) => countsOf(cases.flatMap(daysOf))

/** Days are told of each law apart only where the period has requests of more than one. */
const lawsApart = (book: LawBook, scope: ReportScope, cases: readonly RequestCase[]) => {
  const laws = lawsOf(book, scope, []).filter(({ law }) =>
    cases.some((one) => one.law === law && daysCounted(one, scope)),
  )
  return laws.length > 1 ? laws : []
}

/** Median, 90 percent and longest of the days taken; nothing where no request was settled. They never add up over agencies. */
export const daysTakenRows = (
  book: LawBook,
  scope: ReportScope,
  cases: readonly RequestCase[],
  article: string,
): readonly Row[] => {
  if (!cases.some((one) => daysCounted(one, scope))) return []
  const apart = lawsApart(book, scope, cases)
  return measures.flatMap(({ name, tenths, label: what, told }) => {
    const measured = {
      section,
      unit,
      belongs: daysCounted,
      measure: (proof: readonly RequestCase[]) => reachedBy(countsOfCases(proof), tenths),
    } as const
    return [
      mainFigure<RequestCase>({
        ...measured,
        id: `${id}.${name}`,
        label: `${label}: ${what}`,
        article,
        definition: `${definition}: ${told}.`,
      }),
      ...apart.map(
        ({ law, name: lawName }): Row => ({
          ...measured,
          id: `${id}.${law}.${name}`,
          label: lawName,
          level: 1,
          breakdown: amongWhich,
          article: '',
          definition: `${definition}, theo luật áp dụng: ${told}.`,
          belongs: (one, inside) => daysCounted(one, inside) && one.law === law,
        }),
      ),
    ]
  })
}

/** How many requests took how many days, over all and by law: what medians over many agencies are made from. */
export const daysTakenDistributions = (
  book: LawBook,
  scope: ReportScope,
  cases: readonly RequestCase[],
): readonly ReportDistribution[] => {
  const counted = cases.filter((one) => daysCounted(one, scope))
  if (counted.length === 0) return []
  return [
    { id, label, unit, counts: countsOfCases(counted) },
    ...lawsApart(book, scope, cases).map(({ law, name }) => ({
      id: `${id}.${law}`,
      label: `${label} (${name})`,
      unit,
      counts: countsOfCases(counted.filter((one) => one.law === law)),
    })),
  ]
}
