import type { Agency } from '../../shared/agency/agency.ts'
import { isMonthDay } from '../../shared/calendar/month-day.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import * as agencies from './agency-repository.ts'

/** Saves what the wizard or the agency page holds; papers and reports print it from now on, issued ones keep theirs. */
export const saveAgency = (
  { database, clock }: Pick<Session, 'database' | 'clock'>,
  agency: Agency,
): Result<Agency> => {
  if (agency.reportDueMonthDay !== '' && !isMonthDay(agency.reportDueMonthDay)) {
    return refusal('invalidInput', 'Có ô chưa đúng; hãy sửa rồi lưu lại.', [
      { field: 'reportDueMonthDay', message: 'Ngày này không có trong năm. Ghi ngày/tháng, ví dụ 20/12.' },
    ])
  }
  inTransaction(database, () => agencies.saveAgency(database, agency, clock.now()))
  return ok(agency)
}
