import { writingCalls } from '../../shared/ipc/writing-calls.ts'
import { type Result, refusal } from '../../shared/result.ts'
import { systemClock } from '../clock.ts'
import type { Session } from '../session.ts'
import { clockRefusal } from './clock-guard.ts'
import type { Ownership } from './owner-file.ts'

/** Write, but nothing that is dated: what is still being typed and how a list is looked at. */
const undated: ReadonlySet<string> = new Set([
  'app.saveDraft',
  'app.dropDraft',
  'requests.pickFile',
  'requests.addView',
  'requests.changeView',
  'requests.removeView',
  'requests.restoreView',
])

/** Leave their writing to a job, or write after a dialog. */
const writingLater: ReadonlySet<string> = new Set([
  'catalogue.import',
  'law.takeInUpdate',
  'law.saveOwn',
  'law.undoUpdate',
  'law.takeInText',
  'releases.draft',
  'releases.pack',
  'reports.export',
  'reports.deliver',
  'consolidation.takeIn',
  'consolidation.export',
])

const takenOver = refusal(
  'conflict',
  'Sổ này vừa được mở ở một phiên Đầu Mối khác. Để hai bên không ghi chồng lên nhau, ở đây không ghi được nữa; những việc đã báo lưu vẫn còn nguyên. Hãy đóng một trong hai phiên rồi mở lại.',
)

/**
 * What stands against writing an act now: another machine took the register over, or the clock shows a time before what is already
 * written. Null for a call that may go on. A day chosen for a demonstration is nobody's clock and never doubted.
 */
export const writeRefusal = (
  call: string,
  session: Pick<Session, 'dataFolder' | 'database' | 'clock'>,
  ownership: Pick<Ownership, 'isMine'>,
): Result<never> | null => {
  if (!writingCalls.has(call) && !writingLater.has(call)) return null
  if (!ownership.isMine()) return takenOver
  return session.clock === systemClock && !undated.has(call) ? clockRefusal(session) : null
}
