import { DayOutOfRange } from '../shared/calendar/local-date.ts'
import type { AppError } from '../shared/result.ts'
import { databaseError } from './database/database-errors.ts'
import { MachineFault } from './ports.ts'

const dayOutOfRange: AppError = {
  code: 'invalidInput',
  message:
    'Có ngày nằm ngoài khoảng từ năm 1900 đến năm 2200 nên không tính được. Hãy xem lại ngày và năm đã nhập rồi làm lại.',
}

/**
 * What something thrown means for the officer: a fault of disk or database, of printer or pages, a rule the law book
 * does not hold, a day no calendar reaches.
 * Undefined for anything else, which is a fault of the program.
 */
export const knownFault = (thrown: unknown): AppError | undefined => {
  // Its message is Vietnamese and made for the officer; by name, for it may come from another thread's code.
  if (thrown instanceof Error && thrown.name === 'LawUnknownError')
    return { code: 'lawUnknown', message: thrown.message }
  if (thrown instanceof MachineFault) return { code: 'notAllowedNow', message: thrown.message }
  if (thrown instanceof DayOutOfRange) return dayOutOfRange
  return databaseError(thrown)
}
