import { type DisputeKind, disputeKindLabels } from '../requests/request-branches.ts'
import type { FigureRow } from './figure-row.ts'
import type { ReportScope } from './report.ts'
import type { RequestCase } from './request-case.ts'

type Row = FigureRow<RequestCase>

/** What the report counts: complaints and lawsuits (điểm b khoản 4 Điều 12 Nghị định 13/2018/NĐ-CP). Denunciations are reported by their own law. */
const counted: readonly DisputeKind[] = ['complaint', 'lawsuit']

type Count = (one: RequestCase, scope: ReportScope, kinds?: readonly DisputeKind[]) => number

const disputesOf = ({ disputes }: RequestCase, kinds = counted) =>
  disputes.filter(({ dispute }) => kinds.includes(dispute))

const lodgedInside: Count = (one, { from, to }, kinds) =>
  disputesOf(one, kinds).filter(({ on }) => on >= from && on <= to).length

const settledInside: Count = (one, { from, to }, kinds) =>
  disputesOf(one, kinds).filter(
    ({ outcome, settledOn }) => outcome !== 'withdrawn' && settledOn !== null && settledOn >= from && settledOn <= to,
  ).length

/** A main figure of disputes and, under it, how many of each kind. */
const withKinds = (main: Row, count: Count): readonly Row[] => [
  main,
  ...counted.map(
    (kind): Row => ({
      id: `${main.id}.${kind}`,
      label: disputeKindLabels[kind],
      section: main.section,
      level: 1,
      breakdown: 'Theo loại',
      unit: main.unit,
      article: '',
      definition: 'Số vụ thuộc loại này, theo loại ghi trong sổ.',
      belongs: (one, scope) => count(one, scope, [kind]) > 0,
      amount: (one, scope) => count(one, scope, [kind]),
    }),
  ),
]

/**
 * Complaints and lawsuits settled and lodged in the period. While none was ever recorded the register proves nothing: the figure
 * stays unknown rather than 0, as in files written before they could be recorded.
 */
export const disputeRows = (
  cases: readonly RequestCase[],
  main: (
    row: Pick<Row, 'id' | 'label' | 'definition' | 'belongs' | 'unit'> & Partial<Pick<Row, 'amount' | 'notKept'>>,
  ) => Row,
): readonly Row[] => {
  const settled = {
    id: 'requests.complaints',
    label: 'Vụ khiếu nại, khởi kiện đã được giải quyết',
    unit: 'vụ',
  } as const
  if (!cases.some((one) => disputesOf(one).length > 0)) {
    return [
      main({
        ...settled,
        definition:
          'Sổ chưa ghi vụ khiếu nại, khởi kiện nào nên phần mềm không đưa ra số; nếu có, ghi ở phần nhận định.',
        belongs: () => false,
        notKept: true,
      }),
    ]
  }
  return [
    ...withKinds(
      main({
        ...settled,
        definition:
          'Vụ khiếu nại, khởi kiện về yêu cầu cung cấp thông tin có ngày ghi kết quả trong kỳ, không kể vụ đã rút, không kể tố cáo.',
        belongs: (one, scope) => settledInside(one, scope) > 0,
        amount: (one, scope) => settledInside(one, scope),
      }),
      settledInside,
    ),
    ...withKinds(
      main({
        id: 'requests.complaintsLodged',
        label: 'Vụ khiếu nại, khởi kiện phát sinh trong kỳ',
        unit: 'vụ',
        definition: 'Vụ khiếu nại, khởi kiện về yêu cầu cung cấp thông tin có ngày nhận đơn hoặc thông báo trong kỳ.',
        belongs: (one, scope) => lodgedInside(one, scope) > 0,
        amount: (one, scope) => lodgedInside(one, scope),
      }),
      lodgedInside,
    ),
  ]
}
