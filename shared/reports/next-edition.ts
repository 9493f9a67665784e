import { ok, type Result, refusal } from '../result.ts'
import type { EditionKind, ReportFile } from './report-file.ts'
import type { ReportBundle } from './sent-report.ts'

/**
 * Which edition a report leaves as: the first when none of its kind and period left before (whatever was chosen), else the
 * chosen one with the next number, naming the newest. Refuses (`notAllowedNow`) another first: what was sent is frozen.
 */
export const nextEdition = (
  last: Pick<ReportBundle, 'edition' | 'sha256'> | null,
  chosen: EditionKind,
): Result<ReportFile['edition']> => {
  if (last === null) return ok({ kind: 'first', number: 1, of: null })
  if (chosen === 'first')
    return refusal(
      'notAllowedNow',
      'Báo cáo của kỳ này đã xuất và được giữ nguyên. Hãy chọn xuất bản thay thế hoặc bản bổ sung, hoặc chép lại bản đã xuất.',
    )
  return ok({ kind: chosen, number: last.edition.number + 1, of: last.sha256 })
}
