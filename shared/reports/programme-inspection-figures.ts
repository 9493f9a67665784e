import { inspectionKindLabels, inspectionKinds } from '../programme/inspection.ts'
import type { ProgrammeRecord } from '../programme/programme-record.ts'
import { mainFigure } from './figure-row.ts'
import { inside, of, type ProgrammeRow, parts, section } from './programme-row.ts'

/** Inspections and violations of the period, each with what asks for it. */
export const inspectionRows = (articles: {
  readonly inspections: string
  readonly violations: string
}): readonly ProgrammeRow[] => {
  const inspections = mainFigure<ProgrammeRecord>({
    id: 'programme.inspections',
    label: 'Cuộc kiểm tra, thanh tra về tiếp cận thông tin',
    section,
    unit: 'cuộc',
    article: articles.inspections,
    definition: 'Cuộc tự kiểm tra, cấp trên kiểm tra, thanh tra có ngày trong kỳ.',
    belongs: of('inspection', ({ kind, on }, scope) => kind !== 'violation' && inside(on, scope), false),
  })
  const violations = mainFigure<ProgrammeRecord>({
    id: 'programme.violations',
    label: 'Vụ việc vi phạm về tiếp cận thông tin',
    section,
    unit: 'vụ việc',
    article: articles.violations,
    definition: 'Vụ việc vi phạm có ngày xảy ra hoặc phát hiện trong kỳ.',
    belongs: of('inspection', ({ kind, on }, scope) => kind === 'violation' && inside(on, scope), false),
  })
  const handled = (wanted: boolean) =>
    of('inspection', ({ handledOn }, { asOf }) => (handledOn !== null && handledOn <= asOf) === wanted, false)
  return [
    inspections,
    ...parts(
      inspections,
      'Theo loại',
      inspectionKinds
        .filter((kind) => kind !== 'violation')
        .map((kind) => ({
          id: `programme.inspections.${kind}`,
          label: inspectionKindLabels[kind],
          definition: 'Cuộc thuộc loại này có ngày trong kỳ.',
          belongs: of('inspection', (fields) => fields.kind === kind, false),
        })),
    ),
    violations,
    ...parts(violations, 'Theo kết quả xử lý', [
      {
        id: 'programme.violations.handled',
        label: 'Đã xử lý',
        definition: 'Có ngày xử lý xong không sau ngày chốt số liệu.',
        belongs: handled(true),
      },
      {
        id: 'programme.violations.open',
        label: 'Chưa xử lý xong',
        definition: 'Chưa có ngày xử lý xong vào ngày chốt số liệu.',
        belongs: handled(false),
      },
    ]),
  ]
}

/** What is still needed, and what it would cost, each with what asks for it. */
export const needRows = (articles: { readonly needs: string; readonly money: string }): readonly ProgrammeRow[] => {
  const unmet = of('need', ({ state }) => state !== 'met' && state !== 'granted', false)
  return [
    mainFigure<ProgrammeRecord>({
      id: 'programme.needs',
      label: 'Nhu cầu cơ sở vật chất, kinh phí, nhân lực chưa được đáp ứng',
      section,
      unit: 'nhu cầu',
      article: articles.needs,
      definition: 'Nhu cầu chưa được bố trí hoặc đáp ứng, theo tình trạng ghi khi lập báo cáo.',
      belongs: unmet,
    }),
    {
      ...mainFigure<ProgrammeRecord>({
        id: 'programme.needsMoney',
        label: 'Kinh phí dự kiến cho nhu cầu chưa được đáp ứng',
        section,
        unit: 'đồng',
        article: articles.money,
        definition: 'Tổng kinh phí dự kiến của nhu cầu chưa được bố trí hoặc đáp ứng.',
        belongs: (one, scope) => unmet(one, scope) && of('need', ({ amount }) => (amount ?? 0) > 0, false)(one, scope),
      }),
      amount: of('need', ({ amount }) => amount ?? 0, 0),
    },
  ]
}
