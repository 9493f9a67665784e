import { type ReadReport, readReportFile } from '../../shared/reports/read-report-file.ts'
import { checksOfFile } from '../../shared/reports/report-checks.ts'
import type { ReportFile } from '../../shared/reports/report-file.ts'
import { reportFileFault } from '../../shared/reports/report-file-faults.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'

const unequalSums = (file: ReportFile): Result<never> | undefined => {
  const unequal = checksOfFile(file).filter(({ passed }) => !passed)
  return unequal.length === 0
    ? undefined
    : refusal(
        'fileUnreadable',
        'Số liệu của báo cáo không khớp nhau. Hãy báo cơ quan gửi kiểm tra và gửi bản thay thế.',
        unequal.map(({ id, statement, left, right }) => ({
          field: id,
          message: `${statement}: ${left} khác ${right}.`,
        })),
      )
}

/**
 * A report from data that came from elsewhere: its structure, what may not contradict itself, and its sums. Refuses as
 * `readReportFile`, `fileUnreadable` for a contradiction, and `notAllowedNow` for a report of the practice register.
 */
export const provenReport = (content: unknown): Result<ReadReport> => {
  const read = readReportFile(content)
  if (!read.ok) return read
  const { file } = read.value
  if (file.training)
    return refusal('notAllowedNow', 'Đây là báo cáo lập từ sổ tập dùng thử, không phải báo cáo thật nên không nhận.')
  const fault = reportFileFault(file)
  if (fault !== undefined) return refusal('fileUnreadable', `${fault} Hãy báo cơ quan gửi kiểm tra và gửi lại.`)
  return unequalSums(file) ?? ok(read.value)
}
