import type { LocalDate } from '../calendar/local-date.ts'
import type { ProgrammeRecord } from '../programme/programme-record.ts'
import { holdsRegulation } from '../programme/regulation.ts'
import { reviewProposalLabels, reviewProposals } from '../programme/review.ts'
import { mainFigure } from './figure-row.ts'
import { inside, of, type ProgrammeRow, parts, section } from './programme-row.ts'

/** Legal documents reviewed in the period, by what was proposed. */
export const reviewRows = (article: string): readonly ProgrammeRow[] => {
  const reviews = mainFigure<ProgrammeRecord>({
    id: 'programme.reviews',
    label: 'Văn bản quy phạm pháp luật đã rà soát',
    section,
    unit: 'văn bản',
    article,
    definition: 'Văn bản có ngày rà soát trong kỳ, kể cả đề xuất ban hành mới.',
    belongs: of('review', ({ reviewedOn }, scope) => inside(reviewedOn, scope), false),
  })
  return [
    reviews,
    ...parts(
      reviews,
      'Theo đề xuất',
      reviewProposals.map((proposal) => ({
        id: `programme.reviews.${proposal}`,
        label: reviewProposalLabels[proposal],
        definition: 'Văn bản rà soát trong kỳ có đề xuất này.',
        belongs: of('review', (fields) => fields.proposal === proposal, false),
      })),
    ),
  ]
}

/** The version that holds on a day: of several the one decided last. */
const versionInForce = (records: readonly ProgrammeRecord[], on: LocalDate): number | undefined =>
  records
    .filter((record) => record.kind === 'regulation')
    .filter(({ fields }) => holdsRegulation(fields, on))
    .sort((a, b) => ((a.fields.decidedOn ?? '') < (b.fields.decidedOn ?? '') ? -1 : 1))
    .at(-1)?.id

/** The internal regulation in force on the day looked at. */
export const regulationRows = (
  article: string,
  records: readonly ProgrammeRecord[],
  asOf: LocalDate,
): readonly ProgrammeRow[] => {
  const current = versionInForce(records, asOf)
  const inForce = mainFigure<ProgrammeRecord>({
    id: 'programme.regulation',
    label: 'Quy chế nội bộ về cung cấp thông tin đang có hiệu lực',
    section,
    unit: 'quy chế',
    article,
    definition: 'Bằng 1 khi có quy chế đã ban hành, đang có hiệu lực vào ngày chốt số liệu; bằng 0 khi chưa có.',
    belongs: ({ id }) => id === current,
  })
  return [
    inForce,
    ...parts(inForce, 'Trong đó', [
      {
        id: 'programme.regulation.published',
        label: 'Đã công bố công khai',
        definition: 'Quy chế đang có hiệu lực đã ghi ngày công bố công khai.',
        belongs: of('regulation', ({ publishedOn }, { asOf: on }) => publishedOn !== null && publishedOn <= on, false),
      },
      {
        id: 'programme.regulation.issuedInPeriod',
        label: 'Ban hành trong kỳ',
        definition: 'Quy chế đang có hiệu lực có ngày ban hành trong kỳ.',
        belongs: of('regulation', ({ decidedOn }, scope) => inside(decidedOn, scope), false),
      },
    ]),
  ]
}
