import type { Comparison, Outlier } from '../../shared/consolidation/comparison.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { compareAgencies, findOutliers } from './compare-agencies.ts'

type Place = Pick<JobContext, 'databaseFile'>

const reading = <T>({ databaseFile }: Place, work: (database: ReadableDatabase) => T): T => {
  const database = openReadOnly(databaseFile)
  try {
    return work(database)
  } finally {
    closeDatabase(database)
  }
}

/** A figure of a collection to look at in every agency. */
export type CompareOrder = { readonly collectionId: number; readonly figureId: string }

/** `compareAgencies` for the thousands of reports of a country, beside the window. */
export const compareJob = async ({ collectionId, figureId }: CompareOrder, place: Place): Promise<Result<Comparison>> =>
  reading(place, (database) => compareAgencies({ database }, collectionId, figureId))

/** `findOutliers`, likewise. */
export const outliersJob = async (collectionId: number, place: Place): Promise<Result<readonly Outlier[]>> =>
  ok(reading(place, (database) => findOutliers({ database }, collectionId)))
