import type { TakenFile } from '../../shared/consolidation/taken-bundle.ts'
import { checksOfFile } from '../../shared/reports/report-checks.ts'
import { reportFileFault } from '../../shared/reports/report-file-faults.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { readFigureCodes } from '../bundle/figure-codes.ts'
import type { Session } from '../session.ts'
import { placeReport } from './place-report.ts'

/**
 * Takes in what a scanner typed from the codes of a printed report: its figures, without the officer's text. It counts as «từ bản
 * giấy» until the file comes. Refuses lines that are no whole report, and one from the practice register.
 */
export const takeInCodes = (
  { database, clock, officer }: Pick<Session, 'database' | 'clock' | 'officer'>,
  lines: readonly string[],
): Result<TakenFile> => {
  const read = readFigureCodes(lines)
  if (!read.ok) return read
  const { report, sha256, shortCode } = read.value
  if (report.training)
    return refusal('notAllowedNow', 'Đây là báo cáo lập từ sổ tập dùng thử, không phải báo cáo thật nên không nhận.')
  const fault = reportFileFault(report)
  const unequal = checksOfFile(report).find(({ passed }) => !passed)
  if (fault !== undefined || unequal)
    return refusal(
      'fileUnreadable',
      `${fault ?? `Số liệu trong các mã không khớp nhau: ${unequal?.statement ?? ''}.`} Hãy xin tệp từ cơ quan gửi.`,
    )
  return ok(
    placeReport(
      { database, clock, officer: officer() },
      {
        report,
        sha256,
        dataSha256: sha256,
        shortCode,
        signedBy: null,
        leftOut: [],
        name: `Bản giấy ${shortCode}`,
        way: 'paper',
      },
    ),
  )
}
