import { consolidate, type Member, type OwnPart } from '../../shared/consolidation/consolidate.ts'
import type { ConsolidatedView } from '../../shared/consolidation/consolidated-report.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { closeDatabase, openReadOnly } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readAgencies } from './agency-list-repository.ts'
import { currentReports, membersOfHigher } from './bundle-repository.ts'

export type ConsolidateOrder = { readonly collectionId: number; readonly own: OwnPart }

type Told = Pick<JobContext, 'progress' | 'cancelled'>

class Stopped extends Error {}

/** The reports of a collection put together as they stand now. Throws `Stopped` when the officer stops it. */
export const consolidateCollection = (
  database: ReadableDatabase,
  { collectionId, own }: ConsolidateOrder,
  { progress, cancelled }: Told,
): ConsolidatedView => {
  const agencies = readAgencies(database).filter(({ removedOn }) => removedOn === null)
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const higher = membersOfHigher(database, collectionId)
  const within: string[] = []
  const counted = new Set<number>()
  function* members(): Generator<Member> {
    let done = 0
    for (const { agencyId, sha256, report } of currentReports(database, collectionId)) {
      if (cancelled()) throw new Stopped()
      done += 1
      if (done % 20 === 0) progress(done, names.size, `Cộng báo cáo ${done}`)
      counted.add(agencyId)
      // The province has added this commune up already.
      if (report.agency.level === 'commune' && higher.has(report.agency.code)) within.push(report.agency.name)
      else yield { report, sha256 }
    }
  }
  const { file, mismatches, failed } = consolidate(members(), own)
  return {
    file,
    mismatches,
    failed,
    within,
    missing: agencies.flatMap(({ id, name }) => (counted.has(id) ? [] : [name])),
  }
}

/** Runs `work` on the register; a stop by the officer is a refusal. */
export const whileNotStopped = async <T>(
  databaseFile: string,
  work: (database: ReadableDatabase) => T | Promise<T>,
): Promise<Result<T>> => {
  const database = openReadOnly(databaseFile)
  try {
    return ok(await work(database))
  } catch (error) {
    if (error instanceof Stopped) return refusal('cancelled', 'Đã dừng theo yêu cầu. Chưa có gì được ghi.')
    throw error
  } finally {
    closeDatabase(database)
  }
}

/** The consolidated report of a collection, counted in a thread of its own. */
export const consolidateJob = (
  order: ConsolidateOrder,
  context: Told & Pick<JobContext, 'databaseFile'>,
): Promise<Result<ConsolidatedView>> =>
  whileNotStopped(context.databaseFile, (database) => consolidateCollection(database, order, context))
