import { ok, type Result, refusal } from '../../shared/result.ts'
import type { AuditVerdict } from '../../shared/safety/audit-trail.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { verifyAudit } from './verify-audit.ts'

/** Checks the whole chain of the register in a thread of its own. */
export const verifyAuditJob = async (
  mark: string,
  { databaseFile, progress, cancelled }: Pick<JobContext, 'databaseFile' | 'progress' | 'cancelled'>,
): Promise<Result<AuditVerdict>> => {
  const database = openReadOnly(databaseFile)
  try {
    const verdict = verifyAudit(database, mark, (done) => progress(done, null, 'Kiểm tra chuỗi ghi vết'), cancelled)
    return cancelled() ? refusal('cancelled', 'Đã dừng kiểm tra.') : ok(verdict)
  } finally {
    closeDatabase(database)
  }
}
