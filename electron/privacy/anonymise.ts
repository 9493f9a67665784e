import type { Result } from '../../shared/result.ts'
import { makeBackup } from '../safety/make-backup.ts'
import type { Session } from '../session.ts'
import type { AnonymiseOrder, AnonymiseOutcome } from './anonymise-job.ts'

/**
 * Makes a proven backup, then takes the people out of closed requests and settled petitions. Nothing is taken out without that backup: it is the only way
 * back, for as long as it is kept.
 */
export const anonymise = async (
  session: Pick<Session, 'jobs' | 'dataFolder' | 'appVersion' | 'erased'>,
  jobId: string,
  order: AnonymiseOrder,
): Promise<Result<AnonymiseOutcome>> => {
  const backup = await makeBackup(session, jobId, 'asked')
  if (!backup.ok) return backup
  const done = await session.jobs.run<AnonymiseOrder, AnonymiseOutcome>('privacy-anonymise', jobId, order)
  if (done.ok) await session.erased()
  return done
}
