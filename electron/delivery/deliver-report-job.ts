import type { Result } from '../../shared/result.ts'
import { readKeptBundle } from '../bundle/bundle-store.ts'
import type { WrittenFolder } from '../files/write-whole-folder.ts'
import type { JobContext } from '../jobs/job.ts'
import { writeReportFolder } from './write-report-folder.ts'

/** A kept bundle to be copied into a folder. */
export type DeliveryOrder = { readonly folder: string; readonly name: string; readonly sha256: string }

/** Copies a report that left before once more, byte for byte; a slow drive is told of and may be given up. */
export const deliverReportJob = async (
  { folder, name, sha256 }: DeliveryOrder,
  context: Pick<JobContext, 'dataFolder' | 'progress' | 'cancelled'>,
): Promise<Result<WrittenFolder>> => {
  const kept = await readKeptBundle(context.dataFolder, sha256)
  if (!kept.ok) return kept
  return writeReportFolder(
    folder,
    { name, bytes: kept.value },
    { cancelled: context.cancelled, progress: (done, total, what) => context.progress(done, total, `Ghi ${what}`) },
  )
}
