import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { ReportCheck, ReportFigure, ReportScope } from './report.ts'
import { sumsOfFigures } from './report-sums.ts'

/** What the figures are compared with: the register counted another way, and what was reported before. */
export type CheckFacts = {
  readonly scope: ReportScope
  /** Rows of the log with their day of receipt inside the period, counted by the database alone. */
  readonly receivedInLog: number
  /** From the newest export of the period that ended the day before this one begins. */
  readonly previous: { readonly openAtEnd: number; readonly exportedOn: LocalDate } | null
}

type Sum = Pick<ReportCheck, 'id' | 'statement' | 'left' | 'right' | 'remedy'>
const mustEqual = (sum: Sum): ReportCheck => ({ ...sum, passed: sum.left === sum.right, blocking: true })
const shouldEqual = (sum: Sum): ReportCheck => ({ ...mustEqual(sum), blocking: false })

const valueIn =
  (figures: readonly ReportFigure[]) =>
  (id: string): number =>
    figures.find((figure) => figure.id === id)?.value ?? 0

/** One check a breakdown that must add up to its main figure. */
const breakdownChecks = (figures: readonly ReportFigure[]): readonly ReportCheck[] => {
  const value = valueIn(figures)
  return sumsOfFigures(figures).map(({ wholeId, breakdown, partIds }) => {
    const label = figures.find((figure) => figure.id === wholeId)?.label ?? ''
    const name = breakdown.toLowerCase()
    return mustEqual({
      id: `sum ${wholeId} ${name}`,
      statement: `«${label}» bằng tổng các số ${name}`,
      left: value(wholeId),
      right: partIds.reduce((total, id) => total + value(id), 0),
      remedy: `Mở danh sách «${label}», tìm trường hợp không thuộc số nào ${name} và sửa thông tin của trường hợp đó.`,
    })
  })
}

/** The sums a report must keep, and the warnings beside them. */
export const reportChecks = (figures: readonly ReportFigure[], facts: CheckFacts): readonly ReportCheck[] => {
  const value = valueIn(figures)
  const { scope, previous } = facts
  const came = value('requests.carriedOver') + value('requests.reopened') + value('requests.received')
  const went = value('requests.settled') + value('requests.withdrawn') + value('requests.open')
  const checks = [
    mustEqual({
      id: 'balance',
      statement: `Kỳ trước chuyển sang${value('requests.reopened') > 0 ? ' + mở lại trong kỳ' : ''} + tiếp nhận trong kỳ = đã giải quyết + được rút + đang giải quyết`,
      left: came,
      right: went,
      remedy: 'Mở danh sách của từng số, tìm yêu cầu có ngày nhận hoặc ngày kết thúc ghi sai và đính chính.',
    }),
    mustEqual({
      id: 'log',
      statement: 'Số yêu cầu tiếp nhận trong kỳ bằng số dòng của sổ theo dõi có ngày nhận trong kỳ',
      left: value('requests.received'),
      right: facts.receivedInLog,
      remedy: 'Sổ theo dõi và các việc đã ghi không khớp nhau. Hãy sao lưu dữ liệu và báo cho người hỗ trợ phần mềm.',
    }),
    mustEqual({
      id: 'refused',
      statement: 'Số bị từ chối trong kỳ bằng số «Từ chối» trong kết quả giải quyết',
      left: value('requests.refused'),
      right: value('requests.settled.refused'),
      remedy: 'Mở danh sách yêu cầu bị từ chối và kiểm tra ngày từ chối.',
    }),
    ...breakdownChecks(figures),
  ]
  return previous === null
    ? checks
    : [
        ...checks,
        shouldEqual({
          id: 'previous',
          statement: `Số kỳ trước chuyển sang bằng số đang giải quyết của báo cáo kỳ trước (xuất ngày ${formatDay(previous.exportedOn)})`,
          left: value('requests.carriedOver'),
          right: previous.openAtEnd,
          remedy: `Sau khi xuất báo cáo kỳ trước, sổ đã được bổ sung hoặc đính chính việc trước ngày ${formatDay(scope.from)}. Hãy giải trình trong phần nhận định.`,
        }),
      ]
}
