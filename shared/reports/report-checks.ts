import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import type { ReportCheck, ReportFigure, ReportScope } from './report.ts'
import type { ReportFile } from './report-file.ts'
import { amongWhich, partsWithin, sumsOfFigures } from './report-sums.ts'

/** What the figures are compared with: the register counted another way, and what was reported before. */
export type CheckFacts = {
  readonly scope: ReportScope
  /** Rows of the log with their day of receipt inside the period, counted by the database alone. */
  readonly receivedInLog: number
  /** From the newest export of the period that ended the day before this one begins. */
  readonly previous: { readonly openAtEnd: number; readonly exportedOn: LocalDate } | null
}

type Sum = Pick<ReportCheck, 'id' | 'statement' | 'left' | 'right' | 'remedy'>
const mustEqual = (sum: Sum): ReportCheck => ({ ...sum, passed: sum.left === sum.right })

/** What every check looks at of a figure: one of the register as well as one of a file. */
type CheckedFigure = Pick<ReportFigure, 'id' | 'label' | 'level' | 'breakdown' | 'unit' | 'value' | 'adds'>

/** The reported value of each figure by its id; 0 for what is not there or not kept. */
const valueIn = (figures: readonly CheckedFigure[]): ((id: string) => number) => {
  const values = new Map(figures.map(({ id, value }) => [id, value ?? 0]))
  return (id) => values.get(id) ?? 0
}

/** One check a breakdown that must add up to its main figure. */
const breakdownChecks = (figures: readonly CheckedFigure[]): readonly ReportCheck[] => {
  const value = valueIn(figures)
  const labels = new Map(figures.map(({ id, label }) => [id, label]))
  return sumsOfFigures(figures).map(({ wholeId, breakdown, partIds }) => {
    const label = labels.get(wholeId) ?? ''
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

/** One check a main figure whose «Trong đó» must not be more than it. */
const withinChecks = (figures: readonly CheckedFigure[]): readonly ReportCheck[] => {
  const value = valueIn(figures)
  const labels = new Map(figures.map(({ id, label }) => [id, label]))
  return partsWithin(figures).map(({ wholeId, partIds }) => {
    const label = labels.get(wholeId) ?? ''
    return mustEqual({
      id: `within ${wholeId}`,
      statement: `Không số «${amongWhich}» nào của «${label}» lớn hơn số chung`,
      left: partIds.filter((id) => value(id) > value(wholeId)).length,
      right: 0,
      remedy: `Mở danh sách «${label}» và các số «${amongWhich}» bên dưới; sửa số đã thay cho đúng.`,
    })
  })
}

const tellsRequests = (figures: readonly CheckedFigure[]): boolean =>
  figures.some(({ id }) => id === 'requests.received')

/** What came in must be what went out and what is still there; what was refused is told twice and must be one number. */
const requestChecks = (figures: readonly CheckedFigure[]): readonly ReportCheck[] => {
  const value = valueIn(figures)
  if (!tellsRequests(figures)) return []
  return [
    mustEqual({
      id: 'balance',
      statement: `Kỳ trước chuyển sang${value('requests.reopened') > 0 ? ' + mở lại trong kỳ' : ''} + tiếp nhận trong kỳ = đã giải quyết + được rút + đang giải quyết`,
      left: value('requests.carriedOver') + value('requests.reopened') + value('requests.received'),
      right: value('requests.settled') + value('requests.withdrawn') + value('requests.open'),
      remedy: 'Mở danh sách của từng số, tìm yêu cầu có ngày nhận hoặc ngày kết thúc ghi sai và đính chính.',
    }),
    mustEqual({
      id: 'refused',
      statement: 'Số bị từ chối trong kỳ bằng số «Từ chối» trong kết quả giải quyết',
      left: value('requests.refused'),
      right: value('requests.settled.refused'),
      remedy: 'Mở danh sách yêu cầu bị từ chối và kiểm tra ngày từ chối.',
    }),
  ]
}

/** The checks that need nothing but the figures; a report without requests has none of theirs. */
const checksOfFigures = (figures: readonly CheckedFigure[]): readonly ReportCheck[] => [
  ...requestChecks(figures),
  ...breakdownChecks(figures),
  ...withinChecks(figures),
]

/**
 * The checks that can be run from a report file alone, on what it reports (not on what was counted): for whoever receives it.
 * A file of this app never fails one.
 */
export const checksOfFile = ({ figures }: Pick<ReportFile, 'figures'>): readonly ReportCheck[] =>
  checksOfFigures(figures)

/** The sums a report must keep, in itself and with the report of the period before; each that fails stops the export. */
export const reportChecks = (figures: readonly ReportFigure[], facts: CheckFacts): readonly ReportCheck[] => {
  const value = valueIn(figures)
  const { scope, previous } = facts
  const checks = checksOfFigures(figures)
  if (!tellsRequests(figures)) return checks
  const all = [
    ...checks,
    mustEqual({
      id: 'log',
      statement: 'Số yêu cầu tiếp nhận trong kỳ bằng số dòng của sổ theo dõi có ngày nhận trong kỳ',
      left: value('requests.received'),
      right: facts.receivedInLog,
      remedy: 'Sổ theo dõi và các việc đã ghi không khớp nhau. Hãy sao lưu dữ liệu và báo cho người hỗ trợ phần mềm.',
    }),
  ]
  return previous === null
    ? all
    : [
        ...all,
        mustEqual({
          id: 'previous',
          statement: `Số kỳ trước chuyển sang bằng số đang giải quyết của báo cáo kỳ trước (xuất ngày ${formatDay(previous.exportedOn)})`,
          left: value('requests.carriedOver'),
          right: previous.openAtEnd,
          remedy: `Sau khi xuất báo cáo kỳ trước, sổ đã được bổ sung hoặc đính chính việc trước ngày ${formatDay(scope.from)}. Hãy xuất bản thay thế của báo cáo kỳ trước để hai báo cáo khớp nhau; nếu số của sổ là sai, hãy thay số có nêu lý do ở bước «Số liệu».`,
        }),
      ]
}
