import { type ApprovalOrder, stepFrom } from '../../shared/releases/approval.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { stepItems, stepList } from './approval-repository.ts'

/**
 * Takes one step (propose, check, approve, return) for chosen items or for all of a list that stand in one state. Items standing
 * elsewhere are left alone; refuses when none stands where the step begins, and a return without a reason.
 */
export const approveItems = (
  { database, clock, officer }: Pick<Session, 'database' | 'clock' | 'officer'>,
  { step, note, what }: ApprovalOrder,
): Result<{ readonly stepped: number }> => {
  if (step === 'return' && note === '') {
    return refusal('invalidInput', 'Hãy ghi lý do trả lại để nơi đề nghị biết cần sửa gì.', [
      { field: 'note', message: 'Hãy nhập lý do trả lại.' },
    ])
  }
  const from = stepFrom[step]
  const taken = { step, note, at: clock.now(), by: officer() }
  const stepped = inTransaction(database, () => {
    if ('ids' in what) return stepItems(database, what.ids, from, taken)
    return from.includes(what.state) ? stepList(database, what.list, what.state, taken) : 0
  })
  return stepped > 0
    ? ok({ stepped })
    : refusal(
        'notAllowedNow',
        'Không có mục nào đang ở bước trước đó. Hãy mở lại danh sách để xem trạng thái mới nhất.',
      )
}
