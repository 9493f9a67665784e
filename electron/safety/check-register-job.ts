import { ok, type Result } from '../../shared/result.ts'
import { proveDatabase } from '../database/copy-database.ts'
import type { JobContext } from '../jobs/job.ts'

/** True when every page of the register is sound; reads the whole file beside everybody's work. */
export const checkRegisterJob = async (
  _order: null,
  { databaseFile }: Pick<JobContext, 'databaseFile'>,
): Promise<Result<boolean>> => {
  try {
    proveDatabase(databaseFile)
    return ok(true)
  } catch {
    return ok(false)
  }
}
