import { type AppError, type Result, refusal } from '../../shared/result.ts'
import { hasJournal, seemsClosedInOrder, takeDamagedMark } from './journal-places.ts'

const lacking = refusal(
  'fileUnreadable',
  'Tệp dữ liệu đang thiếu những việc đã báo «Đã lưu»: phần ghi gần đây bị hỏng hoặc bị lấy đi.',
)

/** Pages of the register were found damaged while it was open. */
export const foundDamaged: AppError = {
  code: 'fileUnreadable',
  message: 'Phần mềm đã thấy tệp dữ liệu có chỗ bị hỏng.',
}

/** What is known to be wrong with a register before it is opened; one closed in order costs two looks. */
export const unfitRegister = async (databaseFile: string): Promise<Result<never> | undefined> => {
  if (!hasJournal(databaseFile)) return undefined
  if (takeDamagedMark(databaseFile)) return { ok: false, error: foundDamaged }
  if (seemsClosedInOrder(databaseFile)) return undefined
  return (await import('./journal-check.ts')).isBehindJournal(databaseFile) ? lacking : undefined
}
